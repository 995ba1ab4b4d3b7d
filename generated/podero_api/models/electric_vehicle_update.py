from attrs import frozen

from ..types import UNSET, PartialModel, Unset


@frozen(kw_only=True, repr=False)
class ElectricVehicleUpdate(PartialModel):
    """Electric vehicle update (schema ``ElectricVehicleUpdate``, known in part).

    Attributes:
        charge_deadline_at: Time of day as HH:MM.
        minimum_charge_limit: State of charge (%).
    """

    __spec_schema__ = "ElectricVehicleUpdate"
    charge_deadline_at: str | None | Unset = UNSET
    is_charge_policy_enabled: bool | None | Unset = UNSET
    is_smart_optimization_active: bool | None | Unset = UNSET
    minimum_charge_limit: int | None | Unset = UNSET
