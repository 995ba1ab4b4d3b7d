from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="InverterDataPointOutput")


@_attrs_define
class InverterDataPointOutput:
    battery_charge_discharge_power_w: float | None | Unset = UNSET
    battery_charge_level_percent: float | None | Unset = UNSET
    estimated_consumption: float | None | Unset = UNSET
    export_power_to_grid_w: float | None | Unset = UNSET
    household_consumption_w: float | None | Unset = UNSET
    price: float | None | Unset = UNSET
    solar_production_w: float | None | Unset = UNSET
    time: datetime.datetime | None | Unset = UNSET
    unoptimized_consumption: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        battery_charge_discharge_power_w: float | None | Unset
        if isinstance(self.battery_charge_discharge_power_w, Unset):
            battery_charge_discharge_power_w = UNSET
        else:
            battery_charge_discharge_power_w = self.battery_charge_discharge_power_w

        battery_charge_level_percent: float | None | Unset
        if isinstance(self.battery_charge_level_percent, Unset):
            battery_charge_level_percent = UNSET
        else:
            battery_charge_level_percent = self.battery_charge_level_percent

        estimated_consumption: float | None | Unset
        if isinstance(self.estimated_consumption, Unset):
            estimated_consumption = UNSET
        else:
            estimated_consumption = self.estimated_consumption

        export_power_to_grid_w: float | None | Unset
        if isinstance(self.export_power_to_grid_w, Unset):
            export_power_to_grid_w = UNSET
        else:
            export_power_to_grid_w = self.export_power_to_grid_w

        household_consumption_w: float | None | Unset
        if isinstance(self.household_consumption_w, Unset):
            household_consumption_w = UNSET
        else:
            household_consumption_w = self.household_consumption_w

        price: float | None | Unset
        if isinstance(self.price, Unset):
            price = UNSET
        else:
            price = self.price

        solar_production_w: float | None | Unset
        if isinstance(self.solar_production_w, Unset):
            solar_production_w = UNSET
        else:
            solar_production_w = self.solar_production_w

        time: None | str | Unset
        if isinstance(self.time, Unset):
            time = UNSET
        elif isinstance(self.time, datetime.datetime):
            time = self.time.isoformat()
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
        if battery_charge_discharge_power_w is not UNSET:
            field_dict["battery_charge_discharge_power_w"] = battery_charge_discharge_power_w
        if battery_charge_level_percent is not UNSET:
            field_dict["battery_charge_level_percent"] = battery_charge_level_percent
        if estimated_consumption is not UNSET:
            field_dict["estimated_consumption"] = estimated_consumption
        if export_power_to_grid_w is not UNSET:
            field_dict["export_power_to_grid_w"] = export_power_to_grid_w
        if household_consumption_w is not UNSET:
            field_dict["household_consumption_w"] = household_consumption_w
        if price is not UNSET:
            field_dict["price"] = price
        if solar_production_w is not UNSET:
            field_dict["solar_production_w"] = solar_production_w
        if time is not UNSET:
            field_dict["time"] = time
        if unoptimized_consumption is not UNSET:
            field_dict["unoptimized_consumption"] = unoptimized_consumption

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_battery_charge_discharge_power_w(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("battery_charge_discharge_power_w: unexpected " + type(data).__name__)

        battery_charge_discharge_power_w = _parse_battery_charge_discharge_power_w(
            d.pop("battery_charge_discharge_power_w", UNSET)
        )

        def _parse_battery_charge_level_percent(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("battery_charge_level_percent: unexpected " + type(data).__name__)

        battery_charge_level_percent = _parse_battery_charge_level_percent(
            d.pop("battery_charge_level_percent", UNSET)
        )

        def _parse_estimated_consumption(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("estimated_consumption: unexpected " + type(data).__name__)

        estimated_consumption = _parse_estimated_consumption(d.pop("estimated_consumption", UNSET))

        def _parse_export_power_to_grid_w(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("export_power_to_grid_w: unexpected " + type(data).__name__)

        export_power_to_grid_w = _parse_export_power_to_grid_w(d.pop("export_power_to_grid_w", UNSET))

        def _parse_household_consumption_w(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("household_consumption_w: unexpected " + type(data).__name__)

        household_consumption_w = _parse_household_consumption_w(d.pop("household_consumption_w", UNSET))

        def _parse_price(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("price: unexpected " + type(data).__name__)

        price = _parse_price(d.pop("price", UNSET))

        def _parse_solar_production_w(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("solar_production_w: unexpected " + type(data).__name__)

        solar_production_w = _parse_solar_production_w(d.pop("solar_production_w", UNSET))

        def _parse_time(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    time_type_0 = datetime.datetime.fromisoformat(data)
                    return time_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
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

        inverter_data_point_output = cls(
            battery_charge_discharge_power_w=battery_charge_discharge_power_w,
            battery_charge_level_percent=battery_charge_level_percent,
            estimated_consumption=estimated_consumption,
            export_power_to_grid_w=export_power_to_grid_w,
            household_consumption_w=household_consumption_w,
            price=price,
            solar_production_w=solar_production_w,
            time=time,
            unoptimized_consumption=unoptimized_consumption,
        )

        inverter_data_point_output.additional_properties = d
        return inverter_data_point_output

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
