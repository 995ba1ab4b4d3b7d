from ..types import OpenStrEnum


class PriceUpdateState(OpenStrEnum):
    """What became of the prices sent (schema ``PriceUpdateState``).

    Values seen; there may be others.
    """

    __spec_schema__ = "PriceUpdateState"

    SUCCESS = "success"
    EXISTING = "existing"
    NON_EXISTING = "non_existing"
    LATE = "late"
    EMPTY = "empty"
