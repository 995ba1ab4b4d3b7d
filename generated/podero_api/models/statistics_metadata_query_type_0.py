from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class StatisticsMetadataQueryType0(PartialModel):
    """Statistics metadata query type 0 (schema ``StatisticsMetadataQueryType0``)."""

    __spec_schema__ = "StatisticsMetadataQueryType0"
