from attrs import frozen

from ..types import PartialModel, Timestamp


@frozen(kw_only=True, repr=False)
class DayaheadPricesQuery(PartialModel):
    """Dayahead prices query (schema ``DayaheadPricesQuery``, known in part)."""

    __spec_schema__ = "DayaheadPricesQuery"
    org_id: str | None = None
    from_dt: Timestamp | None = None
    to_dt: Timestamp | None = None
    price_zone: str | None = None
