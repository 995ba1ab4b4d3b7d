from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ElectricVehicleDataPointOutput")


@_attrs_define
class ElectricVehicleDataPointOutput:
    battery_level: float | None | Unset = UNSET
    estimated_consumption: float | None | Unset = UNSET
    is_at_optimized_location: bool | None | Unset = UNSET
    is_charging: bool | None | Unset = UNSET
    is_plugged_in: bool | None | Unset = UNSET
    price: float | None | Unset = UNSET
    time: None | str | Unset = UNSET
    unoptimized_consumption: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        battery_level: float | None | Unset
        if isinstance(self.battery_level, Unset):
            battery_level = UNSET
        else:
            battery_level = self.battery_level

        estimated_consumption: float | None | Unset
        if isinstance(self.estimated_consumption, Unset):
            estimated_consumption = UNSET
        else:
            estimated_consumption = self.estimated_consumption

        is_at_optimized_location: bool | None | Unset
        if isinstance(self.is_at_optimized_location, Unset):
            is_at_optimized_location = UNSET
        else:
            is_at_optimized_location = self.is_at_optimized_location

        is_charging: bool | None | Unset
        if isinstance(self.is_charging, Unset):
            is_charging = UNSET
        else:
            is_charging = self.is_charging

        is_plugged_in: bool | None | Unset
        if isinstance(self.is_plugged_in, Unset):
            is_plugged_in = UNSET
        else:
            is_plugged_in = self.is_plugged_in

        price: float | None | Unset
        if isinstance(self.price, Unset):
            price = UNSET
        else:
            price = self.price

        time: None | str | Unset
        if isinstance(self.time, Unset):
            time = UNSET
        else:
            time = self.time

        unoptimized_consumption: float | None | Unset
        if isinstance(self.unoptimized_consumption, Unset):
            unoptimized_consumption = UNSET
        else:
            unoptimized_consumption = self.unoptimized_consumption

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if battery_level is not UNSET:
            field_dict["battery_level"] = battery_level
        if estimated_consumption is not UNSET:
            field_dict["estimated_consumption"] = estimated_consumption
        if is_at_optimized_location is not UNSET:
            field_dict["is_at_optimized_location"] = is_at_optimized_location
        if is_charging is not UNSET:
            field_dict["is_charging"] = is_charging
        if is_plugged_in is not UNSET:
            field_dict["is_plugged_in"] = is_plugged_in
        if price is not UNSET:
            field_dict["price"] = price
        if time is not UNSET:
            field_dict["time"] = time
        if unoptimized_consumption is not UNSET:
            field_dict["unoptimized_consumption"] = unoptimized_consumption

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_battery_level(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("battery_level: unexpected " + type(data).__name__)

        battery_level = _parse_battery_level(d.pop("battery_level", UNSET))

        def _parse_estimated_consumption(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("estimated_consumption: unexpected " + type(data).__name__)

        estimated_consumption = _parse_estimated_consumption(d.pop("estimated_consumption", UNSET))

        def _parse_is_at_optimized_location(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_at_optimized_location: unexpected " + type(data).__name__)

        is_at_optimized_location = _parse_is_at_optimized_location(d.pop("is_at_optimized_location", UNSET))

        def _parse_is_charging(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_charging: unexpected " + type(data).__name__)

        is_charging = _parse_is_charging(d.pop("is_charging", UNSET))

        def _parse_is_plugged_in(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_plugged_in: unexpected " + type(data).__name__)

        is_plugged_in = _parse_is_plugged_in(d.pop("is_plugged_in", UNSET))

        def _parse_price(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("price: unexpected " + type(data).__name__)

        price = _parse_price(d.pop("price", UNSET))

        def _parse_time(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("time: unexpected " + type(data).__name__)

        time = _parse_time(d.pop("time", UNSET))

        def _parse_unoptimized_consumption(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("unoptimized_consumption: unexpected " + type(data).__name__)

        unoptimized_consumption = _parse_unoptimized_consumption(d.pop("unoptimized_consumption", UNSET))

        electric_vehicle_data_point_output = cls(
            battery_level=battery_level,
            estimated_consumption=estimated_consumption,
            is_at_optimized_location=is_at_optimized_location,
            is_charging=is_charging,
            is_plugged_in=is_plugged_in,
            price=price,
            time=time,
            unoptimized_consumption=unoptimized_consumption,
        )

        electric_vehicle_data_point_output.additional_properties = d
        return electric_vehicle_data_point_output

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
