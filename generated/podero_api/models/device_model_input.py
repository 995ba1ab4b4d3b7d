from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.device_type_input import DeviceTypeInput


T = TypeVar("T", bound="DeviceModelInput")


@_attrs_define
class DeviceModelInput:
    cloud_service_id: UUID | Unset = UNSET
    device_type: DeviceTypeInput | Unset = UNSET
    manufacturer: str | Unset = UNSET
    model: str | Unset = UNSET
    year: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        cloud_service_id: str | Unset = UNSET
        if not isinstance(self.cloud_service_id, Unset):
            cloud_service_id = str(self.cloud_service_id)

        device_type: dict[str, Any] | Unset = UNSET
        if not isinstance(self.device_type, Unset):
            device_type = self.device_type.to_dict()

        manufacturer = self.manufacturer

        model = self.model

        year = self.year

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if cloud_service_id is not UNSET:
            field_dict["cloud_service_id"] = cloud_service_id
        if device_type is not UNSET:
            field_dict["device_type"] = device_type
        if manufacturer is not UNSET:
            field_dict["manufacturer"] = manufacturer
        if model is not UNSET:
            field_dict["model"] = model
        if year is not UNSET:
            field_dict["year"] = year

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.device_type_input import DeviceTypeInput  # noqa: PLC0415

        d = dict(src_dict)
        _cloud_service_id = d.pop("cloud_service_id", UNSET)
        cloud_service_id: UUID | Unset
        if isinstance(_cloud_service_id, Unset):
            cloud_service_id = UNSET
        else:
            cloud_service_id = UUID(_cloud_service_id)

        _device_type = d.pop("device_type", UNSET)
        device_type: DeviceTypeInput | Unset
        if isinstance(_device_type, Unset):
            device_type = UNSET
        else:
            device_type = DeviceTypeInput.from_dict(_device_type)

        manufacturer = d.pop("manufacturer", UNSET)

        model = d.pop("model", UNSET)

        year = d.pop("year", UNSET)

        device_model_input = cls(
            cloud_service_id=cloud_service_id,
            device_type=device_type,
            manufacturer=manufacturer,
            model=model,
            year=year,
        )

        device_model_input.additional_properties = d
        return device_model_input

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
