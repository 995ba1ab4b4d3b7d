from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class StatisticsElectricVehicle(PartialModel):
    """Statistics electric vehicle (schema ``StatisticsElectricVehicle``, known in part)."""

    __spec_schema__ = "StatisticsElectricVehicle"
    estimated_consumption_wh: float | None = None
    charge_session_count: float | None = None
    average_charge_power_w: float | None = None
