from attrs import frozen

from ..types import UNSET, PartialModel, Unset
from .price_zone import PriceZone


@frozen(kw_only=True, repr=False)
class WallboxUpdate(PartialModel):
    """Wallbox update (schema ``WallboxUpdate``, known in part).

    Attributes:
        deleted_at: Deleted (UTC, by its name).
    """

    __spec_schema__ = "WallboxUpdate"
    deleted_at: str | None | Unset = UNSET
    lifecycle_error: str | None | Unset = UNSET
    lifecycle_state: str | None | Unset = UNSET
    price_zone: PriceZone | None | Unset = UNSET
