from enum import StrEnum


class SessionOutcome(StrEnum):
    ALREADY_AT_TARGET = "already_at_target"
    BOOSTED = "boosted"
    COMMANDS_FAILED = "commands_failed"
    EV_NOT_FOUND = "ev_not_found"
    HEMS_ONLY_MODE = "hems_only_mode"
    IMMEDIATE_START = "immediate_start"
    INSUFFICIENT_PRICE_COVERAGE = "insufficient_price_coverage"
    IN_PROGRESS = "in_progress"
    NOT_AT_HOME = "not_at_home"
    NOT_AUTHENTICATED = "not_authenticated"
    NO_BATTERY_CAPACITY = "no_battery_capacity"
    OEM_NOT_CAPABLE = "oem_not_capable"
    OEM_REPORTED_FULL = "oem_reported_full"
    OPTIMIZED = "optimized"
    OTHER = "other"
    SMART_OPTIMIZATION_DISABLED = "smart_optimization_disabled"
    UNKNOWN = "unknown"
    USER_UNPLUGGED_EARLY = "user_unplugged_early"

    @classmethod
    def _missing_(cls, value: object) -> "SessionOutcome | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
