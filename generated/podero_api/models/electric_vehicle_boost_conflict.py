from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.boost_state import BoostState
from ..models.electric_vehicle_boost_reason import ElectricVehicleBoostReason
from ..types import UNSET, Unset

T = TypeVar("T", bound="ElectricVehicleBoostConflict")


@_attrs_define
class ElectricVehicleBoostConflict:
    reason: ElectricVehicleBoostReason | None | Unset = UNSET
    state: BoostState | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        elif isinstance(self.reason, ElectricVehicleBoostReason):
            reason = self.reason.value
        else:
            reason = self.reason

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        elif isinstance(self.state, BoostState):
            state = self.state.value
        else:
            state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if reason is not UNSET:
            field_dict["reason"] = reason
        if state is not UNSET:
            field_dict["state"] = state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_reason(data: object) -> ElectricVehicleBoostReason | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    reason_type_0 = ElectricVehicleBoostReason(data)
                    return reason_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(ElectricVehicleBoostReason | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("reason: unexpected " + type(data).__name__)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_state(data: object) -> BoostState | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    state_type_0 = BoostState(data)
                    return state_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(BoostState | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("state: unexpected " + type(data).__name__)

        state = _parse_state(d.pop("state", UNSET))

        electric_vehicle_boost_conflict = cls(
            reason=reason,
            state=state,
        )

        electric_vehicle_boost_conflict.additional_properties = d
        return electric_vehicle_boost_conflict

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
