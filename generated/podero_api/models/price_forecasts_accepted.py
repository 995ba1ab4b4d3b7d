from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="PriceForecastsAccepted")


@_attrs_define
class PriceForecastsAccepted:
    next_calculation_ready_at: datetime.datetime | None | Unset = UNSET
    state: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        next_calculation_ready_at: None | str | Unset
        if isinstance(self.next_calculation_ready_at, Unset):
            next_calculation_ready_at = UNSET
        elif isinstance(self.next_calculation_ready_at, datetime.datetime):
            next_calculation_ready_at = self.next_calculation_ready_at.isoformat()
        else:
            next_calculation_ready_at = self.next_calculation_ready_at

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        else:
            state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if next_calculation_ready_at is not UNSET:
            field_dict["next_calculation_ready_at"] = next_calculation_ready_at
        if state is not UNSET:
            field_dict["state"] = state

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_next_calculation_ready_at(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    next_calculation_ready_at_type_0 = datetime.datetime.fromisoformat(data)
                    return next_calculation_ready_at_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("next_calculation_ready_at: unexpected " + type(data).__name__)

        next_calculation_ready_at = _parse_next_calculation_ready_at(
            d.pop("next_calculation_ready_at", UNSET)
        )

        def _parse_state(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("state: unexpected " + type(data).__name__)

        state = _parse_state(d.pop("state", UNSET))

        price_forecasts_accepted = cls(
            next_calculation_ready_at=next_calculation_ready_at,
            state=state,
        )

        price_forecasts_accepted.additional_properties = d
        return price_forecasts_accepted

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
