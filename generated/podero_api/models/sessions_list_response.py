from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.session_item import SessionItem


T = TypeVar("T", bound="SessionsListResponse")


@_attrs_define
class SessionsListResponse:
    items: list[SessionItem] | None | Unset = UNSET
    total: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        items: list[dict[str, Any]] | None | Unset
        if isinstance(self.items, Unset):
            items = UNSET
        elif isinstance(self.items, list):
            items = []
            for items_type_0_item_data in self.items:
                items_type_0_item = items_type_0_item_data.to_dict()
                items.append(items_type_0_item)

        else:
            items = self.items

        total: int | None | Unset
        if isinstance(self.total, Unset):
            total = UNSET
        else:
            total = self.total

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if items is not UNSET:
            field_dict["items"] = items
        if total is not UNSET:
            field_dict["total"] = total

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.session_item import SessionItem  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_items(data: object) -> list[SessionItem] | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, list):
                try:
                    items_type_0 = []
                    _items_type_0 = data
                    for items_type_0_item_data in _items_type_0:
                        items_type_0_item = SessionItem.from_dict(items_type_0_item_data)

                        items_type_0.append(items_type_0_item)
                    return items_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(list[SessionItem] | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("items: unexpected " + type(data).__name__)

        items = _parse_items(d.pop("items", UNSET))

        def _parse_total(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("total: unexpected " + type(data).__name__)

        total = _parse_total(d.pop("total", UNSET))

        sessions_list_response = cls(
            items=items,
            total=total,
        )

        sessions_list_response.additional_properties = d
        return sessions_list_response

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
