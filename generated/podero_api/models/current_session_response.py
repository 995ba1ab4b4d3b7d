from attrs import frozen

from ..types import Model
from .session_item import SessionItem


@frozen(kw_only=True, repr=False)
class CurrentSessionResponse(Model):
    """Current session response (schema ``CurrentSessionResponse``).

    Attributes:
        session: The active session, or null when none is active.
    """

    __spec_schema__ = "CurrentSessionResponse"
    session: SessionItem | None = None
