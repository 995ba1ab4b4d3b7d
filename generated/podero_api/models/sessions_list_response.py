from __future__ import annotations

from attrs import frozen

from ..types import PartialModel
from .session_item import SessionItem


@frozen(kw_only=True, repr=False)
class SessionsListResponse(PartialModel):
    """Sessions list response (schema ``SessionsListResponse``, known in part)."""

    __spec_schema__ = "SessionsListResponse"
    total: int | None = None
    items: tuple[SessionItem, ...] | None = None
