from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.price_zone import PriceZone
from ..types import UNSET, Unset

T = TypeVar("T", bound="WallboxUpdate")


@_attrs_define
class WallboxUpdate:
    deleted_at: None | str | Unset = UNSET
    lifecycle_error: None | str | Unset = UNSET
    lifecycle_state: None | str | Unset = UNSET
    price_zone: None | PriceZone | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        deleted_at: None | str | Unset
        if isinstance(self.deleted_at, Unset):
            deleted_at = UNSET
        else:
            deleted_at = self.deleted_at

        lifecycle_error: None | str | Unset
        if isinstance(self.lifecycle_error, Unset):
            lifecycle_error = UNSET
        else:
            lifecycle_error = self.lifecycle_error

        lifecycle_state: None | str | Unset
        if isinstance(self.lifecycle_state, Unset):
            lifecycle_state = UNSET
        else:
            lifecycle_state = self.lifecycle_state

        price_zone: None | str | Unset
        if isinstance(self.price_zone, Unset):
            price_zone = UNSET
        elif isinstance(self.price_zone, PriceZone):
            price_zone = self.price_zone.value
        else:
            price_zone = self.price_zone

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if deleted_at is not UNSET:
            field_dict["deleted_at"] = deleted_at
        if lifecycle_error is not UNSET:
            field_dict["lifecycle_error"] = lifecycle_error
        if lifecycle_state is not UNSET:
            field_dict["lifecycle_state"] = lifecycle_state
        if price_zone is not UNSET:
            field_dict["price_zone"] = price_zone

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_deleted_at(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("deleted_at: unexpected " + type(data).__name__)

        deleted_at = _parse_deleted_at(d.pop("deleted_at", UNSET))

        def _parse_lifecycle_error(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("lifecycle_error: unexpected " + type(data).__name__)

        lifecycle_error = _parse_lifecycle_error(d.pop("lifecycle_error", UNSET))

        def _parse_lifecycle_state(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("lifecycle_state: unexpected " + type(data).__name__)

        lifecycle_state = _parse_lifecycle_state(d.pop("lifecycle_state", UNSET))

        def _parse_price_zone(data: object) -> None | PriceZone | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    price_zone_type_0 = PriceZone(data)
                    return price_zone_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | PriceZone | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("price_zone: unexpected " + type(data).__name__)

        price_zone = _parse_price_zone(d.pop("price_zone", UNSET))

        wallbox_update = cls(
            deleted_at=deleted_at,
            lifecycle_error=lifecycle_error,
            lifecycle_state=lifecycle_state,
            price_zone=price_zone,
        )

        wallbox_update.additional_properties = d
        return wallbox_update

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
