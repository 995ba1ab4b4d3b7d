from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class InformationReceiptLocation(PartialModel):
    """Information receipt location (schema ``InformationReceiptLocation``)."""

    __spec_schema__ = "InformationReceiptLocation"
