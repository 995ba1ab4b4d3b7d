from enum import StrEnum


class WallboxMode(StrEnum):
    CHARGING = "CHARGING"
    PLUGGED_IN = "PLUGGED_IN"
    READY = "READY"
    UNAVAILABLE = "UNAVAILABLE"
    UNKNOWN = "UNKNOWN"

    @classmethod
    def _missing_(cls, value: object) -> "WallboxMode | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
