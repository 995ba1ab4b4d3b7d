from ..types import OpenStrEnum


class TokenGrantType(OpenStrEnum):
    """How the token is asked for (schema ``TokenGrantType``).

    Values seen; there may be others.
    """

    __spec_schema__ = "TokenGrantType"

    PASSWORD = "password"
    REFRESH_TOKEN = "refresh_token"
