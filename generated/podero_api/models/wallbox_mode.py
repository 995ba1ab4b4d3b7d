from ..types import OpenStrEnum


class WallboxMode(OpenStrEnum):
    """What a wallbox does (schema ``WallboxMode``).

    Values seen; there may be others.
    """

    __spec_schema__ = "WallboxMode"

    READY = "READY"
    PLUGGED_IN = "PLUGGED_IN"
    CHARGING = "CHARGING"
    UNAVAILABLE = "UNAVAILABLE"
    UNKNOWN = "UNKNOWN"
