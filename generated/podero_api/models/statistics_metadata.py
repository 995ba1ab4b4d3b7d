from attrs import frozen

from ..types import PartialModel
from .statistics_metadata_query_type_0 import StatisticsMetadataQueryType0
from .statistics_metadata_units_type_0 import StatisticsMetadataUnitsType0


@frozen(kw_only=True, repr=False)
class StatisticsMetadata(PartialModel):
    """Statistics metadata (schema ``StatisticsMetadata``, known in part).

    Attributes:
        requested_at: Requested (UTC, by its name).
        error: What went wrong, in a response that is good otherwise.
    """

    __spec_schema__ = "StatisticsMetadata"
    requested_at: str | None = None
    query: StatisticsMetadataQueryType0 | None = None
    units: StatisticsMetadataUnitsType0 | None = None
    error: str | None = None
