from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.load_curve_point import LoadCurvePoint


T = TypeVar("T", bound="LoadCurvePair")


@_attrs_define
class LoadCurvePair:
    optimized: list[LoadCurvePoint] | None | Unset = UNSET
    unoptimized: list[LoadCurvePoint] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        optimized: list[dict[str, Any]] | None | Unset
        if isinstance(self.optimized, Unset):
            optimized = UNSET
        elif isinstance(self.optimized, list):
            optimized = []
            for optimized_type_0_item_data in self.optimized:
                optimized_type_0_item = optimized_type_0_item_data.to_dict()
                optimized.append(optimized_type_0_item)

        else:
            optimized = self.optimized

        unoptimized: list[dict[str, Any]] | None | Unset
        if isinstance(self.unoptimized, Unset):
            unoptimized = UNSET
        elif isinstance(self.unoptimized, list):
            unoptimized = []
            for unoptimized_type_0_item_data in self.unoptimized:
                unoptimized_type_0_item = unoptimized_type_0_item_data.to_dict()
                unoptimized.append(unoptimized_type_0_item)

        else:
            unoptimized = self.unoptimized

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if optimized is not UNSET:
            field_dict["optimized"] = optimized
        if unoptimized is not UNSET:
            field_dict["unoptimized"] = unoptimized

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.load_curve_point import LoadCurvePoint  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_optimized(data: object) -> list[LoadCurvePoint] | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, list):
                try:
                    optimized_type_0 = []
                    _optimized_type_0 = data
                    for optimized_type_0_item_data in _optimized_type_0:
                        optimized_type_0_item = LoadCurvePoint.from_dict(optimized_type_0_item_data)

                        optimized_type_0.append(optimized_type_0_item)
                    return optimized_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(list[LoadCurvePoint] | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("optimized: unexpected " + type(data).__name__)

        optimized = _parse_optimized(d.pop("optimized", UNSET))

        def _parse_unoptimized(data: object) -> list[LoadCurvePoint] | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, list):
                try:
                    unoptimized_type_0 = []
                    _unoptimized_type_0 = data
                    for unoptimized_type_0_item_data in _unoptimized_type_0:
                        unoptimized_type_0_item = LoadCurvePoint.from_dict(unoptimized_type_0_item_data)

                        unoptimized_type_0.append(unoptimized_type_0_item)
                    return unoptimized_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(list[LoadCurvePoint] | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("unoptimized: unexpected " + type(data).__name__)

        unoptimized = _parse_unoptimized(d.pop("unoptimized", UNSET))

        load_curve_pair = cls(
            optimized=optimized,
            unoptimized=unoptimized,
        )

        load_curve_pair.additional_properties = d
        return load_curve_pair

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
