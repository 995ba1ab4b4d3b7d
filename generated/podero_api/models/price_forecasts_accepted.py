from attrs import frozen

from ..types import PartialModel, Timestamp


@frozen(kw_only=True, repr=False)
class PriceForecastsAccepted(PartialModel):
    """Price forecasts accepted (schema ``PriceForecastsAccepted``, known in part).

    Attributes:
        next_calculation_ready_at: Next calculation ready (UTC, by its name).
    """

    __spec_schema__ = "PriceForecastsAccepted"
    state: str | None = None
    next_calculation_ready_at: Timestamp | None = None
