from uuid import UUID

from attrs import frozen

from ..types import UNSET, PartialModel, Timestamp, Unset
from .device_model_input import DeviceModelInput
from .optimization_level import OptimizationLevel
from .price_zone import PriceZone


@frozen(kw_only=True, repr=False)
class HeatPumpUpdate(PartialModel):
    """Heat pump update (schema ``HeatPumpUpdate``, known in part).

    Attributes:
        actual_steering_state: Where it is left out, the page shows "unknown".
        deleted_at: Deleted (UTC, by its name).
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
        optimization_level: Where it is left out, the page shows "Mid".
    """

    __spec_schema__ = "HeatPumpUpdate"
    actual_steering_state: str | None | Unset = UNSET
    away_mode_end: Timestamp | None | Unset = UNSET
    away_mode_minimum_temperature_limit: float | None | Unset = UNSET
    away_mode_start: Timestamp | None | Unset = UNSET
    building_id: UUID | None | Unset = UNSET
    comment: str | None | Unset = UNSET
    deleted_at: Timestamp | None | Unset = UNSET
    device_model: DeviceModelInput | None | Unset = UNSET
    dhw_standard_temperature: float | None | Unset = UNSET
    heating_policy_name: str | None | Unset = UNSET
    indoor_target_temperature_offset: float | None | Unset = UNSET
    is_away_mode_enabled: bool | None | Unset = UNSET
    is_heating_policy_enabled: bool | None | Unset = UNSET
    is_hot_water_heating_enabled: bool | None | Unset = UNSET
    is_inverter_forced_mode_enabled: bool | None | Unset = UNSET
    is_pause_power_active: bool | None | Unset = UNSET
    is_pool_heating_enabled: bool | None | Unset = UNSET
    is_smart_optimization_active: bool | None | Unset = UNSET
    is_space_cooling_enabled: bool | None | Unset = UNSET
    is_space_heating_enabled: bool | None | Unset = UNSET
    is_trading_enabled: bool | None | Unset = UNSET
    last_monitoring_executed_at: Timestamp | None | Unset = UNSET
    lifecycle_error: str | None | Unset = UNSET
    lifecycle_state: str | None | Unset = UNSET
    maximum_temperature_limit: float | None | Unset = UNSET
    minimum_dhw_temperature_limit: float | None | Unset = UNSET
    minimum_temperature_limit: float | None | Unset = UNSET
    optimization_level: OptimizationLevel | None | Unset = UNSET
    optimization_score: float | None | Unset = UNSET
    pause_power_until: Timestamp | None | Unset = UNSET
    price_zone: PriceZone | None | Unset = UNSET
