from attrs import frozen

from ..types import PartialModel, Timestamp


@frozen(kw_only=True, repr=False)
class LoadCurvePoint(PartialModel):
    """Load curve point (schema ``LoadCurvePoint``, known in part).

    Attributes:
        energy_wh: Energy (Wh).
    """

    __spec_schema__ = "LoadCurvePoint"
    timestamp: Timestamp | None = None
    energy_wh: int | None = None
