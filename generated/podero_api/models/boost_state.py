from ..types import OpenStrEnum


class BoostState(OpenStrEnum):
    """State of the boost of a wallbox or a car (schema ``BoostState``).

    Values seen; there may be others.
    """

    __spec_schema__ = "BoostState"

    AVAILABLE = "available"
    REQUESTED = "requested"
    ONGOING = "ongoing"
    UNAVAILABLE = "unavailable"
