from attrs import frozen

from ..types import PartialModel, Timestamp


@frozen(kw_only=True, repr=False)
class GetOutputData(PartialModel):
    """Get output data (schema ``GetOutputData``, known in part)."""

    __spec_schema__ = "GetOutputData"
    timestamp: Timestamp | None = None
    price: float | None = None
