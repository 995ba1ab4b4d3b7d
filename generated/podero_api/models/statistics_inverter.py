from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="StatisticsInverter")


@_attrs_define
class StatisticsInverter:
    grid_export_wh: float | None | Unset = UNSET
    solar_production_wh: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        grid_export_wh: float | None | Unset
        if isinstance(self.grid_export_wh, Unset):
            grid_export_wh = UNSET
        else:
            grid_export_wh = self.grid_export_wh

        solar_production_wh: float | None | Unset
        if isinstance(self.solar_production_wh, Unset):
            solar_production_wh = UNSET
        else:
            solar_production_wh = self.solar_production_wh

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if grid_export_wh is not UNSET:
            field_dict["grid_export_wh"] = grid_export_wh
        if solar_production_wh is not UNSET:
            field_dict["solar_production_wh"] = solar_production_wh

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_grid_export_wh(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("grid_export_wh: unexpected " + type(data).__name__)

        grid_export_wh = _parse_grid_export_wh(d.pop("grid_export_wh", UNSET))

        def _parse_solar_production_wh(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("solar_production_wh: unexpected " + type(data).__name__)

        solar_production_wh = _parse_solar_production_wh(d.pop("solar_production_wh", UNSET))

        statistics_inverter = cls(
            grid_export_wh=grid_export_wh,
            solar_production_wh=solar_production_wh,
        )

        statistics_inverter.additional_properties = d
        return statistics_inverter

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
