from ..types import OpenStrEnum


class GetLoadCurveByPriceZoneResolution(OpenStrEnum):
    """Get load curve by price zone resolution (schema ``GetLoadCurveByPriceZoneResolution``)."""

    __spec_schema__ = "GetLoadCurveByPriceZoneResolution"

    VALUE_0 = "15MIN"
    VALUE_1 = "1HOUR"
