from ..types import OpenStrEnum


class GetInverterDataResolution(OpenStrEnum):
    """Get inverter data resolution (schema ``GetInverterDataResolution``)."""

    __spec_schema__ = "GetInverterDataResolution"

    VALUE_0 = "15MIN"
    VALUE_1 = "1HOUR"
    VALUE_2 = "1DAY"
    VALUE_3 = "1WEEK"
    VALUE_4 = "1MONTH"
