from enum import StrEnum


class GetInverterDataResolution(StrEnum):
    VALUE_0 = "15MIN"
    VALUE_1 = "1HOUR"
    VALUE_2 = "1DAY"
    VALUE_3 = "1WEEK"
    VALUE_4 = "1MONTH"

    @classmethod
    def _missing_(cls, value: object) -> "GetInverterDataResolution | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
