from typing import Any

from attrs import field, frozen

from ..types import PartialModel
from .onboarding_session_external_metadata_type_0 import OnboardingSessionExternalMetadataType0


@frozen(kw_only=True, repr=False)
class OnboardingSession(PartialModel):
    """Onboarding session (schema ``OnboardingSession``, known in part)."""

    __spec_schema__ = "OnboardingSession"
    id: str | None = None
    authentication_url: str | None = None
    user: str | None = None
    success_url: str | None = None
    cancel_url: str | None = None
    expiration_date: str | None = None
    object_id: Any = field(default=None, hash=False)
    external_metadata: OnboardingSessionExternalMetadataType0 | None = None
