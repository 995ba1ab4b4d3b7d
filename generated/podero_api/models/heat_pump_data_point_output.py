from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class HeatPumpDataPointOutput(PartialModel):
    """Heat pump data point output (schema ``HeatPumpDataPointOutput``, known in part)."""

    __spec_schema__ = "HeatPumpDataPointOutput"
    time: str | None = None
    price: float | None = None
    inlet_temp_act: float | None = None
    hot_water_temp: float | None = None
    estimated_consumption: float | None = None
    simulated_consumption: float | None = None
    unoptimized_consumption: float | None = None
    estimated_consumption_filtered: float | None = None
