from attrs import frozen

from ..types import PartialModel
from .statistics_data import StatisticsData
from .statistics_metadata import StatisticsMetadata


@frozen(kw_only=True, repr=False)
class StatisticsResponse(PartialModel):
    """Statistics response (schema ``StatisticsResponse``, known in part)."""

    __spec_schema__ = "StatisticsResponse"
    metadata: StatisticsMetadata
    data: tuple[StatisticsData, ...]
