from uuid import UUID

from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class Building(PartialModel):
    """Building (schema ``Building``, known in part)."""

    __spec_schema__ = "Building"
    id: UUID | None = None
    name: str
    property_type: str | None = None
    property_size_m2: int | None = None
    property_age: int | None = None
    num_occupants: int | None = None
    occupant_type: str | None = None
    space_heating: str | None = None
    water_heating: str | None = None
    photovoltaic: bool | None = None
    street_and_number: str | None = None
    street_add_info: str | None = None
    zip_code: str | None = None
    town: str | None = None
    country: str | None = None
