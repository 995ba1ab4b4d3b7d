from enum import StrEnum


class TradingPriceZone(StrEnum):
    AT = "AT"
    BE = "BE"
    DE_LU = "DE_LU"
    EE = "EE"
    PT = "PT"
    SE_1 = "SE_1"
    SE_2 = "SE_2"
    SE_3 = "SE_3"
    SE_4 = "SE_4"
    UK = "UK"

    @classmethod
    def _missing_(cls, value: object) -> "TradingPriceZone | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
