from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DeviceUpdate")


@_attrs_define
class DeviceUpdate:
    comment: None | str | Unset = UNSET
    is_authenticated: bool | None | Unset = UNSET
    is_forecasting_enabled: bool | None | Unset = UNSET
    is_inverter_forced_mode_enabled: bool | None | Unset = UNSET
    is_smart_optimization_active: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        comment: None | str | Unset
        if isinstance(self.comment, Unset):
            comment = UNSET
        else:
            comment = self.comment

        is_authenticated: bool | None | Unset
        if isinstance(self.is_authenticated, Unset):
            is_authenticated = UNSET
        else:
            is_authenticated = self.is_authenticated

        is_forecasting_enabled: bool | None | Unset
        if isinstance(self.is_forecasting_enabled, Unset):
            is_forecasting_enabled = UNSET
        else:
            is_forecasting_enabled = self.is_forecasting_enabled

        is_inverter_forced_mode_enabled: bool | None | Unset
        if isinstance(self.is_inverter_forced_mode_enabled, Unset):
            is_inverter_forced_mode_enabled = UNSET
        else:
            is_inverter_forced_mode_enabled = self.is_inverter_forced_mode_enabled

        is_smart_optimization_active: bool | None | Unset
        if isinstance(self.is_smart_optimization_active, Unset):
            is_smart_optimization_active = UNSET
        else:
            is_smart_optimization_active = self.is_smart_optimization_active

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if comment is not UNSET:
            field_dict["comment"] = comment
        if is_authenticated is not UNSET:
            field_dict["is_authenticated"] = is_authenticated
        if is_forecasting_enabled is not UNSET:
            field_dict["is_forecasting_enabled"] = is_forecasting_enabled
        if is_inverter_forced_mode_enabled is not UNSET:
            field_dict["is_inverter_forced_mode_enabled"] = is_inverter_forced_mode_enabled
        if is_smart_optimization_active is not UNSET:
            field_dict["is_smart_optimization_active"] = is_smart_optimization_active

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_comment(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("comment: unexpected " + type(data).__name__)

        comment = _parse_comment(d.pop("comment", UNSET))

        def _parse_is_authenticated(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_authenticated: unexpected " + type(data).__name__)

        is_authenticated = _parse_is_authenticated(d.pop("is_authenticated", UNSET))

        def _parse_is_forecasting_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_forecasting_enabled: unexpected " + type(data).__name__)

        is_forecasting_enabled = _parse_is_forecasting_enabled(d.pop("is_forecasting_enabled", UNSET))

        def _parse_is_inverter_forced_mode_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_inverter_forced_mode_enabled: unexpected " + type(data).__name__)

        is_inverter_forced_mode_enabled = _parse_is_inverter_forced_mode_enabled(
            d.pop("is_inverter_forced_mode_enabled", UNSET)
        )

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

        device_update = cls(
            comment=comment,
            is_authenticated=is_authenticated,
            is_forecasting_enabled=is_forecasting_enabled,
            is_inverter_forced_mode_enabled=is_inverter_forced_mode_enabled,
            is_smart_optimization_active=is_smart_optimization_active,
        )

        device_update.additional_properties = d
        return device_update

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
