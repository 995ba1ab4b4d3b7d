from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreatedUser")


@_attrs_define
class CreatedUser:
    country: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    external_user_id: None | str | Unset = UNSET
    first_name: None | str | Unset = UNSET
    id: None | Unset | UUID = UNSET
    last_name: None | str | Unset = UNSET
    latitude: float | None | Unset = UNSET
    location_last_updated: None | str | Unset = UNSET
    longitude: float | None | Unset = UNSET
    role: None | str | Unset = UNSET
    street_add_info: None | str | Unset = UNSET
    street_and_number: None | str | Unset = UNSET
    town: None | str | Unset = UNSET
    zip_code: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        country: None | str | Unset
        if isinstance(self.country, Unset):
            country = UNSET
        else:
            country = self.country

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        external_user_id: None | str | Unset
        if isinstance(self.external_user_id, Unset):
            external_user_id = UNSET
        else:
            external_user_id = self.external_user_id

        first_name: None | str | Unset
        if isinstance(self.first_name, Unset):
            first_name = UNSET
        else:
            first_name = self.first_name

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        last_name: None | str | Unset
        if isinstance(self.last_name, Unset):
            last_name = UNSET
        else:
            last_name = self.last_name

        latitude: float | None | Unset
        if isinstance(self.latitude, Unset):
            latitude = UNSET
        else:
            latitude = self.latitude

        location_last_updated: None | str | Unset
        if isinstance(self.location_last_updated, Unset):
            location_last_updated = UNSET
        else:
            location_last_updated = self.location_last_updated

        longitude: float | None | Unset
        if isinstance(self.longitude, Unset):
            longitude = UNSET
        else:
            longitude = self.longitude

        role: None | str | Unset
        if isinstance(self.role, Unset):
            role = UNSET
        else:
            role = self.role

        street_add_info: None | str | Unset
        if isinstance(self.street_add_info, Unset):
            street_add_info = UNSET
        else:
            street_add_info = self.street_add_info

        street_and_number: None | str | Unset
        if isinstance(self.street_and_number, Unset):
            street_and_number = UNSET
        else:
            street_and_number = self.street_and_number

        town: None | str | Unset
        if isinstance(self.town, Unset):
            town = UNSET
        else:
            town = self.town

        zip_code: None | str | Unset
        if isinstance(self.zip_code, Unset):
            zip_code = UNSET
        else:
            zip_code = self.zip_code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if country is not UNSET:
            field_dict["country"] = country
        if email is not UNSET:
            field_dict["email"] = email
        if external_user_id is not UNSET:
            field_dict["external_user_id"] = external_user_id
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if id is not UNSET:
            field_dict["id"] = id
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if latitude is not UNSET:
            field_dict["latitude"] = latitude
        if location_last_updated is not UNSET:
            field_dict["location_last_updated"] = location_last_updated
        if longitude is not UNSET:
            field_dict["longitude"] = longitude
        if role is not UNSET:
            field_dict["role"] = role
        if street_add_info is not UNSET:
            field_dict["street_add_info"] = street_add_info
        if street_and_number is not UNSET:
            field_dict["street_and_number"] = street_and_number
        if town is not UNSET:
            field_dict["town"] = town
        if zip_code is not UNSET:
            field_dict["zip_code"] = zip_code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_country(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("country: unexpected " + type(data).__name__)

        country = _parse_country(d.pop("country", UNSET))

        def _parse_email(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("email: unexpected " + type(data).__name__)

        email = _parse_email(d.pop("email", UNSET))

        def _parse_external_user_id(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("external_user_id: unexpected " + type(data).__name__)

        external_user_id = _parse_external_user_id(d.pop("external_user_id", UNSET))

        def _parse_first_name(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("first_name: unexpected " + type(data).__name__)

        first_name = _parse_first_name(d.pop("first_name", UNSET))

        def _parse_id(data: object) -> None | Unset | UUID:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    id_type_0 = UUID(data)
                    return id_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | Unset | UUID, data)
            if problem is not None:
                raise problem
            raise TypeError("id: unexpected " + type(data).__name__)

        id = _parse_id(d.pop("id", UNSET))

        def _parse_last_name(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("last_name: unexpected " + type(data).__name__)

        last_name = _parse_last_name(d.pop("last_name", UNSET))

        def _parse_latitude(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("latitude: unexpected " + type(data).__name__)

        latitude = _parse_latitude(d.pop("latitude", UNSET))

        def _parse_location_last_updated(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("location_last_updated: unexpected " + type(data).__name__)

        location_last_updated = _parse_location_last_updated(d.pop("location_last_updated", UNSET))

        def _parse_longitude(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("longitude: unexpected " + type(data).__name__)

        longitude = _parse_longitude(d.pop("longitude", UNSET))

        def _parse_role(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("role: unexpected " + type(data).__name__)

        role = _parse_role(d.pop("role", UNSET))

        def _parse_street_add_info(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("street_add_info: unexpected " + type(data).__name__)

        street_add_info = _parse_street_add_info(d.pop("street_add_info", UNSET))

        def _parse_street_and_number(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("street_and_number: unexpected " + type(data).__name__)

        street_and_number = _parse_street_and_number(d.pop("street_and_number", UNSET))

        def _parse_town(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("town: unexpected " + type(data).__name__)

        town = _parse_town(d.pop("town", UNSET))

        def _parse_zip_code(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("zip_code: unexpected " + type(data).__name__)

        zip_code = _parse_zip_code(d.pop("zip_code", UNSET))

        created_user = cls(
            country=country,
            email=email,
            external_user_id=external_user_id,
            first_name=first_name,
            id=id,
            last_name=last_name,
            latitude=latitude,
            location_last_updated=location_last_updated,
            longitude=longitude,
            role=role,
            street_add_info=street_add_info,
            street_and_number=street_and_number,
            town=town,
            zip_code=zip_code,
        )

        created_user.additional_properties = d
        return created_user

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
