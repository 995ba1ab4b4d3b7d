from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.occupant_type import OccupantType
from ..models.property_type import PropertyType
from ..types import UNSET, Unset

T = TypeVar("T", bound="BuildingUpdate")


@_attrs_define
class BuildingUpdate:
    name: str
    country: None | str | Unset = UNSET
    num_occupants: int | None | Unset = UNSET
    occupant_type: None | OccupantType | Unset = UNSET
    photovoltaic: bool | None | Unset = UNSET
    """ Where it is left out, the page shows false. """
    property_age: int | None | Unset = UNSET
    property_size_m2: int | None | Unset = UNSET
    property_type: None | PropertyType | Unset = UNSET
    space_heating: None | str | Unset = UNSET
    """ Known values: Gas boiler, Electric storage; there are more. """
    street_add_info: None | str | Unset = UNSET
    street_and_number: None | str | Unset = UNSET
    town: None | str | Unset = UNSET
    water_heating: None | str | Unset = UNSET
    """ Known values: Gas boiler; there are more. """
    zip_code: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        country: None | str | Unset
        if isinstance(self.country, Unset):
            country = UNSET
        else:
            country = self.country

        num_occupants: int | None | Unset
        if isinstance(self.num_occupants, Unset):
            num_occupants = UNSET
        else:
            num_occupants = self.num_occupants

        occupant_type: None | str | Unset
        if isinstance(self.occupant_type, Unset):
            occupant_type = UNSET
        elif isinstance(self.occupant_type, OccupantType):
            occupant_type = self.occupant_type.value
        else:
            occupant_type = self.occupant_type

        photovoltaic: bool | None | Unset
        if isinstance(self.photovoltaic, Unset):
            photovoltaic = UNSET
        else:
            photovoltaic = self.photovoltaic

        property_age: int | None | Unset
        if isinstance(self.property_age, Unset):
            property_age = UNSET
        else:
            property_age = self.property_age

        property_size_m2: int | None | Unset
        if isinstance(self.property_size_m2, Unset):
            property_size_m2 = UNSET
        else:
            property_size_m2 = self.property_size_m2

        property_type: None | str | Unset
        if isinstance(self.property_type, Unset):
            property_type = UNSET
        elif isinstance(self.property_type, PropertyType):
            property_type = self.property_type.value
        else:
            property_type = self.property_type

        space_heating: None | str | Unset
        if isinstance(self.space_heating, Unset):
            space_heating = UNSET
        else:
            space_heating = self.space_heating

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

        water_heating: None | str | Unset
        if isinstance(self.water_heating, Unset):
            water_heating = UNSET
        else:
            water_heating = self.water_heating

        zip_code: None | str | Unset
        if isinstance(self.zip_code, Unset):
            zip_code = UNSET
        else:
            zip_code = self.zip_code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
            }
        )
        if country is not UNSET:
            field_dict["country"] = country
        if num_occupants is not UNSET:
            field_dict["num_occupants"] = num_occupants
        if occupant_type is not UNSET:
            field_dict["occupant_type"] = occupant_type
        if photovoltaic is not UNSET:
            field_dict["photovoltaic"] = photovoltaic
        if property_age is not UNSET:
            field_dict["property_age"] = property_age
        if property_size_m2 is not UNSET:
            field_dict["property_size_m2"] = property_size_m2
        if property_type is not UNSET:
            field_dict["property_type"] = property_type
        if space_heating is not UNSET:
            field_dict["space_heating"] = space_heating
        if street_add_info is not UNSET:
            field_dict["street_add_info"] = street_add_info
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

        def _parse_country(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("country: unexpected " + type(data).__name__)

        country = _parse_country(d.pop("country", UNSET))

        def _parse_num_occupants(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("num_occupants: unexpected " + type(data).__name__)

        num_occupants = _parse_num_occupants(d.pop("num_occupants", UNSET))

        def _parse_occupant_type(data: object) -> None | OccupantType | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    occupant_type_type_0 = OccupantType(data)
                    return occupant_type_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | OccupantType | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("occupant_type: unexpected " + type(data).__name__)

        occupant_type = _parse_occupant_type(d.pop("occupant_type", UNSET))

        def _parse_photovoltaic(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("photovoltaic: unexpected " + type(data).__name__)

        photovoltaic = _parse_photovoltaic(d.pop("photovoltaic", UNSET))

        def _parse_property_age(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("property_age: unexpected " + type(data).__name__)

        property_age = _parse_property_age(d.pop("property_age", UNSET))

        def _parse_property_size_m2(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("property_size_m2: unexpected " + type(data).__name__)

        property_size_m2 = _parse_property_size_m2(d.pop("property_size_m2", UNSET))

        def _parse_property_type(data: object) -> None | PropertyType | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    property_type_type_0 = PropertyType(data)
                    return property_type_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | PropertyType | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("property_type: unexpected " + type(data).__name__)

        property_type = _parse_property_type(d.pop("property_type", UNSET))

        def _parse_space_heating(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("space_heating: unexpected " + type(data).__name__)

        space_heating = _parse_space_heating(d.pop("space_heating", UNSET))

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

        def _parse_water_heating(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("water_heating: unexpected " + type(data).__name__)

        water_heating = _parse_water_heating(d.pop("water_heating", UNSET))

        def _parse_zip_code(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("zip_code: unexpected " + type(data).__name__)

        zip_code = _parse_zip_code(d.pop("zip_code", UNSET))

        building_update = cls(
            name=name,
            country=country,
            num_occupants=num_occupants,
            occupant_type=occupant_type,
            photovoltaic=photovoltaic,
            property_age=property_age,
            property_size_m2=property_size_m2,
            property_type=property_type,
            space_heating=space_heating,
            street_add_info=street_add_info,
            street_and_number=street_and_number,
            town=town,
            water_heating=water_heating,
            zip_code=zip_code,
        )

        building_update.additional_properties = d
        return building_update

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
