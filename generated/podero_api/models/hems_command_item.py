from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="HEMSCommandItem")


@_attrs_define
class HEMSCommandItem:
    commanded_amps: float | None | Unset = UNSET
    commanded_phases: int | None | Unset = UNSET
    commanded_watts: float | None | Unset = UNSET
    dispatch_status: None | str | Unset = UNSET
    """ What became of the command; its values are not known. """
    id: int | None | Unset = UNSET
    observed_current_offered_a: float | None | Unset = UNSET
    """ Current that the wallbox offered afterwards (A by its name). """
    observed_power_w: float | None | Unset = UNSET
    """ Power measured afterwards (W by its name). """
    time: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        commanded_amps: float | None | Unset
        if isinstance(self.commanded_amps, Unset):
            commanded_amps = UNSET
        else:
            commanded_amps = self.commanded_amps

        commanded_phases: int | None | Unset
        if isinstance(self.commanded_phases, Unset):
            commanded_phases = UNSET
        else:
            commanded_phases = self.commanded_phases

        commanded_watts: float | None | Unset
        if isinstance(self.commanded_watts, Unset):
            commanded_watts = UNSET
        else:
            commanded_watts = self.commanded_watts

        dispatch_status: None | str | Unset
        if isinstance(self.dispatch_status, Unset):
            dispatch_status = UNSET
        else:
            dispatch_status = self.dispatch_status

        id: int | None | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        else:
            id = self.id

        observed_current_offered_a: float | None | Unset
        if isinstance(self.observed_current_offered_a, Unset):
            observed_current_offered_a = UNSET
        else:
            observed_current_offered_a = self.observed_current_offered_a

        observed_power_w: float | None | Unset
        if isinstance(self.observed_power_w, Unset):
            observed_power_w = UNSET
        else:
            observed_power_w = self.observed_power_w

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
        if commanded_amps is not UNSET:
            field_dict["commanded_amps"] = commanded_amps
        if commanded_phases is not UNSET:
            field_dict["commanded_phases"] = commanded_phases
        if commanded_watts is not UNSET:
            field_dict["commanded_watts"] = commanded_watts
        if dispatch_status is not UNSET:
            field_dict["dispatch_status"] = dispatch_status
        if id is not UNSET:
            field_dict["id"] = id
        if observed_current_offered_a is not UNSET:
            field_dict["observed_current_offered_a"] = observed_current_offered_a
        if observed_power_w is not UNSET:
            field_dict["observed_power_w"] = observed_power_w
        if time is not UNSET:
            field_dict["time"] = time

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_commanded_amps(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("commanded_amps: unexpected " + type(data).__name__)

        commanded_amps = _parse_commanded_amps(d.pop("commanded_amps", UNSET))

        def _parse_commanded_phases(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("commanded_phases: unexpected " + type(data).__name__)

        commanded_phases = _parse_commanded_phases(d.pop("commanded_phases", UNSET))

        def _parse_commanded_watts(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("commanded_watts: unexpected " + type(data).__name__)

        commanded_watts = _parse_commanded_watts(d.pop("commanded_watts", UNSET))

        def _parse_dispatch_status(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("dispatch_status: unexpected " + type(data).__name__)

        dispatch_status = _parse_dispatch_status(d.pop("dispatch_status", UNSET))

        def _parse_id(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("id: unexpected " + type(data).__name__)

        id = _parse_id(d.pop("id", UNSET))

        def _parse_observed_current_offered_a(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("observed_current_offered_a: unexpected " + type(data).__name__)

        observed_current_offered_a = _parse_observed_current_offered_a(
            d.pop("observed_current_offered_a", UNSET)
        )

        def _parse_observed_power_w(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("observed_power_w: unexpected " + type(data).__name__)

        observed_power_w = _parse_observed_power_w(d.pop("observed_power_w", UNSET))

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

        hems_command_item = cls(
            commanded_amps=commanded_amps,
            commanded_phases=commanded_phases,
            commanded_watts=commanded_watts,
            dispatch_status=dispatch_status,
            id=id,
            observed_current_offered_a=observed_current_offered_a,
            observed_power_w=observed_power_w,
            time=time,
        )

        hems_command_item.additional_properties = d
        return hems_command_item

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
