from ..types import OpenStrEnum


class TradingPriceZone(OpenStrEnum):
    """Price zone with day-ahead trading (schema ``TradingPriceZone``).

    Values seen; there may be others.
    """

    __spec_schema__ = "TradingPriceZone"

    AT = "AT"
    BE = "BE"
    EE = "EE"
    DE_LU = "DE_LU"
    PT = "PT"
    SE_1 = "SE_1"
    SE_2 = "SE_2"
    SE_3 = "SE_3"
    SE_4 = "SE_4"
    UK = "UK"
