from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="StatisticsPeriod")


@_attrs_define
class StatisticsPeriod:
    end_period: None | str | Unset = UNSET
    start_period: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        end_period: None | str | Unset
        if isinstance(self.end_period, Unset):
            end_period = UNSET
        else:
            end_period = self.end_period

        start_period: None | str | Unset
        if isinstance(self.start_period, Unset):
            start_period = UNSET
        else:
            start_period = self.start_period

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if end_period is not UNSET:
            field_dict["end_period"] = end_period
        if start_period is not UNSET:
            field_dict["start_period"] = start_period

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_end_period(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("end_period: unexpected " + type(data).__name__)

        end_period = _parse_end_period(d.pop("end_period", UNSET))

        def _parse_start_period(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("start_period: unexpected " + type(data).__name__)

        start_period = _parse_start_period(d.pop("start_period", UNSET))

        statistics_period = cls(
            end_period=end_period,
            start_period=start_period,
        )

        statistics_period.additional_properties = d
        return statistics_period

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
