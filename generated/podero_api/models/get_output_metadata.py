from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.dayahead_prices_query import DayaheadPricesQuery


T = TypeVar("T", bound="GetOutputMetadata")


@_attrs_define
class GetOutputMetadata:
    error: Any | Unset = UNSET
    """ What went wrong, in an answer that is good otherwise. """
    query: DayaheadPricesQuery | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.dayahead_prices_query import DayaheadPricesQuery  # noqa: PLC0415

        error = self.error

        query: dict[str, Any] | None | Unset
        if isinstance(self.query, Unset):
            query = UNSET
        elif isinstance(self.query, DayaheadPricesQuery):
            query = self.query.to_dict()
        else:
            query = self.query

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if error is not UNSET:
            field_dict["error"] = error
        if query is not UNSET:
            field_dict["query"] = query

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.dayahead_prices_query import DayaheadPricesQuery  # noqa: PLC0415

        d = dict(src_dict)
        error = d.pop("error", UNSET)

        def _parse_query(data: object) -> DayaheadPricesQuery | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    query_type_0 = DayaheadPricesQuery.from_dict(data)
                    return query_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(DayaheadPricesQuery | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("query: unexpected " + type(data).__name__)

        query = _parse_query(d.pop("query", UNSET))

        get_output_metadata = cls(
            error=error,
            query=query,
        )

        get_output_metadata.additional_properties = d
        return get_output_metadata

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
