from ..types import OpenStrEnum


class ElectricVehicleBoostReason(OpenStrEnum):
    """Why a car cannot be boosted (schema ``ElectricVehicleBoostReason``).

    Values seen; there may be others.
    """

    __spec_schema__ = "ElectricVehicleBoostReason"

    ALREADY_CHARGING = "already_charging"
    FULLY_CHARGED = "fully_charged"
    NO_ACTIVE_SESSION = "no_active_session"
    INTERNAL_ERROR = "internal_error"
