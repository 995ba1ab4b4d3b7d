from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="HeatPumpDataPointOutput")


@_attrs_define
class HeatPumpDataPointOutput:
    estimated_consumption: float | None | Unset = UNSET
    estimated_consumption_filtered: float | None | Unset = UNSET
    hot_water_temp: float | None | Unset = UNSET
    inlet_temp_act: float | None | Unset = UNSET
    price: float | None | Unset = UNSET
    simulated_consumption: float | None | Unset = UNSET
    time: None | str | Unset = UNSET
    unoptimized_consumption: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        estimated_consumption: float | None | Unset
        if isinstance(self.estimated_consumption, Unset):
            estimated_consumption = UNSET
        else:
            estimated_consumption = self.estimated_consumption

        estimated_consumption_filtered: float | None | Unset
        if isinstance(self.estimated_consumption_filtered, Unset):
            estimated_consumption_filtered = UNSET
        else:
            estimated_consumption_filtered = self.estimated_consumption_filtered

        hot_water_temp: float | None | Unset
        if isinstance(self.hot_water_temp, Unset):
            hot_water_temp = UNSET
        else:
            hot_water_temp = self.hot_water_temp

        inlet_temp_act: float | None | Unset
        if isinstance(self.inlet_temp_act, Unset):
            inlet_temp_act = UNSET
        else:
            inlet_temp_act = self.inlet_temp_act

        price: float | None | Unset
        if isinstance(self.price, Unset):
            price = UNSET
        else:
            price = self.price

        simulated_consumption: float | None | Unset
        if isinstance(self.simulated_consumption, Unset):
            simulated_consumption = UNSET
        else:
            simulated_consumption = self.simulated_consumption

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
        if estimated_consumption is not UNSET:
            field_dict["estimated_consumption"] = estimated_consumption
        if estimated_consumption_filtered is not UNSET:
            field_dict["estimated_consumption_filtered"] = estimated_consumption_filtered
        if hot_water_temp is not UNSET:
            field_dict["hot_water_temp"] = hot_water_temp
        if inlet_temp_act is not UNSET:
            field_dict["inlet_temp_act"] = inlet_temp_act
        if price is not UNSET:
            field_dict["price"] = price
        if simulated_consumption is not UNSET:
            field_dict["simulated_consumption"] = simulated_consumption
        if time is not UNSET:
            field_dict["time"] = time
        if unoptimized_consumption is not UNSET:
            field_dict["unoptimized_consumption"] = unoptimized_consumption

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_estimated_consumption(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("estimated_consumption: unexpected " + type(data).__name__)

        estimated_consumption = _parse_estimated_consumption(d.pop("estimated_consumption", UNSET))

        def _parse_estimated_consumption_filtered(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("estimated_consumption_filtered: unexpected " + type(data).__name__)

        estimated_consumption_filtered = _parse_estimated_consumption_filtered(
            d.pop("estimated_consumption_filtered", UNSET)
        )

        def _parse_hot_water_temp(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("hot_water_temp: unexpected " + type(data).__name__)

        hot_water_temp = _parse_hot_water_temp(d.pop("hot_water_temp", UNSET))

        def _parse_inlet_temp_act(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("inlet_temp_act: unexpected " + type(data).__name__)

        inlet_temp_act = _parse_inlet_temp_act(d.pop("inlet_temp_act", UNSET))

        def _parse_price(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("price: unexpected " + type(data).__name__)

        price = _parse_price(d.pop("price", UNSET))

        def _parse_simulated_consumption(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("simulated_consumption: unexpected " + type(data).__name__)

        simulated_consumption = _parse_simulated_consumption(d.pop("simulated_consumption", UNSET))

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

        heat_pump_data_point_output = cls(
            estimated_consumption=estimated_consumption,
            estimated_consumption_filtered=estimated_consumption_filtered,
            hot_water_temp=hot_water_temp,
            inlet_temp_act=inlet_temp_act,
            price=price,
            simulated_consumption=simulated_consumption,
            time=time,
            unoptimized_consumption=unoptimized_consumption,
        )

        heat_pump_data_point_output.additional_properties = d
        return heat_pump_data_point_output

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
