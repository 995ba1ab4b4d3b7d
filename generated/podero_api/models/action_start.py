from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.action_start_client_info import ActionStartClientInfo
    from ..models.action_start_location import ActionStartLocation


T = TypeVar("T", bound="ActionStart")


@_attrs_define
class ActionStart:
    cancel_url: str
    success_url: str
    client_info: ActionStartClientInfo | Unset = UNSET
    language: None | str | Unset = UNSET
    location: ActionStartLocation | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cancel_url = self.cancel_url

        success_url = self.success_url

        client_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.client_info, Unset):
            client_info = self.client_info.to_dict()

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        else:
            language = self.language

        location: dict[str, Any] | Unset = UNSET
        if not isinstance(self.location, Unset):
            location = self.location.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "cancelUrl": cancel_url,
                "successUrl": success_url,
            }
        )
        if client_info is not UNSET:
            field_dict["clientInfo"] = client_info
        if language is not UNSET:
            field_dict["language"] = language
        if location is not UNSET:
            field_dict["location"] = location

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.action_start_client_info import ActionStartClientInfo  # noqa: PLC0415
        from ..models.action_start_location import ActionStartLocation  # noqa: PLC0415

        d = dict(src_dict)
        cancel_url = d.pop("cancelUrl")

        success_url = d.pop("successUrl")

        _client_info = d.pop("clientInfo", UNSET)
        client_info: ActionStartClientInfo | Unset
        if isinstance(_client_info, Unset):
            client_info = UNSET
        else:
            client_info = ActionStartClientInfo.from_dict(_client_info)

        def _parse_language(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("language: unexpected " + type(data).__name__)

        language = _parse_language(d.pop("language", UNSET))

        _location = d.pop("location", UNSET)
        location: ActionStartLocation | Unset
        if isinstance(_location, Unset):
            location = UNSET
        else:
            location = ActionStartLocation.from_dict(_location)

        action_start = cls(
            cancel_url=cancel_url,
            success_url=success_url,
            client_info=client_info,
            language=language,
            location=location,
        )

        action_start.additional_properties = d
        return action_start

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
