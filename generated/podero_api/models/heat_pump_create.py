from uuid import UUID

from attrs import frozen

from ..types import UNSET, PartialModel, Timestamp, Unset
from .device_model_input import DeviceModelInput
from .optimization_level import OptimizationLevel
from .price_zone import PriceZone


@frozen(kw_only=True, repr=False)
class HeatPumpCreate(PartialModel):
    """Heat pump create (schema ``HeatPumpCreate``, known in part).

    Attributes:
        actual_steering_state: Where it is left out, the page shows "unknown".
        is_forecasting_enabled: Where it is left out, the page shows false.
        is_heating_policy_enabled: Where it is left out, the page shows false.
        is_hot_water_heating_enabled: Where it is left out, the page shows false.
        is_inverter_forced_mode_enabled: Where it is left out, the page shows false.
        is_pause_power_active: Where it is left out, the page shows false.
        is_pool_heating_enabled: Where it is left out, the page shows false.
        is_smart_optimization_active: Where it is left out, the page shows false.
        is_space_cooling_enabled: Where it is left out, the page shows false.
        is_space_heating_enabled: Where it is left out, the page shows false.
        is_trading_enabled: Where it is left out, the page shows false.
        last_monitoring_executed_at: Last monitoring executed (UTC, by its name).
        optimization_level: How far a heat pump may be steered. Values seen; there may be others.
        price_zone: Price zone of a device. Values seen; there may be others.
    """

    __spec_schema__ = "HeatPumpCreate"
    actual_steering_state: str | Unset = UNSET
    away_mode_end: Timestamp | Unset = UNSET
    away_mode_minimum_temperature_limit: float | Unset = UNSET
    away_mode_start: Timestamp | Unset = UNSET
    building_id: UUID | Unset = UNSET
    comment: str | Unset = UNSET
    device_model: DeviceModelInput | Unset = UNSET
    dhw_standard_temperature: float | Unset = UNSET
    heating_policy_name: str | Unset = UNSET
    indoor_target_temperature_offset: float | Unset = UNSET
    is_away_mode_enabled: bool | Unset = UNSET
    is_forecasting_enabled: bool | Unset = UNSET
    is_heating_policy_enabled: bool | Unset = UNSET
    is_hot_water_heating_enabled: bool | Unset = UNSET
    is_inverter_forced_mode_enabled: bool | Unset = UNSET
    is_pause_power_active: bool | Unset = UNSET
    is_pool_heating_enabled: bool | Unset = UNSET
    is_smart_optimization_active: bool | Unset = UNSET
    is_space_cooling_enabled: bool | Unset = UNSET
    is_space_heating_enabled: bool | Unset = UNSET
    is_trading_enabled: bool | Unset = UNSET
    last_monitoring_executed_at: Timestamp | Unset = UNSET
    maximum_temperature_limit: float | Unset = UNSET
    minimum_dhw_temperature_limit: float | Unset = UNSET
    minimum_temperature_limit: float | Unset = UNSET
    optimization_level: OptimizationLevel | Unset = UNSET
    pause_power_until: Timestamp | Unset = UNSET
    price_zone: PriceZone | Unset = UNSET
