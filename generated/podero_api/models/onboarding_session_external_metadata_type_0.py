from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class OnboardingSessionExternalMetadataType0(PartialModel):
    """Onboarding session external metadata type 0 (schema ``OnboardingSessionExternalMetadataType0``)."""

    __spec_schema__ = "OnboardingSessionExternalMetadataType0"
