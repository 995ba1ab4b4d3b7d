from attrs import frozen

from ..types import UNSET, PartialModel, Unset


@frozen(kw_only=True, repr=False)
class InverterUpdate(PartialModel):
    """Inverter update (schema ``InverterUpdate``, known in part).

    Attributes:
        battery_capacity_kwh: Battery capacity kwh (kWh, by its name).
        solar_power_rating_kw: Solar power rating kw (kW, by its name).
    """

    __spec_schema__ = "InverterUpdate"
    battery_capacity_kwh: float | None | Unset = UNSET
    is_battery_connected: bool | None | Unset = UNSET
    is_smart_optimization_active: bool | None | Unset = UNSET
    max_battery_charge: float | None | Unset = UNSET
    min_battery_charge: float | None | Unset = UNSET
    solar_power_rating_kw: float | None | Unset = UNSET
