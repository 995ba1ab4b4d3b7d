from attrs import frozen

from ..types import UNSET, PartialModel, Unset


@frozen(kw_only=True, repr=False)
class PriceInput(PartialModel):
    """Not documented; the guide speaks of these two fields (schema ``Price``, known in part).

    Attributes:
        timestamp: By the guide; an ISO date-time.
        price: By the guide.
    """

    __spec_schema__ = "Price"
    timestamp: str | Unset = UNSET
    price: float | Unset = UNSET
