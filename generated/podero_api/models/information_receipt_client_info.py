from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class InformationReceiptClientInfo(PartialModel):
    """Information receipt client info (schema ``InformationReceiptClientInfo``)."""

    __spec_schema__ = "InformationReceiptClientInfo"
