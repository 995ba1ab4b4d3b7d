from enum import StrEnum


class OnboardingLanguage(StrEnum):
    DE = "de"
    EN = "en"
    ET = "et"
    HU = "hu"
    IT = "it"
    PL = "pl"
    RO = "ro"
    SV = "sv"

    @classmethod
    def _missing_(cls, value: object) -> "OnboardingLanguage | None":
        """Keep a value that the API added later: it equals its string, but is no member."""
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._name_ = kept._value_ = value
        return kept
