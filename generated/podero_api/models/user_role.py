from ..types import OpenStrEnum


class UserRole(OpenStrEnum):
    """Role of a user in the organization (schema ``UserRole``).

    Values seen; there may be others.
    """

    __spec_schema__ = "UserRole"

    ADMIN = "admin"
    STAFF = "staff"
    USER = "user"
    GUEST = "guest"
