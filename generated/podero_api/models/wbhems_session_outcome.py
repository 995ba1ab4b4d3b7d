from enum import StrEnum


class WBHEMSSessionOutcome(StrEnum):
    ABORTED = "aborted"
    CHARGED_FROM_SOLAR = "charged_from_solar"
    NO_SURPLUS = "no_surplus"
    STEERING_INEFFECTIVE = "steering_ineffective"

    @classmethod
    def _missing_(cls, value: object) -> "WBHEMSSessionOutcome | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
