from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class StatisticsMetadataUnitsType0(PartialModel):
    """Statistics metadata units type 0 (schema ``StatisticsMetadataUnitsType0``)."""

    __spec_schema__ = "StatisticsMetadataUnitsType0"
