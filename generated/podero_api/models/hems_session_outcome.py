from ..types import OpenStrEnum


class HEMSSessionOutcome(OpenStrEnum):
    """What came of a wallbox HEMS session; the meanings are published (schema ``WBHEMSSessionOutcome``)."""

    __spec_schema__ = "WBHEMSSessionOutcome"

    CHARGED_FROM_SOLAR = "charged_from_solar"
    """At least one applied steering command delivered energy (published)."""
    NO_SURPLUS = "no_surplus"
    """The loop ran but never saw enough surplus to start (published)."""
    STEERING_INEFFECTIVE = "steering_ineffective"
    """Commands were sent, none was verified as applied (published)."""
    ABORTED = "aborted"
    """The session ended without a clean finish (published)."""
