from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class Price(PartialModel):
    """Not documented; the guide speaks of these two fields (schema ``Price``, known in part).

    Attributes:
        timestamp: By the guide; an ISO date-time.
        price: By the guide.
    """

    __spec_schema__ = "Price"
    timestamp: str | None = None
    price: float | None = None
