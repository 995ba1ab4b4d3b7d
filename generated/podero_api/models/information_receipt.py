from attrs import frozen

from ..types import UNSET, Model, Unset
from .information_receipt_client_info import InformationReceiptClientInfo
from .information_receipt_location import InformationReceiptLocation


@frozen(kw_only=True, repr=False)
class InformationReceipt(Model):
    """Information receipt (schema ``InformationReceipt``)."""

    __spec_schema__ = "InformationReceipt"
    client_info: InformationReceiptClientInfo | Unset = UNSET
    location: InformationReceiptLocation | Unset = UNSET
