from ..types import OpenStrEnum


class TokenGrantType(OpenStrEnum):
    """How the token is asked for (schema ``TokenGrantType``)."""

    __spec_schema__ = "TokenGrantType"

    PASSWORD = "password"
    REFRESH_TOKEN = "refresh_token"
