from ..types import OpenStrEnum


class UserRole(OpenStrEnum):
    """Role of a user in the organization (schema ``UserRole``)."""

    __spec_schema__ = "UserRole"

    ADMIN = "admin"
    STAFF = "staff"
    USER = "user"
    GUEST = "guest"
