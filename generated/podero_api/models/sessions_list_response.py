from attrs import frozen

from ..types import Model
from .session_item import SessionItem


@frozen(kw_only=True, repr=False)
class SessionsListResponse(Model):
    """One page of EV sessions (schema ``SessionsListResponse``).

    Its required list is not published; that of the HEMS listing is taken over.
    """

    __spec_schema__ = "SessionsListResponse"
    total: int
    items: tuple[SessionItem, ...]
