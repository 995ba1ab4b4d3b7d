from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action_outcome import ActionOutcome
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.action_report_client_info import ActionReportClientInfo
    from ..models.action_report_location import ActionReportLocation
    from ..models.action_report_payload import ActionReportPayload


T = TypeVar("T", bound="ActionReport")


@_attrs_define
class ActionReport:
    state: ActionOutcome
    """ How an action ended. Values seen; there may be others. """
    client_info: ActionReportClientInfo | Unset = UNSET
    location: ActionReportLocation | Unset = UNSET
    payload: ActionReportPayload | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        state = self.state.value

        client_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.client_info, Unset):
            client_info = self.client_info.to_dict()

        location: dict[str, Any] | Unset = UNSET
        if not isinstance(self.location, Unset):
            location = self.location.to_dict()

        payload: dict[str, Any] | Unset = UNSET
        if not isinstance(self.payload, Unset):
            payload = self.payload.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "state": state,
            }
        )
        if client_info is not UNSET:
            field_dict["client_info"] = client_info
        if location is not UNSET:
            field_dict["location"] = location
        if payload is not UNSET:
            field_dict["payload"] = payload

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.action_report_client_info import ActionReportClientInfo  # noqa: PLC0415
        from ..models.action_report_location import ActionReportLocation  # noqa: PLC0415
        from ..models.action_report_payload import ActionReportPayload  # noqa: PLC0415

        d = dict(src_dict)
        state = ActionOutcome(d.pop("state"))

        _client_info = d.pop("client_info", UNSET)
        client_info: ActionReportClientInfo | Unset
        if isinstance(_client_info, Unset):
            client_info = UNSET
        else:
            client_info = ActionReportClientInfo.from_dict(_client_info)

        _location = d.pop("location", UNSET)
        location: ActionReportLocation | Unset
        if isinstance(_location, Unset):
            location = UNSET
        else:
            location = ActionReportLocation.from_dict(_location)

        _payload = d.pop("payload", UNSET)
        payload: ActionReportPayload | Unset
        if isinstance(_payload, Unset):
            payload = UNSET
        else:
            payload = ActionReportPayload.from_dict(_payload)

        action_report = cls(
            state=state,
            client_info=client_info,
            location=location,
            payload=payload,
        )

        action_report.additional_properties = d
        return action_report

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
