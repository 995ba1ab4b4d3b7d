from attrs import frozen

from ..types import PartialModel
from .get_output_data import GetOutputData
from .get_output_metadata import GetOutputMetadata


@frozen(kw_only=True, repr=False)
class DayaheadPricesResponse(PartialModel):
    """Dayahead prices response (schema ``DayaheadPricesResponse``, known in part)."""

    __spec_schema__ = "DayaheadPricesResponse"
    metadata: GetOutputMetadata
    data: tuple[GetOutputData, ...]
