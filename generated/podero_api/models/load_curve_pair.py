from attrs import frozen

from ..types import PartialModel
from .load_curve_point import LoadCurvePoint


@frozen(kw_only=True, repr=False)
class LoadCurvePair(PartialModel):
    """Load curve pair (schema ``LoadCurvePair``, known in part)."""

    __spec_schema__ = "LoadCurvePair"
    optimized: tuple[LoadCurvePoint, ...] | None = None
    unoptimized: tuple[LoadCurvePoint, ...] | None = None
