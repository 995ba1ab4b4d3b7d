from ..types import OpenStrEnum


class SessionOutcome(OpenStrEnum):
    """What came of an EV charging session (schema ``SessionOutcome``).

    No definitions are published; the meanings are our reading of the names, for help texts only.
    """

    __spec_schema__ = "SessionOutcome"

    NOT_AT_HOME = "not_at_home"
    """Never eligible: the car was plugged in somewhere else (our reading)."""
    NOT_AUTHENTICATED = "not_authenticated"
    """Never eligible: the connection to the car's maker has lapsed (our reading)."""
    SMART_OPTIMIZATION_DISABLED = "smart_optimization_disabled"
    """Never eligible: smart charging is switched off (our reading)."""
    NO_BATTERY_CAPACITY = "no_battery_capacity"
    """Never eligible: the battery's capacity is not known (our reading)."""
    ALREADY_AT_TARGET = "already_at_target"
    """Nothing to optimise: the target was reached on arrival (our reading)."""
    EV_NOT_FOUND = "ev_not_found"
    """Never eligible: the car was not found (our reading)."""
    HEMS_ONLY_MODE = "hems_only_mode"
    """Never eligible: the car is steered by solar surplus only (our reading)."""
    IMMEDIATE_START = "immediate_start"
    """Nothing to optimise: charging had to start at once (our reading)."""
    OEM_NOT_CAPABLE = "oem_not_capable"
    """Never eligible: the car's maker does not offer steering for it (our reading)."""
    INSUFFICIENT_PRICE_COVERAGE = "insufficient_price_coverage"
    """Nothing to optimise: prices were missing for part of the window (our reading)."""
    USER_UNPLUGGED_EARLY = "user_unplugged_early"
    """Interrupted: the car was unplugged before the plan was done (our reading)."""
    COMMANDS_FAILED = "commands_failed"
    """Interrupted: the car did not follow the commands (our reading)."""
    OEM_REPORTED_FULL = "oem_reported_full"
    """Interrupted: the car said that it was full (our reading)."""
    BOOSTED = "boosted"
    """Overridden: the user asked to charge at once (our reading)."""
    IN_PROGRESS = "in_progress"
    """Open: the session is still running (our reading)."""
    OPTIMIZED = "optimized"
    """Good: the charging was moved as planned (our reading)."""
    OTHER = "other"
    """A value of the API itself: none of the above (our reading)."""
    UNKNOWN = "unknown"
    """A value of the API itself: it could not be told (our reading). Not the mark of an unrecognized value."""
