from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="HEMSDecisionItem")


@_attrs_define
class HEMSDecisionItem:
    dispatched: bool | None | Unset = UNSET
    """ Whether a command was sent. """
    export_w: float | None | Unset = UNSET
    """ Power exported to the grid (W by its name). """
    hems_state: None | str | Unset = UNSET
    phases: int | None | Unset = UNSET
    reason: None | str | Unset = UNSET
    steering_command_id: int | None | Unset = UNSET
    """ Id of that command, by its name. """
    target_w: float | None | Unset = UNSET
    """ Power that was aimed at (W by its name). """
    time: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        dispatched: bool | None | Unset
        if isinstance(self.dispatched, Unset):
            dispatched = UNSET
        else:
            dispatched = self.dispatched

        export_w: float | None | Unset
        if isinstance(self.export_w, Unset):
            export_w = UNSET
        else:
            export_w = self.export_w

        hems_state: None | str | Unset
        if isinstance(self.hems_state, Unset):
            hems_state = UNSET
        else:
            hems_state = self.hems_state

        phases: int | None | Unset
        if isinstance(self.phases, Unset):
            phases = UNSET
        else:
            phases = self.phases

        reason: None | str | Unset
        if isinstance(self.reason, Unset):
            reason = UNSET
        else:
            reason = self.reason

        steering_command_id: int | None | Unset
        if isinstance(self.steering_command_id, Unset):
            steering_command_id = UNSET
        else:
            steering_command_id = self.steering_command_id

        target_w: float | None | Unset
        if isinstance(self.target_w, Unset):
            target_w = UNSET
        else:
            target_w = self.target_w

        time: None | str | Unset
        if isinstance(self.time, Unset):
            time = UNSET
        elif isinstance(self.time, datetime.datetime):
            time = self.time.isoformat()
        else:
            time = self.time

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if dispatched is not UNSET:
            field_dict["dispatched"] = dispatched
        if export_w is not UNSET:
            field_dict["export_w"] = export_w
        if hems_state is not UNSET:
            field_dict["hems_state"] = hems_state
        if phases is not UNSET:
            field_dict["phases"] = phases
        if reason is not UNSET:
            field_dict["reason"] = reason
        if steering_command_id is not UNSET:
            field_dict["steering_command_id"] = steering_command_id
        if target_w is not UNSET:
            field_dict["target_w"] = target_w
        if time is not UNSET:
            field_dict["time"] = time

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_dispatched(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("dispatched: unexpected " + type(data).__name__)

        dispatched = _parse_dispatched(d.pop("dispatched", UNSET))

        def _parse_export_w(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("export_w: unexpected " + type(data).__name__)

        export_w = _parse_export_w(d.pop("export_w", UNSET))

        def _parse_hems_state(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("hems_state: unexpected " + type(data).__name__)

        hems_state = _parse_hems_state(d.pop("hems_state", UNSET))

        def _parse_phases(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("phases: unexpected " + type(data).__name__)

        phases = _parse_phases(d.pop("phases", UNSET))

        def _parse_reason(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("reason: unexpected " + type(data).__name__)

        reason = _parse_reason(d.pop("reason", UNSET))

        def _parse_steering_command_id(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("steering_command_id: unexpected " + type(data).__name__)

        steering_command_id = _parse_steering_command_id(d.pop("steering_command_id", UNSET))

        def _parse_target_w(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("target_w: unexpected " + type(data).__name__)

        target_w = _parse_target_w(d.pop("target_w", UNSET))

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

        hems_decision_item = cls(
            dispatched=dispatched,
            export_w=export_w,
            hems_state=hems_state,
            phases=phases,
            reason=reason,
            steering_command_id=steering_command_id,
            target_w=target_w,
            time=time,
        )

        hems_decision_item.additional_properties = d
        return hems_decision_item

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
