from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="DayaheadPricesQuery")


@_attrs_define
class DayaheadPricesQuery:
    from_dt: datetime.datetime | None | Unset = UNSET
    org_id: None | str | Unset = UNSET
    price_zone: None | str | Unset = UNSET
    to_dt: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from_dt: None | str | Unset
        if isinstance(self.from_dt, Unset):
            from_dt = UNSET
        elif isinstance(self.from_dt, datetime.datetime):
            from_dt = self.from_dt.isoformat()
        else:
            from_dt = self.from_dt

        org_id: None | str | Unset
        if isinstance(self.org_id, Unset):
            org_id = UNSET
        else:
            org_id = self.org_id

        price_zone: None | str | Unset
        if isinstance(self.price_zone, Unset):
            price_zone = UNSET
        else:
            price_zone = self.price_zone

        to_dt: None | str | Unset
        if isinstance(self.to_dt, Unset):
            to_dt = UNSET
        elif isinstance(self.to_dt, datetime.datetime):
            to_dt = self.to_dt.isoformat()
        else:
            to_dt = self.to_dt

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if from_dt is not UNSET:
            field_dict["from_dt"] = from_dt
        if org_id is not UNSET:
            field_dict["org_id"] = org_id
        if price_zone is not UNSET:
            field_dict["price_zone"] = price_zone
        if to_dt is not UNSET:
            field_dict["to_dt"] = to_dt

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_from_dt(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    from_dt_type_0 = datetime.datetime.fromisoformat(data)
                    return from_dt_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("from_dt: unexpected " + type(data).__name__)

        from_dt = _parse_from_dt(d.pop("from_dt", UNSET))

        def _parse_org_id(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("org_id: unexpected " + type(data).__name__)

        org_id = _parse_org_id(d.pop("org_id", UNSET))

        def _parse_price_zone(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("price_zone: unexpected " + type(data).__name__)

        price_zone = _parse_price_zone(d.pop("price_zone", UNSET))

        def _parse_to_dt(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    to_dt_type_0 = datetime.datetime.fromisoformat(data)
                    return to_dt_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("to_dt: unexpected " + type(data).__name__)

        to_dt = _parse_to_dt(d.pop("to_dt", UNSET))

        dayahead_prices_query = cls(
            from_dt=from_dt,
            org_id=org_id,
            price_zone=price_zone,
            to_dt=to_dt,
        )

        dayahead_prices_query.additional_properties = d
        return dayahead_prices_query

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
