from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="BuildingCreate")


@_attrs_define
class BuildingCreate:
    name: str
    country_iso2: Any | Unset = UNSET
    num_occupants: Any | Unset = UNSET
    occupant_type: Any | Unset = UNSET
    property_age: Any | Unset = UNSET
    property_size_m2: Any | Unset = UNSET
    property_type: Any | Unset = UNSET
    space_heating: Any | Unset = UNSET
    street_and_number: Any | Unset = UNSET
    town: Any | Unset = UNSET
    water_heating: Any | Unset = UNSET
    zip_code: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        country_iso2 = self.country_iso2

        num_occupants = self.num_occupants

        occupant_type = self.occupant_type

        property_age = self.property_age

        property_size_m2 = self.property_size_m2

        property_type = self.property_type

        space_heating = self.space_heating

        street_and_number = self.street_and_number

        town = self.town

        water_heating = self.water_heating

        zip_code = self.zip_code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
            }
        )
        if country_iso2 is not UNSET:
            field_dict["country_iso2"] = country_iso2
        if num_occupants is not UNSET:
            field_dict["num_occupants"] = num_occupants
        if occupant_type is not UNSET:
            field_dict["occupant_type"] = occupant_type
        if property_age is not UNSET:
            field_dict["property_age"] = property_age
        if property_size_m2 is not UNSET:
            field_dict["property_size_m2"] = property_size_m2
        if property_type is not UNSET:
            field_dict["property_type"] = property_type
        if space_heating is not UNSET:
            field_dict["space_heating"] = space_heating
        if street_and_number is not UNSET:
            field_dict["street_and_number"] = street_and_number
        if town is not UNSET:
            field_dict["town"] = town
        if water_heating is not UNSET:
            field_dict["water_heating"] = water_heating
        if zip_code is not UNSET:
            field_dict["zip_code"] = zip_code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        country_iso2 = d.pop("country_iso2", UNSET)

        num_occupants = d.pop("num_occupants", UNSET)

        occupant_type = d.pop("occupant_type", UNSET)

        property_age = d.pop("property_age", UNSET)

        property_size_m2 = d.pop("property_size_m2", UNSET)

        property_type = d.pop("property_type", UNSET)

        space_heating = d.pop("space_heating", UNSET)

        street_and_number = d.pop("street_and_number", UNSET)

        town = d.pop("town", UNSET)

        water_heating = d.pop("water_heating", UNSET)

        zip_code = d.pop("zip_code", UNSET)

        building_create = cls(
            name=name,
            country_iso2=country_iso2,
            num_occupants=num_occupants,
            occupant_type=occupant_type,
            property_age=property_age,
            property_size_m2=property_size_m2,
            property_type=property_type,
            space_heating=space_heating,
            street_and_number=street_and_number,
            town=town,
            water_heating=water_heating,
            zip_code=zip_code,
        )

        building_create.additional_properties = d
        return building_create

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
