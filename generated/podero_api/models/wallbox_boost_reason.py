from ..types import OpenStrEnum


class WallboxBoostReason(OpenStrEnum):
    """Why a wallbox cannot be boosted (schema ``WallboxBoostReason``).

    Values seen; there may be others.
    """

    __spec_schema__ = "WallboxBoostReason"

    ALREADY_CHARGING = "already_charging"
    FULLY_CHARGED = "fully_charged"
    INTERNAL_ERROR = "internal_error"
