from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChargeDayPolicy")


@_attrs_define
class ChargeDayPolicy:
    charge_deadline: None | str | Unset = UNSET
    charge_percentage: float | None | Unset = UNSET
    """ Wished state of charge (%). """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        charge_deadline: None | str | Unset
        if isinstance(self.charge_deadline, Unset):
            charge_deadline = UNSET
        else:
            charge_deadline = self.charge_deadline

        charge_percentage: float | None | Unset
        if isinstance(self.charge_percentage, Unset):
            charge_percentage = UNSET
        else:
            charge_percentage = self.charge_percentage

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if charge_deadline is not UNSET:
            field_dict["charge_deadline"] = charge_deadline
        if charge_percentage is not UNSET:
            field_dict["charge_percentage"] = charge_percentage

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_charge_deadline(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("charge_deadline: unexpected " + type(data).__name__)

        charge_deadline = _parse_charge_deadline(d.pop("charge_deadline", UNSET))

        def _parse_charge_percentage(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("charge_percentage: unexpected " + type(data).__name__)

        charge_percentage = _parse_charge_percentage(d.pop("charge_percentage", UNSET))

        charge_day_policy = cls(
            charge_deadline=charge_deadline,
            charge_percentage=charge_percentage,
        )

        charge_day_policy.additional_properties = d
        return charge_day_policy

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
