from attrs import frozen

from ..types import UNSET, PartialModel, Timestamp, Unset


@frozen(kw_only=True, repr=False)
class RequestData(PartialModel):
    """Request data (schema ``RequestData``, known in part)."""

    __spec_schema__ = "RequestData"
    timestamp: Timestamp | Unset = UNSET
    price: float | Unset = UNSET
