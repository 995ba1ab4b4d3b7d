from ..types import OpenStrEnum


class OnboardingLanguage(OpenStrEnum):
    """Language of the onboarding pages (schema ``OnboardingLanguage``).

    Values seen; there may be others.
    """

    __spec_schema__ = "OnboardingLanguage"

    SV = "sv"
    DE = "de"
    EN = "en"
    HU = "hu"
    IT = "it"
    ET = "et"
    PL = "pl"
    RO = "ro"
