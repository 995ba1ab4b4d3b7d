from typing import Any
from uuid import UUID

from attrs import field, frozen

from ..types import PartialModel, Timestamp
from .device_model import DeviceModel
from .device_owner import DeviceOwner
from .device_status import DeviceStatus
from .price_zone import PriceZone
from .wallbox_connection import WallboxConnection
from .wallbox_mode import WallboxMode


@frozen(kw_only=True, repr=False)
class Wallbox(PartialModel):
    """Wallbox (schema ``Wallbox``, known in part).

    Attributes:
        created_at: Created (UTC, by its name).
        updated_at: Updated (UTC, by its name).
        deleted_at: Set when the device counts as deleted.
        lifecycle_state: `authenticated` and `error` are known.
        lifecycle_error: What is wrong while `lifecycle_state` is `error`.
        current_state_last_updated_at: Current state last updated (UTC, by its name).
        last_monitoring_executed_at: Last monitoring executed (UTC, by its name).
        charge_power_max_w: Highest charging power (W).
        charge_policy_last_updated_at: Charge policy last updated (UTC, by its name).
        minimum_charge_limit: In older copies of the page only.
        charge_deadline_at: In older copies of the page only, as a date-time; a guide speaks of HH:MM.
        boost_for_next_session: Named in the texts of other pages; its type was not seen.
        boost_state: Named in the texts of other pages; its type was not seen.
        is_charging: Named in the texts of other pages; its type was not seen.
        is_ocpp_connected: Named in the texts of other pages; its type was not seen.
        is_plugged_in: Named in the texts of other pages; its type was not seen.
    """

    __spec_schema__ = "Wallbox"
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
    charge_power_max_w: int | None = None
    is_charge_policy_enabled: bool | None = None
    charge_policy_last_updated_at: Timestamp | None = None
    minimum_charge_limit: int | None = None
    charge_deadline_at: str | None = None
    mode: WallboxMode | None = None
    connection: WallboxConnection | None = None
    boost_for_next_session: Any = field(default=None, hash=False)
    boost_state: Any = field(default=None, hash=False)
    is_charging: Any = field(default=None, hash=False)
    is_ocpp_connected: Any = field(default=None, hash=False)
    is_plugged_in: Any = field(default=None, hash=False)
