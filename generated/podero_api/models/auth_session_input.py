from attrs import frozen

from ..types import UNSET, Model, Unset


@frozen(kw_only=True, repr=False)
class AuthSessionInput(Model):
    """Auth session input (schema ``AuthSessionInput``)."""

    __spec_schema__ = "AuthSessionInput"
    cancel_url: str | None | Unset = UNSET
    success_url: str | None | Unset = UNSET
