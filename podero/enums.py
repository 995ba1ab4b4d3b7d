"""Open enums: the values that the API documents, and room for those that it adds later.

An added value is kept: it equals its string, hashes and pickles like any value, and ``is_recognized`` is ``False``.
It is no member, so ``list(SessionOutcome)`` does not change and ``match`` falls to ``_``. Each first sight is logged
on ``podero.drift``.

Only names are published for `SessionOutcome`; the meanings given here are our reading of them. Those of
`HEMSSessionOutcome` are published.
"""

from enum import StrEnum
from typing import ClassVar, Self

from podero.drift import note_unknown_value


class OpenStrEnum(StrEnum):
    """A string enum that keeps unknown values instead of refusing them."""

    __spec_schema__: ClassVar[str] = ""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._value_ = str(value)
        kept._name_ = f"unrecognized:{kept._value_}"  # never the name of a member, which would make it look like one
        note_unknown_value(cls.__spec_schema__, kept._value_)
        return kept

    @property
    def is_recognized(self) -> bool:
        """Whether this version of the package knows the value."""
        return self._value_ in type(self)._value2member_map_

    def __repr__(self) -> str:
        if self.is_recognized:
            return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"
        return f"<{type(self).__name__}: {self._value_!r} (not recognized)>"


class SessionOutcome(OpenStrEnum):
    """What came of an EV charging session (spec schema ``SessionOutcome``).

    No definitions are published; the meanings below are our reading of the names, for help texts only.
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


class HiddenReason(OpenStrEnum):
    """Why an EV session is hidden from end users (spec schema ``HiddenReason``)."""

    __spec_schema__ = "HiddenReason"

    SHORT_DURATION = "short_duration"
    """The session was too short to show (our reading)."""


class HEMSSessionOutcome(OpenStrEnum):
    """What came of a wallbox HEMS session (spec schema ``WBHEMSSessionOutcome``; meanings published)."""

    __spec_schema__ = "WBHEMSSessionOutcome"

    CHARGED_FROM_SOLAR = "charged_from_solar"
    """At least one applied steering command delivered energy (published)."""
    NO_SURPLUS = "no_surplus"
    """The loop ran but never saw enough surplus to start (published)."""
    STEERING_INEFFECTIVE = "steering_ineffective"
    """Commands were sent, none was verified as applied (published)."""
    ABORTED = "aborted"
    """The session ended without a clean finish (published)."""
