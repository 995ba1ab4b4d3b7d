from uuid import UUID

from attrs import frozen

from ..types import PartialModel, Timestamp
from .user_role import UserRole


@frozen(kw_only=True, repr=False)
class User(PartialModel):
    """User (schema ``User``, known in part).

    Attributes:
        role: Role of a user in the organization. Values seen; there may be others.
        joined_at: Joined (UTC, by its name).
    """

    __spec_schema__ = "User"
    id: UUID
    organization_id: UUID
    role: UserRole
    email: str
    num_inverters: int
    num_heat_pumps: int
    num_electric_vehicles: int
    num_wallboxes: int
    external_user_id: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    is_onboarded: bool | None = None
    street_and_number: str | None = None
    street_add_info: str | None = None
    zip_code: str | None = None
    town: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    last_login: Timestamp | None = None
    joined_at: Timestamp | None = None
