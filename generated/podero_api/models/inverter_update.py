from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="InverterUpdate")


@_attrs_define
class InverterUpdate:
    battery_capacity_kwh: float | None | Unset = UNSET
    is_battery_connected: bool | None | Unset = UNSET
    is_smart_optimization_active: bool | None | Unset = UNSET
    max_battery_charge: float | None | Unset = UNSET
    min_battery_charge: float | None | Unset = UNSET
    solar_power_rating_kw: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        battery_capacity_kwh: float | None | Unset
        if isinstance(self.battery_capacity_kwh, Unset):
            battery_capacity_kwh = UNSET
        else:
            battery_capacity_kwh = self.battery_capacity_kwh

        is_battery_connected: bool | None | Unset
        if isinstance(self.is_battery_connected, Unset):
            is_battery_connected = UNSET
        else:
            is_battery_connected = self.is_battery_connected

        is_smart_optimization_active: bool | None | Unset
        if isinstance(self.is_smart_optimization_active, Unset):
            is_smart_optimization_active = UNSET
        else:
            is_smart_optimization_active = self.is_smart_optimization_active

        max_battery_charge: float | None | Unset
        if isinstance(self.max_battery_charge, Unset):
            max_battery_charge = UNSET
        else:
            max_battery_charge = self.max_battery_charge

        min_battery_charge: float | None | Unset
        if isinstance(self.min_battery_charge, Unset):
            min_battery_charge = UNSET
        else:
            min_battery_charge = self.min_battery_charge

        solar_power_rating_kw: float | None | Unset
        if isinstance(self.solar_power_rating_kw, Unset):
            solar_power_rating_kw = UNSET
        else:
            solar_power_rating_kw = self.solar_power_rating_kw

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if battery_capacity_kwh is not UNSET:
            field_dict["battery_capacity_kwh"] = battery_capacity_kwh
        if is_battery_connected is not UNSET:
            field_dict["is_battery_connected"] = is_battery_connected
        if is_smart_optimization_active is not UNSET:
            field_dict["is_smart_optimization_active"] = is_smart_optimization_active
        if max_battery_charge is not UNSET:
            field_dict["max_battery_charge"] = max_battery_charge
        if min_battery_charge is not UNSET:
            field_dict["min_battery_charge"] = min_battery_charge
        if solar_power_rating_kw is not UNSET:
            field_dict["solar_power_rating_kw"] = solar_power_rating_kw

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_battery_capacity_kwh(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("battery_capacity_kwh: unexpected " + type(data).__name__)

        battery_capacity_kwh = _parse_battery_capacity_kwh(d.pop("battery_capacity_kwh", UNSET))

        def _parse_is_battery_connected(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_battery_connected: unexpected " + type(data).__name__)

        is_battery_connected = _parse_is_battery_connected(d.pop("is_battery_connected", UNSET))

        def _parse_is_smart_optimization_active(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_smart_optimization_active: unexpected " + type(data).__name__)

        is_smart_optimization_active = _parse_is_smart_optimization_active(
            d.pop("is_smart_optimization_active", UNSET)
        )

        def _parse_max_battery_charge(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("max_battery_charge: unexpected " + type(data).__name__)

        max_battery_charge = _parse_max_battery_charge(d.pop("max_battery_charge", UNSET))

        def _parse_min_battery_charge(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("min_battery_charge: unexpected " + type(data).__name__)

        min_battery_charge = _parse_min_battery_charge(d.pop("min_battery_charge", UNSET))

        def _parse_solar_power_rating_kw(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("solar_power_rating_kw: unexpected " + type(data).__name__)

        solar_power_rating_kw = _parse_solar_power_rating_kw(d.pop("solar_power_rating_kw", UNSET))

        inverter_update = cls(
            battery_capacity_kwh=battery_capacity_kwh,
            is_battery_connected=is_battery_connected,
            is_smart_optimization_active=is_smart_optimization_active,
            max_battery_charge=max_battery_charge,
            min_battery_charge=min_battery_charge,
            solar_power_rating_kw=solar_power_rating_kw,
        )

        inverter_update.additional_properties = d
        return inverter_update

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
