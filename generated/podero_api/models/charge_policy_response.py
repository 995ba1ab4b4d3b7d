from attrs import frozen

from ..types import PartialModel
from .charge_policy_output_metadata import ChargePolicyOutputMetadata
from .charge_weekly_policy_schema import ChargeWeeklyPolicySchema


@frozen(kw_only=True, repr=False)
class ChargePolicyResponse(PartialModel):
    """Charge policy response (schema ``ChargePolicyResponse``, known in part).

    Attributes:
        data: The policy; whether it is null beside an error is not known, so null is allowed.
    """

    __spec_schema__ = "ChargePolicyResponse"
    metadata: ChargePolicyOutputMetadata
    data: ChargeWeeklyPolicySchema | None = None
