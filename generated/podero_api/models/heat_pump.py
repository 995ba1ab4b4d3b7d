from uuid import UUID

from attrs import frozen

from ..types import PartialModel, Timestamp
from .device_action import DeviceAction
from .device_model import DeviceModel
from .device_owner import DeviceOwner
from .device_status import DeviceStatus
from .price_zone import PriceZone


@frozen(kw_only=True, repr=False)
class HeatPump(PartialModel):
    """Heat pump (schema ``HeatPump``, known in part).

    Attributes:
        created_at: Created (UTC, by its name).
        updated_at: Updated (UTC, by its name).
        current_state_last_updated_at: Current state last updated (UTC, by its name).
        last_monitoring_executed_at: Last monitoring executed (UTC, by its name).
        is_forecasting_enabled: In older copies of the page only.
        actions: What waits for the user, told apart by its code; the name of the field comes from another page.
        deleted_at: Set when the device counts as deleted.
        lifecycle_error: What is wrong while `lifecycle_state` is `error`.
        lifecycle_state: `authenticated` and `error` are known.
    """

    __spec_schema__ = "HeatPump"
    id: UUID | None = None
    connection_status: DeviceStatus | None = None
    monitoring_status: DeviceStatus | None = None
    steering_status: DeviceStatus | None = None
    device_model: DeviceModel | None = None
    owner: DeviceOwner | None = None
    created_at: Timestamp | None = None
    updated_at: Timestamp | None = None
    price_zone: PriceZone | None = None
    building: UUID | None = None
    pause_power_until: Timestamp | None = None
    is_pause_power_active: bool | None = None
    external_device_id: str | None = None
    is_authenticated: bool | None = None
    is_smart_optimization_active: bool | None = None
    current_mode: str | None = None
    comment: str | None = None
    current_state_last_updated_at: Timestamp | None = None
    last_monitoring_executed_at: Timestamp | None = None
    is_inverter_forced_mode_enabled: bool | None = None
    is_inverter_forced_mode_active: bool | None = None
    inverter_forced_mode_since: Timestamp | None = None
    is_forecasting_enabled: bool | None = None
    is_trading_enabled: bool | None = None
    actual_steering_state: str | None = None
    indoor_target_temperature_offset: float | None = None
    dhw_standard_temperature: float | None = None
    is_hot_water_heating_enabled: bool | None = None
    is_space_heating_enabled: bool | None = None
    is_pool_heating_enabled: bool | None = None
    is_space_cooling_enabled: bool | None = None
    actions: tuple[DeviceAction, ...] | None = None
    deleted_at: Timestamp | None = None
    lifecycle_error: str | None = None
    lifecycle_state: str | None = None
    optimization_score: float | None = None
