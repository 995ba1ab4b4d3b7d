import datetime
from collections.abc import Sequence

from attrs import frozen

from ..types import UNSET, PartialModel, Unset
from .price_forecast import PriceForecast


@frozen(kw_only=True, repr=False)
class PriceForecasts(PartialModel):
    """Price forecasts (schema ``PriceForecasts``, known in part)."""

    __spec_schema__ = "PriceForecasts"
    date: datetime.date | Unset = UNSET
    prices: Sequence[PriceForecast] | Unset = UNSET
