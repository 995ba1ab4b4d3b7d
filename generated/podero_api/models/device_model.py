from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.device_type import DeviceType


T = TypeVar("T", bound="DeviceModel")


@_attrs_define
class DeviceModel:
    cloud_service: None | Unset | UUID = UNSET
    cloud_service_instructions: None | str | Unset = UNSET
    cloud_service_signup_link: None | str | Unset = UNSET
    device_type: DeviceType | None | Unset = UNSET
    manufacturer: None | str | Unset = UNSET
    model: None | str | Unset = UNSET
    year: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.device_type import DeviceType  # noqa: PLC0415

        cloud_service: None | str | Unset
        if isinstance(self.cloud_service, Unset):
            cloud_service = UNSET
        elif isinstance(self.cloud_service, UUID):
            cloud_service = str(self.cloud_service)
        else:
            cloud_service = self.cloud_service

        cloud_service_instructions: None | str | Unset
        if isinstance(self.cloud_service_instructions, Unset):
            cloud_service_instructions = UNSET
        else:
            cloud_service_instructions = self.cloud_service_instructions

        cloud_service_signup_link: None | str | Unset
        if isinstance(self.cloud_service_signup_link, Unset):
            cloud_service_signup_link = UNSET
        else:
            cloud_service_signup_link = self.cloud_service_signup_link

        device_type: dict[str, Any] | None | Unset
        if isinstance(self.device_type, Unset):
            device_type = UNSET
        elif isinstance(self.device_type, DeviceType):
            device_type = self.device_type.to_dict()
        else:
            device_type = self.device_type

        manufacturer: None | str | Unset
        if isinstance(self.manufacturer, Unset):
            manufacturer = UNSET
        else:
            manufacturer = self.manufacturer

        model: None | str | Unset
        if isinstance(self.model, Unset):
            model = UNSET
        else:
            model = self.model

        year: int | None | Unset
        if isinstance(self.year, Unset):
            year = UNSET
        else:
            year = self.year

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if cloud_service is not UNSET:
            field_dict["cloud_service"] = cloud_service
        if cloud_service_instructions is not UNSET:
            field_dict["cloud_service_instructions"] = cloud_service_instructions
        if cloud_service_signup_link is not UNSET:
            field_dict["cloud_service_signup_link"] = cloud_service_signup_link
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
        from ..models.device_type import DeviceType  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_cloud_service(data: object) -> None | Unset | UUID:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    cloud_service_type_0 = UUID(data)
                    return cloud_service_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | Unset | UUID, data)
            if problem is not None:
                raise problem
            raise TypeError("cloud_service: unexpected " + type(data).__name__)

        cloud_service = _parse_cloud_service(d.pop("cloud_service", UNSET))

        def _parse_cloud_service_instructions(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("cloud_service_instructions: unexpected " + type(data).__name__)

        cloud_service_instructions = _parse_cloud_service_instructions(
            d.pop("cloud_service_instructions", UNSET)
        )

        def _parse_cloud_service_signup_link(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("cloud_service_signup_link: unexpected " + type(data).__name__)

        cloud_service_signup_link = _parse_cloud_service_signup_link(
            d.pop("cloud_service_signup_link", UNSET)
        )

        def _parse_device_type(data: object) -> DeviceType | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    device_type_type_0 = DeviceType.from_dict(data)
                    return device_type_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(DeviceType | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("device_type: unexpected " + type(data).__name__)

        device_type = _parse_device_type(d.pop("device_type", UNSET))

        def _parse_manufacturer(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("manufacturer: unexpected " + type(data).__name__)

        manufacturer = _parse_manufacturer(d.pop("manufacturer", UNSET))

        def _parse_model(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("model: unexpected " + type(data).__name__)

        model = _parse_model(d.pop("model", UNSET))

        def _parse_year(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("year: unexpected " + type(data).__name__)

        year = _parse_year(d.pop("year", UNSET))

        device_model = cls(
            cloud_service=cloud_service,
            cloud_service_instructions=cloud_service_instructions,
            cloud_service_signup_link=cloud_service_signup_link,
            device_type=device_type,
            manufacturer=manufacturer,
            model=model,
            year=year,
        )

        device_model.additional_properties = d
        return device_model

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
