from enum import StrEnum


class PriceUpdateState(StrEnum):
    EMPTY = "empty"
    EXISTING = "existing"
    LATE = "late"
    NON_EXISTING = "non_existing"
    SUCCESS = "success"

    @classmethod
    def _missing_(cls, value: object) -> "PriceUpdateState | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
