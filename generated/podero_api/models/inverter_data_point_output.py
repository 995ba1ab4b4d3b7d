from attrs import frozen

from ..types import PartialModel, Timestamp


@frozen(kw_only=True, repr=False)
class InverterDataPointOutput(PartialModel):
    """Inverter data point output (schema ``InverterDataPointOutput``, known in part)."""

    __spec_schema__ = "InverterDataPointOutput"
    time: Timestamp | None = None
    price: float | None = None
    solar_production_w: float | None = None
    export_power_to_grid_w: float | None = None
    household_consumption_w: float | None = None
    battery_charge_level_percent: float | None = None
    battery_charge_discharge_power_w: float | None = None
    estimated_consumption: float | None = None
    unoptimized_consumption: float | None = None
