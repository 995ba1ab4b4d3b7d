from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="StatisticsHeatPump")


@_attrs_define
class StatisticsHeatPump:
    estimated_consumption_wh: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        estimated_consumption_wh: float | None | Unset
        if isinstance(self.estimated_consumption_wh, Unset):
            estimated_consumption_wh = UNSET
        else:
            estimated_consumption_wh = self.estimated_consumption_wh

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if estimated_consumption_wh is not UNSET:
            field_dict["estimated_consumption_wh"] = estimated_consumption_wh

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_estimated_consumption_wh(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("estimated_consumption_wh: unexpected " + type(data).__name__)

        estimated_consumption_wh = _parse_estimated_consumption_wh(d.pop("estimated_consumption_wh", UNSET))

        statistics_heat_pump = cls(
            estimated_consumption_wh=estimated_consumption_wh,
        )

        statistics_heat_pump.additional_properties = d
        return statistics_heat_pump

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
