from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.statistics_metadata_query_type_0 import StatisticsMetadataQueryType0
    from ..models.statistics_metadata_units_type_0 import StatisticsMetadataUnitsType0


T = TypeVar("T", bound="StatisticsMetadata")


@_attrs_define
class StatisticsMetadata:
    error: None | str | Unset = UNSET
    """ What went wrong, in an answer that is good otherwise. """
    query: None | StatisticsMetadataQueryType0 | Unset = UNSET
    requested_at: None | str | Unset = UNSET
    units: None | StatisticsMetadataUnitsType0 | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.statistics_metadata_query_type_0 import StatisticsMetadataQueryType0  # noqa: PLC0415
        from ..models.statistics_metadata_units_type_0 import StatisticsMetadataUnitsType0  # noqa: PLC0415

        error: None | str | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        else:
            error = self.error

        query: dict[str, Any] | None | Unset
        if isinstance(self.query, Unset):
            query = UNSET
        elif isinstance(self.query, StatisticsMetadataQueryType0):
            query = self.query.to_dict()
        else:
            query = self.query

        requested_at: None | str | Unset
        if isinstance(self.requested_at, Unset):
            requested_at = UNSET
        else:
            requested_at = self.requested_at

        units: dict[str, Any] | None | Unset
        if isinstance(self.units, Unset):
            units = UNSET
        elif isinstance(self.units, StatisticsMetadataUnitsType0):
            units = self.units.to_dict()
        else:
            units = self.units

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if error is not UNSET:
            field_dict["error"] = error
        if query is not UNSET:
            field_dict["query"] = query
        if requested_at is not UNSET:
            field_dict["requested_at"] = requested_at
        if units is not UNSET:
            field_dict["units"] = units

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statistics_metadata_query_type_0 import StatisticsMetadataQueryType0  # noqa: PLC0415
        from ..models.statistics_metadata_units_type_0 import StatisticsMetadataUnitsType0  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_error(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("error: unexpected " + type(data).__name__)

        error = _parse_error(d.pop("error", UNSET))

        def _parse_query(data: object) -> None | StatisticsMetadataQueryType0 | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    query_type_0 = StatisticsMetadataQueryType0.from_dict(data)
                    return query_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | StatisticsMetadataQueryType0 | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("query: unexpected " + type(data).__name__)

        query = _parse_query(d.pop("query", UNSET))

        def _parse_requested_at(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("requested_at: unexpected " + type(data).__name__)

        requested_at = _parse_requested_at(d.pop("requested_at", UNSET))

        def _parse_units(data: object) -> None | StatisticsMetadataUnitsType0 | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    units_type_0 = StatisticsMetadataUnitsType0.from_dict(data)
                    return units_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | StatisticsMetadataUnitsType0 | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("units: unexpected " + type(data).__name__)

        units = _parse_units(d.pop("units", UNSET))

        statistics_metadata = cls(
            error=error,
            query=query,
            requested_at=requested_at,
            units=units,
        )

        statistics_metadata.additional_properties = d
        return statistics_metadata

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
