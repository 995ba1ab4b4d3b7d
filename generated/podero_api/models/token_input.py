from attrs import field, frozen

from ..types import UNSET, Model, Unset
from .token_grant_type import TokenGrantType


@frozen(kw_only=True, repr=False)
class TokenInput(Model):
    """Token input (schema ``TokenInput``)."""

    __spec_schema__ = "TokenInput"
    grant_type: TokenGrantType | None
    password: str | None | Unset = field(default=UNSET, repr=False)
    refresh_token: str | None | Unset = field(default=UNSET, repr=False)
    username: str | None | Unset = UNSET
