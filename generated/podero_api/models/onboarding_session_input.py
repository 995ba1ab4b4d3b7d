from uuid import UUID

from attrs import frozen

from ..types import UNSET, PartialModel, Unset
from .onboarding_language import OnboardingLanguage
from .price_zone import PriceZone


@frozen(kw_only=True, repr=False)
class OnboardingSessionInput(PartialModel):
    """Onboarding session input (schema ``OnboardingSessionInput``, known in part).

    Attributes:
        language: Language of the onboarding pages. Values seen; there may be others.
        price_zone_default: Price zone of a device. Values seen; there may be others.
    """

    __spec_schema__ = "OnboardingSessionInput"
    building_id: UUID | Unset = UNSET
    cancel_url: str | Unset = UNSET
    is_smart_optimization_active_default: bool | Unset = UNSET
    language: OnboardingLanguage | Unset = UNSET
    price_zone_default: PriceZone | Unset = UNSET
    success_url: str | Unset = UNSET
    user_id: UUID | Unset = UNSET
