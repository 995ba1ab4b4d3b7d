from collections.abc import Sequence

from attrs import frozen

from ..types import PartialModel
from .request_data import RequestData
from .request_metadata import RequestMetadata


@frozen(kw_only=True, repr=False)
class DayaheadPricesUpdate(PartialModel):
    """Dayahead prices update (schema ``DayaheadPricesUpdate``, known in part)."""

    __spec_schema__ = "DayaheadPricesUpdate"
    metadata: RequestMetadata
    data: Sequence[RequestData]
