from attrs import frozen

from ..types import PartialModel
from .boost_state import BoostState
from .electric_vehicle_boost_reason import ElectricVehicleBoostReason


@frozen(kw_only=True, repr=False)
class ElectricVehicleBoostConflict(PartialModel):
    """Electric vehicle boost conflict (schema ``ElectricVehicleBoostConflict``, known in part)."""

    __spec_schema__ = "ElectricVehicleBoostConflict"
    state: BoostState | None = None
    reason: ElectricVehicleBoostReason | None = None
