from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.information_receipt_client_info import InformationReceiptClientInfo
    from ..models.information_receipt_location import InformationReceiptLocation


T = TypeVar("T", bound="InformationReceipt")


@_attrs_define
class InformationReceipt:
    client_info: InformationReceiptClientInfo | Unset = UNSET
    location: InformationReceiptLocation | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        client_info: dict[str, Any] | Unset = UNSET
        if not isinstance(self.client_info, Unset):
            client_info = self.client_info.to_dict()

        location: dict[str, Any] | Unset = UNSET
        if not isinstance(self.location, Unset):
            location = self.location.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if client_info is not UNSET:
            field_dict["client_info"] = client_info
        if location is not UNSET:
            field_dict["location"] = location

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.information_receipt_client_info import InformationReceiptClientInfo  # noqa: PLC0415
        from ..models.information_receipt_location import InformationReceiptLocation  # noqa: PLC0415

        d = dict(src_dict)
        _client_info = d.pop("client_info", UNSET)
        client_info: InformationReceiptClientInfo | Unset
        if isinstance(_client_info, Unset):
            client_info = UNSET
        else:
            client_info = InformationReceiptClientInfo.from_dict(_client_info)

        _location = d.pop("location", UNSET)
        location: InformationReceiptLocation | Unset
        if isinstance(_location, Unset):
            location = UNSET
        else:
            location = InformationReceiptLocation.from_dict(_location)

        information_receipt = cls(
            client_info=client_info,
            location=location,
        )

        information_receipt.additional_properties = d
        return information_receipt

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
