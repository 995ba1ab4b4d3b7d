from ..types import OpenStrEnum


class OnboardingLanguage(OpenStrEnum):
    """Language of the onboarding pages (schema ``OnboardingLanguage``)."""

    __spec_schema__ = "OnboardingLanguage"

    SV = "sv"
    DE = "de"
    EN = "en"
    HU = "hu"
    IT = "it"
    ET = "et"
    PL = "pl"
    RO = "ro"
