from attrs import frozen

from ..types import Model


@frozen(kw_only=True, repr=False)
class DevicesSavings(Model):
    """Devices savings (schema ``DevicesSavings``)."""

    __spec_schema__ = "DevicesSavings"
    total_savings: float
    heat_pump_savings: float
    electric_vehicle_savings: float
    inverter_savings: float
