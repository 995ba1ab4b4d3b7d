import datetime
from uuid import UUID

from attrs import frozen

from ..types import PartialModel, Timestamp
from .load_curve_pair import LoadCurvePair


@frozen(kw_only=True, repr=False)
class LoadCurves(PartialModel):
    """Load curves (schema ``LoadCurves``, known in part)."""

    __spec_schema__ = "LoadCurves"
    trade_id: UUID | None = None
    date: datetime.date | None = None
    expiration: Timestamp | None = None
    curves: LoadCurvePair | None = None
