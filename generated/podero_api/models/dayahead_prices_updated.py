from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.price_update_state import PriceUpdateState

T = TypeVar("T", bound="DayaheadPricesUpdated")


@_attrs_define
class DayaheadPricesUpdated:
    error: None | str
    """ What went wrong, in an answer that is good otherwise. """
    next_load_curve_calculation: datetime.datetime
    state: PriceUpdateState
    """ What became of the prices sent. Values seen; there may be others. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        error: None | str
        error = self.error

        next_load_curve_calculation = self.next_load_curve_calculation.isoformat()

        state = self.state.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "error": error,
                "next_load_curve_calculation": next_load_curve_calculation,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_error(data: object) -> None | str:
            if isinstance(data, str):
                return cast(None | str, data)
            if data is None:
                return cast(None | str, data)
            raise TypeError("error: unexpected " + type(data).__name__)

        error = _parse_error(d.pop("error"))

        next_load_curve_calculation = datetime.datetime.fromisoformat(d.pop("next_load_curve_calculation"))

        state = PriceUpdateState(d.pop("state"))

        dayahead_prices_updated = cls(
            error=error,
            next_load_curve_calculation=next_load_curve_calculation,
            state=state,
        )

        dayahead_prices_updated.additional_properties = d
        return dayahead_prices_updated

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
