from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ElectricVehicleUpdate")


@_attrs_define
class ElectricVehicleUpdate:
    charge_deadline_at: None | str | Unset = UNSET
    """ Time of day as HH:MM. """
    is_charge_policy_enabled: bool | None | Unset = UNSET
    is_smart_optimization_active: bool | None | Unset = UNSET
    minimum_charge_limit: int | None | Unset = UNSET
    """ State of charge (%). """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        charge_deadline_at: None | str | Unset
        if isinstance(self.charge_deadline_at, Unset):
            charge_deadline_at = UNSET
        else:
            charge_deadline_at = self.charge_deadline_at

        is_charge_policy_enabled: bool | None | Unset
        if isinstance(self.is_charge_policy_enabled, Unset):
            is_charge_policy_enabled = UNSET
        else:
            is_charge_policy_enabled = self.is_charge_policy_enabled

        is_smart_optimization_active: bool | None | Unset
        if isinstance(self.is_smart_optimization_active, Unset):
            is_smart_optimization_active = UNSET
        else:
            is_smart_optimization_active = self.is_smart_optimization_active

        minimum_charge_limit: int | None | Unset
        if isinstance(self.minimum_charge_limit, Unset):
            minimum_charge_limit = UNSET
        else:
            minimum_charge_limit = self.minimum_charge_limit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if charge_deadline_at is not UNSET:
            field_dict["charge_deadline_at"] = charge_deadline_at
        if is_charge_policy_enabled is not UNSET:
            field_dict["is_charge_policy_enabled"] = is_charge_policy_enabled
        if is_smart_optimization_active is not UNSET:
            field_dict["is_smart_optimization_active"] = is_smart_optimization_active
        if minimum_charge_limit is not UNSET:
            field_dict["minimum_charge_limit"] = minimum_charge_limit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_charge_deadline_at(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("charge_deadline_at: unexpected " + type(data).__name__)

        charge_deadline_at = _parse_charge_deadline_at(d.pop("charge_deadline_at", UNSET))

        def _parse_is_charge_policy_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_charge_policy_enabled: unexpected " + type(data).__name__)

        is_charge_policy_enabled = _parse_is_charge_policy_enabled(d.pop("is_charge_policy_enabled", UNSET))

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

        def _parse_minimum_charge_limit(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("minimum_charge_limit: unexpected " + type(data).__name__)

        minimum_charge_limit = _parse_minimum_charge_limit(d.pop("minimum_charge_limit", UNSET))

        electric_vehicle_update = cls(
            charge_deadline_at=charge_deadline_at,
            is_charge_policy_enabled=is_charge_policy_enabled,
            is_smart_optimization_active=is_smart_optimization_active,
            minimum_charge_limit=minimum_charge_limit,
        )

        electric_vehicle_update.additional_properties = d
        return electric_vehicle_update

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
