from enum import StrEnum


class GetLoadCurveByPriceZoneResolution(StrEnum):
    VALUE_0 = "15MIN"
    VALUE_1 = "1HOUR"

    @classmethod
    def _missing_(cls, value: object) -> "GetLoadCurveByPriceZoneResolution | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
