from uuid import UUID

from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class CreatedUser(PartialModel):
    """Created user (schema ``CreatedUser``, known in part)."""

    __spec_schema__ = "CreatedUser"
    id: UUID | None = None
    external_user_id: str | None = None
    role: str | None = None
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    street_and_number: str | None = None
    street_add_info: str | None = None
    zip_code: str | None = None
    town: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    location_last_updated: str | None = None
