from enum import StrEnum


class ElectricVehicleBoostReason(StrEnum):
    ALREADY_CHARGING = "already_charging"
    FULLY_CHARGED = "fully_charged"
    INTERNAL_ERROR = "internal_error"
    NO_ACTIVE_SESSION = "no_active_session"

    @classmethod
    def _missing_(cls, value: object) -> "ElectricVehicleBoostReason | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
