from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class StatisticsConsumption(PartialModel):
    """Statistics consumption (schema ``StatisticsConsumption``, known in part)."""

    __spec_schema__ = "StatisticsConsumption"
    total: float | None = None
