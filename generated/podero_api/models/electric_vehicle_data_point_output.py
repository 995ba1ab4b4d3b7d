from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class ElectricVehicleDataPointOutput(PartialModel):
    """Electric vehicle data point output (schema ``ElectricVehicleDataPointOutput``, known in part)."""

    __spec_schema__ = "ElectricVehicleDataPointOutput"
    time: str | None = None
    price: float | None = None
    battery_level: float | None = None
    is_charging: bool | None = None
    is_plugged_in: bool | None = None
    is_at_optimized_location: bool | None = None
    estimated_consumption: float | None = None
    unoptimized_consumption: float | None = None
