from typing import Any

from attrs import field, frozen

from ..types import PartialModel
from .dayahead_prices_query import DayaheadPricesQuery


@frozen(kw_only=True, repr=False)
class GetOutputMetadata(PartialModel):
    """Get output metadata (schema ``GetOutputMetadata``, known in part).

    Attributes:
        error: What went wrong, in a response that is good otherwise.
    """

    __spec_schema__ = "GetOutputMetadata"
    query: DayaheadPricesQuery | None = None
    error: Any = field(default=None, hash=False)
