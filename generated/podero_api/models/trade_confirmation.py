from uuid import UUID

from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class TradeConfirmation(PartialModel):
    """Trade confirmation (schema ``TradeConfirmation``, known in part)."""

    __spec_schema__ = "TradeConfirmation"
    trade_id: UUID
    accepted: bool
