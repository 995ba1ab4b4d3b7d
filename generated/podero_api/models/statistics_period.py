from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class StatisticsPeriod(PartialModel):
    """Statistics period (schema ``StatisticsPeriod``, known in part)."""

    __spec_schema__ = "StatisticsPeriod"
    start_period: str | None = None
    end_period: str | None = None
