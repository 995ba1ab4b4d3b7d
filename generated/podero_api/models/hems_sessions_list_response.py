from attrs import frozen

from ..types import Model
from .hems_session_item import HEMSSessionItem


@frozen(kw_only=True, repr=False)
class HEMSSessionsListResponse(Model):
    """Hems sessions list response (schema ``HEMSSessionsListResponse``)."""

    __spec_schema__ = "HEMSSessionsListResponse"
    total: int
    items: tuple[HEMSSessionItem, ...]
