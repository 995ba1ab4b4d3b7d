from uuid import UUID

from attrs import frozen

from ..types import Model


@frozen(kw_only=True, repr=False)
class AuthSessionOutput(Model):
    """Auth session output (schema ``AuthSessionOutput``)."""

    __spec_schema__ = "AuthSessionOutput"
    authentication_url: str | None = None
    device_id: UUID | None = None
    session_id: UUID | None = None
