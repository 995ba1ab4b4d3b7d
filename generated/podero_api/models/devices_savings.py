from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="DevicesSavings")


@_attrs_define
class DevicesSavings:
    electric_vehicle_savings: float
    heat_pump_savings: float
    inverter_savings: float
    total_savings: float
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        electric_vehicle_savings = self.electric_vehicle_savings

        heat_pump_savings = self.heat_pump_savings

        inverter_savings = self.inverter_savings

        total_savings = self.total_savings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "electric_vehicle_savings": electric_vehicle_savings,
                "heat_pump_savings": heat_pump_savings,
                "inverter_savings": inverter_savings,
                "total_savings": total_savings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        electric_vehicle_savings = d.pop("electric_vehicle_savings")

        heat_pump_savings = d.pop("heat_pump_savings")

        inverter_savings = d.pop("inverter_savings")

        total_savings = d.pop("total_savings")

        devices_savings = cls(
            electric_vehicle_savings=electric_vehicle_savings,
            heat_pump_savings=heat_pump_savings,
            inverter_savings=inverter_savings,
            total_savings=total_savings,
        )

        devices_savings.additional_properties = d
        return devices_savings

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
