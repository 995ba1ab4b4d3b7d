from attrs import frozen

from ..types import PartialModel, Timestamp
from .price_update_state import PriceUpdateState


@frozen(kw_only=True, repr=False)
class DayaheadPricesUpdated(PartialModel):
    """Dayahead prices updated (schema ``DayaheadPricesUpdated``, known in part).

    Attributes:
        state: What became of the prices sent. Values seen; there may be others.
        error: What went wrong, in a response that is good otherwise.
    """

    __spec_schema__ = "DayaheadPricesUpdated"
    state: PriceUpdateState
    next_load_curve_calculation: Timestamp
    error: str | None = None
