from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class StatisticsSavings(PartialModel):
    """Statistics savings (schema ``StatisticsSavings``, known in part)."""

    __spec_schema__ = "StatisticsSavings"
    total: float | None = None
    percentage: float | None = None
