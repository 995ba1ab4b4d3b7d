"""What the users operations return, field for field as on the wire."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

import attrs

from podero.enums import OpenStrEnum
from podero.models import Timestamp
from podero.partial import additional, json_ready


class UserRole(OpenStrEnum):
    """Role of a user in the organization (spec schema ``UserRole``); values that were seen, there may be others."""

    __spec_schema__ = "UserRole"

    ADMIN = "admin"
    STAFF = "staff"
    USER = "user"
    GUEST = "guest"


@attrs.frozen(kw_only=True)
class User:
    """A user of the organization: your customer, or one of your staff (spec schema ``User``).

    Attributes:
        id: Id of the user, which other operations take as ``user_id``.
        organization_id: The organization.
        role: What the user may do.
        email: Mail address.
        num_inverters: Number of solar inverters.
        num_heat_pumps: Number of heat pumps.
        num_electric_vehicles: Number of electric vehicles.
        num_wallboxes: Number of wallboxes.
        external_user_id: The user's id in your own system.
        first_name: First name.
        last_name: Last name.
        is_onboarded: Whether onboarding is done (by its name).
        street_and_number: Address: street.
        street_add_info: Address: addition to the street.
        zip_code: Address: postal code.
        town: Address: town.
        country: Address: country.
        latitude: Position (degrees, by its name).
        longitude: Position (degrees, by its name).
        last_login: When the user last logged in (UTC).
        joined_at: When the user joined (UTC).
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "User"

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
    additional: Mapping[str, Any] = additional()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data: ids and times as strings (ISO 8601), enums as their values, nulls kept."""
        return json_ready(self)
