from attrs import frozen

from ..types import UNSET, PartialModel, Unset
from .occupant_type import OccupantType
from .property_type import PropertyType


@frozen(kw_only=True, repr=False)
class BuildingUpdate(PartialModel):
    """Building update (schema ``BuildingUpdate``, known in part).

    Attributes:
        space_heating: Known values: Gas boiler, Electric storage; there are more.
        water_heating: Known values: Gas boiler; there are more.
        photovoltaic: Where it is left out, the page shows false.
    """

    __spec_schema__ = "BuildingUpdate"
    name: str
    property_type: PropertyType | None | Unset = UNSET
    property_size_m2: int | None | Unset = UNSET
    property_age: int | None | Unset = UNSET
    num_occupants: int | None | Unset = UNSET
    occupant_type: OccupantType | None | Unset = UNSET
    space_heating: str | None | Unset = UNSET
    water_heating: str | None | Unset = UNSET
    photovoltaic: bool | None | Unset = UNSET
    street_and_number: str | None | Unset = UNSET
    street_add_info: str | None | Unset = UNSET
    zip_code: str | None | Unset = UNSET
    town: str | None | Unset = UNSET
    country: str | None | Unset = UNSET
