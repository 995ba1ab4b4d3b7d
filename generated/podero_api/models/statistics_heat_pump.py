from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class StatisticsHeatPump(PartialModel):
    """Statistics heat pump (schema ``StatisticsHeatPump``, known in part)."""

    __spec_schema__ = "StatisticsHeatPump"
    estimated_consumption_wh: float | None = None
