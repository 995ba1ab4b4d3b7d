from attrs import field, frozen

from ..types import Model


@frozen(kw_only=True, repr=False)
class TokenOutput(Model):
    """Token output (schema ``TokenOutput``)."""

    __spec_schema__ = "TokenOutput"
    access_token: str = field(repr=False)
    expires_in: int
    token_type: str
    scope: str
    refresh_token: str = field(repr=False)
