from uuid import UUID

from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class ChargePolicyOutputMetadata(PartialModel):
    """Charge policy output metadata (schema ``ChargePolicyOutputMetadata``, known in part).

    Attributes:
        error: What went wrong, in a response that is good otherwise.
    """

    __spec_schema__ = "ChargePolicyOutputMetadata"
    electric_vehicle_id: UUID | None = None
    user_id: UUID | None = None
    error: str | None = None
