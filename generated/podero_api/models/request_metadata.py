from attrs import frozen

from ..types import UNSET, PartialModel, Unset


@frozen(kw_only=True, repr=False)
class RequestMetadata(PartialModel):
    """Request metadata (schema ``RequestMetadata``, known in part)."""

    __spec_schema__ = "RequestMetadata"
    price_zone: str | Unset = UNSET
    timezone_override: str | Unset = UNSET
