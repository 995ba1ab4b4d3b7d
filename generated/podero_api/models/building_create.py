from typing import Any

from attrs import frozen

from ..types import UNSET, PartialModel, Unset


@frozen(kw_only=True, repr=False)
class BuildingCreate(PartialModel):
    """Building create (schema ``BuildingCreate``, known in part)."""

    __spec_schema__ = "BuildingCreate"
    name: str
    property_type: Any | Unset = UNSET
    property_size_m2: Any | Unset = UNSET
    property_age: Any | Unset = UNSET
    num_occupants: Any | Unset = UNSET
    occupant_type: Any | Unset = UNSET
    space_heating: Any | Unset = UNSET
    water_heating: Any | Unset = UNSET
    street_and_number: Any | Unset = UNSET
    zip_code: Any | Unset = UNSET
    town: Any | Unset = UNSET
    country_iso2: Any | Unset = UNSET
