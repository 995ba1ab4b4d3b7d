from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="RequestMetadata")


@_attrs_define
class RequestMetadata:
    price_zone: str | Unset = UNSET
    timezone_override: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        price_zone = self.price_zone

        timezone_override = self.timezone_override

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if price_zone is not UNSET:
            field_dict["price_zone"] = price_zone
        if timezone_override is not UNSET:
            field_dict["timezone_override"] = timezone_override

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        price_zone = d.pop("price_zone", UNSET)

        timezone_override = d.pop("timezone_override", UNSET)

        request_metadata = cls(
            price_zone=price_zone,
            timezone_override=timezone_override,
        )

        request_metadata.additional_properties = d
        return request_metadata

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
