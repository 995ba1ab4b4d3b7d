from attrs import frozen

from ..types import PartialModel
from .boost_state import BoostState
from .wallbox_boost_reason import WallboxBoostReason


@frozen(kw_only=True, repr=False)
class WallboxBoostConflict(PartialModel):
    """Wallbox boost conflict (schema ``WallboxBoostConflict``, known in part)."""

    __spec_schema__ = "WallboxBoostConflict"
    state: BoostState | None = None
    reason: WallboxBoostReason | None = None
