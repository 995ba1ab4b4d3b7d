from attrs import frozen

from ..types import UNSET, PartialModel, Timestamp, Unset


@frozen(kw_only=True, repr=False)
class PriceForecast(PartialModel):
    """Price forecast (schema ``PriceForecast``, known in part).

    Attributes:
        price_eur_mwh: Price (EUR/MWh).
    """

    __spec_schema__ = "PriceForecast"
    timestamp: Timestamp | Unset = UNSET
    price_eur_mwh: float | Unset = UNSET
