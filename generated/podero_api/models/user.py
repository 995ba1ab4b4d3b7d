from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.user_role import UserRole
from ..types import UNSET, Unset

T = TypeVar("T", bound="User")


@_attrs_define
class User:
    email: str
    id: UUID
    num_electric_vehicles: int
    num_heat_pumps: int
    num_inverters: int
    num_wallboxes: int
    organization_id: UUID
    role: UserRole
    """ Role of a user in the organization. Values seen; there may be others. """
    country: None | str | Unset = UNSET
    external_user_id: None | str | Unset = UNSET
    first_name: None | str | Unset = UNSET
    is_onboarded: bool | None | Unset = UNSET
    joined_at: datetime.datetime | None | Unset = UNSET
    last_login: datetime.datetime | None | Unset = UNSET
    last_name: None | str | Unset = UNSET
    latitude: float | None | Unset = UNSET
    longitude: float | None | Unset = UNSET
    street_add_info: None | str | Unset = UNSET
    street_and_number: None | str | Unset = UNSET
    town: None | str | Unset = UNSET
    zip_code: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        id = str(self.id)

        num_electric_vehicles = self.num_electric_vehicles

        num_heat_pumps = self.num_heat_pumps

        num_inverters = self.num_inverters

        num_wallboxes = self.num_wallboxes

        organization_id = str(self.organization_id)

        role = self.role.value

        country: None | str | Unset
        if isinstance(self.country, Unset):
            country = UNSET
        else:
            country = self.country

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

        is_onboarded: bool | None | Unset
        if isinstance(self.is_onboarded, Unset):
            is_onboarded = UNSET
        else:
            is_onboarded = self.is_onboarded

        joined_at: None | str | Unset
        if isinstance(self.joined_at, Unset):
            joined_at = UNSET
        elif isinstance(self.joined_at, datetime.datetime):
            joined_at = self.joined_at.isoformat()
        else:
            joined_at = self.joined_at

        last_login: None | str | Unset
        if isinstance(self.last_login, Unset):
            last_login = UNSET
        elif isinstance(self.last_login, datetime.datetime):
            last_login = self.last_login.isoformat()
        else:
            last_login = self.last_login

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

        longitude: float | None | Unset
        if isinstance(self.longitude, Unset):
            longitude = UNSET
        else:
            longitude = self.longitude

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
        field_dict.update(
            {
                "email": email,
                "id": id,
                "num_electric_vehicles": num_electric_vehicles,
                "num_heat_pumps": num_heat_pumps,
                "num_inverters": num_inverters,
                "num_wallboxes": num_wallboxes,
                "organization_id": organization_id,
                "role": role,
            }
        )
        if country is not UNSET:
            field_dict["country"] = country
        if external_user_id is not UNSET:
            field_dict["external_user_id"] = external_user_id
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if is_onboarded is not UNSET:
            field_dict["is_onboarded"] = is_onboarded
        if joined_at is not UNSET:
            field_dict["joined_at"] = joined_at
        if last_login is not UNSET:
            field_dict["last_login"] = last_login
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if latitude is not UNSET:
            field_dict["latitude"] = latitude
        if longitude is not UNSET:
            field_dict["longitude"] = longitude
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
        email = d.pop("email")

        id = UUID(d.pop("id"))

        num_electric_vehicles = d.pop("num_electric_vehicles")

        num_heat_pumps = d.pop("num_heat_pumps")

        num_inverters = d.pop("num_inverters")

        num_wallboxes = d.pop("num_wallboxes")

        organization_id = UUID(d.pop("organization_id"))

        role = UserRole(d.pop("role"))

        def _parse_country(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("country: unexpected " + type(data).__name__)

        country = _parse_country(d.pop("country", UNSET))

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

        def _parse_is_onboarded(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_onboarded: unexpected " + type(data).__name__)

        is_onboarded = _parse_is_onboarded(d.pop("is_onboarded", UNSET))

        def _parse_joined_at(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    joined_at_type_0 = datetime.datetime.fromisoformat(data)
                    return joined_at_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("joined_at: unexpected " + type(data).__name__)

        joined_at = _parse_joined_at(d.pop("joined_at", UNSET))

        def _parse_last_login(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    last_login_type_0 = datetime.datetime.fromisoformat(data)
                    return last_login_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("last_login: unexpected " + type(data).__name__)

        last_login = _parse_last_login(d.pop("last_login", UNSET))

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

        def _parse_longitude(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("longitude: unexpected " + type(data).__name__)

        longitude = _parse_longitude(d.pop("longitude", UNSET))

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

        user = cls(
            email=email,
            id=id,
            num_electric_vehicles=num_electric_vehicles,
            num_heat_pumps=num_heat_pumps,
            num_inverters=num_inverters,
            num_wallboxes=num_wallboxes,
            organization_id=organization_id,
            role=role,
            country=country,
            external_user_id=external_user_id,
            first_name=first_name,
            is_onboarded=is_onboarded,
            joined_at=joined_at,
            last_login=last_login,
            last_name=last_name,
            latitude=latitude,
            longitude=longitude,
            street_add_info=street_add_info,
            street_and_number=street_and_number,
            town=town,
            zip_code=zip_code,
        )

        user.additional_properties = d
        return user

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
