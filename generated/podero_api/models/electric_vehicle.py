from typing import Any
from uuid import UUID

from attrs import field, frozen

from ..types import PartialModel, Timestamp
from .device_model import DeviceModel
from .device_owner import DeviceOwner
from .device_status import DeviceStatus
from .price_zone import PriceZone


@frozen(kw_only=True, repr=False)
class ElectricVehicle(PartialModel):
    """Electric vehicle (schema ``ElectricVehicle``, known in part).

    Attributes:
        created_at: Created (UTC, by its name).
        updated_at: Updated (UTC, by its name).
        deleted_at: Set when the device counts as deleted.
        lifecycle_state: `authenticated` and `error` are known.
        lifecycle_error: What is wrong while `lifecycle_state` is `error`.
        current_state_last_updated_at: Current state last updated (UTC, by its name).
        last_monitoring_executed_at: Last monitoring executed (UTC, by its name).
        boost_for_next_session: Named in the texts on boosting; its type was not seen.
        boost_state: Named in the texts on boosting; its type was not seen.
    """

    __spec_schema__ = "ElectricVehicle"
    id: UUID | None = None
    connection_status: DeviceStatus | None = None
    monitoring_status: DeviceStatus | None = None
    steering_status: DeviceStatus | None = None
    device_model: DeviceModel | None = None
    owner: DeviceOwner | None = None
    created_at: Timestamp | None = None
    updated_at: Timestamp | None = None
    price_zone: PriceZone | None = None
    deleted_at: Timestamp | None = None
    lifecycle_state: str | None = None
    lifecycle_error: str | None = None
    building: UUID | None = None
    pause_power_until: Timestamp | None = None
    is_pause_power_active: bool | None = None
    external_device_id: str | None = None
    is_authenticated: bool | None = None
    is_smart_optimization_active: bool | None = None
    optimization_score: float | None = None
    current_mode: str | None = None
    comment: str | None = None
    current_state_last_updated_at: Timestamp | None = None
    last_monitoring_executed_at: Timestamp | None = None
    is_inverter_forced_mode_enabled: bool | None = None
    is_inverter_forced_mode_active: bool | None = None
    inverter_forced_mode_since: Timestamp | None = None
    is_trading_enabled: bool | None = None
    actual_steering_state: str | None = None
    charge_target_min: int | None = None
    charge_target_max: int | None = None
    is_charge_policy_enabled: bool | None = None
    boost_for_next_session: Any = field(default=None, hash=False)
    boost_state: Any = field(default=None, hash=False)
