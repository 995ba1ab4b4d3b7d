from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.device_status import DeviceStatus
from ..models.price_zone import PriceZone
from ..models.wallbox_connection import WallboxConnection
from ..models.wallbox_mode import WallboxMode
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.device_model import DeviceModel
    from ..models.device_owner import DeviceOwner


T = TypeVar("T", bound="Wallbox")


@_attrs_define
class Wallbox:
    actual_steering_state: None | str | Unset = "unknown"
    boost_for_next_session: Any | Unset = UNSET
    """ Named in the texts of other pages; its type was not seen. """
    boost_state: Any | Unset = UNSET
    """ Named in the texts of other pages; its type was not seen. """
    building: None | Unset | UUID = UNSET
    charge_deadline_at: None | str | Unset = UNSET
    """ In older copies of the page only, as a date-time; a guide speaks of HH:MM. """
    charge_policy_last_updated_at: datetime.datetime | None | Unset = UNSET
    charge_power_max_w: int | None | Unset = 7000
    """ Highest charging power (W). """
    charge_target_max: int | None | Unset = 80
    charge_target_min: int | None | Unset = 50
    comment: None | str | Unset = UNSET
    connection: None | Unset | WallboxConnection = UNSET
    connection_status: DeviceStatus | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    current_mode: None | str | Unset = UNSET
    current_state_last_updated_at: datetime.datetime | None | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    """ Set when the device counts as deleted. """
    device_model: DeviceModel | None | Unset = UNSET
    external_device_id: None | str | Unset = ""
    id: None | Unset | UUID = UNSET
    inverter_forced_mode_since: datetime.datetime | None | Unset = datetime.datetime.fromisoformat(
        "0001-01-01T00:00:00Z"
    )
    is_authenticated: bool | None | Unset = False
    is_charge_policy_enabled: bool | None | Unset = False
    is_charging: Any | Unset = UNSET
    """ Named in the texts of other pages; its type was not seen. """
    is_inverter_forced_mode_active: bool | None | Unset = False
    is_inverter_forced_mode_enabled: bool | None | Unset = False
    is_ocpp_connected: Any | Unset = UNSET
    """ Named in the texts of other pages; its type was not seen. """
    is_pause_power_active: bool | None | Unset = False
    is_plugged_in: Any | Unset = UNSET
    """ Named in the texts of other pages; its type was not seen. """
    is_smart_optimization_active: bool | None | Unset = False
    is_trading_enabled: bool | None | Unset = False
    last_monitoring_executed_at: datetime.datetime | None | Unset = UNSET
    lifecycle_error: None | str | Unset = UNSET
    """ What is wrong while `lifecycle_state` is `error`. """
    lifecycle_state: None | str | Unset = UNSET
    """ `authenticated` and `error` are known. """
    minimum_charge_limit: int | None | Unset = 80
    """ In older copies of the page only. """
    mode: None | Unset | WallboxMode = UNSET
    monitoring_status: DeviceStatus | None | Unset = UNSET
    optimization_score: float | None | Unset = UNSET
    owner: DeviceOwner | None | Unset = UNSET
    pause_power_until: datetime.datetime | None | Unset = UNSET
    price_zone: None | PriceZone | Unset = UNSET
    steering_status: DeviceStatus | None | Unset = UNSET
    updated_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.device_model import DeviceModel  # noqa: PLC0415
        from ..models.device_owner import DeviceOwner  # noqa: PLC0415

        actual_steering_state: None | str | Unset
        if isinstance(self.actual_steering_state, Unset):
            actual_steering_state = UNSET
        else:
            actual_steering_state = self.actual_steering_state

        boost_for_next_session = self.boost_for_next_session

        boost_state = self.boost_state

        building: None | str | Unset
        if isinstance(self.building, Unset):
            building = UNSET
        elif isinstance(self.building, UUID):
            building = str(self.building)
        else:
            building = self.building

        charge_deadline_at: None | str | Unset
        if isinstance(self.charge_deadline_at, Unset):
            charge_deadline_at = UNSET
        else:
            charge_deadline_at = self.charge_deadline_at

        charge_policy_last_updated_at: None | str | Unset
        if isinstance(self.charge_policy_last_updated_at, Unset):
            charge_policy_last_updated_at = UNSET
        elif isinstance(self.charge_policy_last_updated_at, datetime.datetime):
            charge_policy_last_updated_at = self.charge_policy_last_updated_at.isoformat()
        else:
            charge_policy_last_updated_at = self.charge_policy_last_updated_at

        charge_power_max_w: int | None | Unset
        if isinstance(self.charge_power_max_w, Unset):
            charge_power_max_w = UNSET
        else:
            charge_power_max_w = self.charge_power_max_w

        charge_target_max: int | None | Unset
        if isinstance(self.charge_target_max, Unset):
            charge_target_max = UNSET
        else:
            charge_target_max = self.charge_target_max

        charge_target_min: int | None | Unset
        if isinstance(self.charge_target_min, Unset):
            charge_target_min = UNSET
        else:
            charge_target_min = self.charge_target_min

        comment: None | str | Unset
        if isinstance(self.comment, Unset):
            comment = UNSET
        else:
            comment = self.comment

        connection: None | str | Unset
        if isinstance(self.connection, Unset):
            connection = UNSET
        elif isinstance(self.connection, WallboxConnection):
            connection = self.connection.value
        else:
            connection = self.connection

        connection_status: None | str | Unset
        if isinstance(self.connection_status, Unset):
            connection_status = UNSET
        elif isinstance(self.connection_status, DeviceStatus):
            connection_status = self.connection_status.value
        else:
            connection_status = self.connection_status

        created_at: None | str | Unset
        if isinstance(self.created_at, Unset):
            created_at = UNSET
        elif isinstance(self.created_at, datetime.datetime):
            created_at = self.created_at.isoformat()
        else:
            created_at = self.created_at

        current_mode: None | str | Unset
        if isinstance(self.current_mode, Unset):
            current_mode = UNSET
        else:
            current_mode = self.current_mode

        current_state_last_updated_at: None | str | Unset
        if isinstance(self.current_state_last_updated_at, Unset):
            current_state_last_updated_at = UNSET
        elif isinstance(self.current_state_last_updated_at, datetime.datetime):
            current_state_last_updated_at = self.current_state_last_updated_at.isoformat()
        else:
            current_state_last_updated_at = self.current_state_last_updated_at

        deleted_at: None | str | Unset
        if isinstance(self.deleted_at, Unset):
            deleted_at = UNSET
        elif isinstance(self.deleted_at, datetime.datetime):
            deleted_at = self.deleted_at.isoformat()
        else:
            deleted_at = self.deleted_at

        device_model: dict[str, Any] | None | Unset
        if isinstance(self.device_model, Unset):
            device_model = UNSET
        elif isinstance(self.device_model, DeviceModel):
            device_model = self.device_model.to_dict()
        else:
            device_model = self.device_model

        external_device_id: None | str | Unset
        if isinstance(self.external_device_id, Unset):
            external_device_id = UNSET
        else:
            external_device_id = self.external_device_id

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        elif isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        inverter_forced_mode_since: None | str | Unset
        if isinstance(self.inverter_forced_mode_since, Unset):
            inverter_forced_mode_since = UNSET
        elif isinstance(self.inverter_forced_mode_since, datetime.datetime):
            inverter_forced_mode_since = self.inverter_forced_mode_since.isoformat()
        else:
            inverter_forced_mode_since = self.inverter_forced_mode_since

        is_authenticated: bool | None | Unset
        if isinstance(self.is_authenticated, Unset):
            is_authenticated = UNSET
        else:
            is_authenticated = self.is_authenticated

        is_charge_policy_enabled: bool | None | Unset
        if isinstance(self.is_charge_policy_enabled, Unset):
            is_charge_policy_enabled = UNSET
        else:
            is_charge_policy_enabled = self.is_charge_policy_enabled

        is_charging = self.is_charging

        is_inverter_forced_mode_active: bool | None | Unset
        if isinstance(self.is_inverter_forced_mode_active, Unset):
            is_inverter_forced_mode_active = UNSET
        else:
            is_inverter_forced_mode_active = self.is_inverter_forced_mode_active

        is_inverter_forced_mode_enabled: bool | None | Unset
        if isinstance(self.is_inverter_forced_mode_enabled, Unset):
            is_inverter_forced_mode_enabled = UNSET
        else:
            is_inverter_forced_mode_enabled = self.is_inverter_forced_mode_enabled

        is_ocpp_connected = self.is_ocpp_connected

        is_pause_power_active: bool | None | Unset
        if isinstance(self.is_pause_power_active, Unset):
            is_pause_power_active = UNSET
        else:
            is_pause_power_active = self.is_pause_power_active

        is_plugged_in = self.is_plugged_in

        is_smart_optimization_active: bool | None | Unset
        if isinstance(self.is_smart_optimization_active, Unset):
            is_smart_optimization_active = UNSET
        else:
            is_smart_optimization_active = self.is_smart_optimization_active

        is_trading_enabled: bool | None | Unset
        if isinstance(self.is_trading_enabled, Unset):
            is_trading_enabled = UNSET
        else:
            is_trading_enabled = self.is_trading_enabled

        last_monitoring_executed_at: None | str | Unset
        if isinstance(self.last_monitoring_executed_at, Unset):
            last_monitoring_executed_at = UNSET
        elif isinstance(self.last_monitoring_executed_at, datetime.datetime):
            last_monitoring_executed_at = self.last_monitoring_executed_at.isoformat()
        else:
            last_monitoring_executed_at = self.last_monitoring_executed_at

        lifecycle_error: None | str | Unset
        if isinstance(self.lifecycle_error, Unset):
            lifecycle_error = UNSET
        else:
            lifecycle_error = self.lifecycle_error

        lifecycle_state: None | str | Unset
        if isinstance(self.lifecycle_state, Unset):
            lifecycle_state = UNSET
        else:
            lifecycle_state = self.lifecycle_state

        minimum_charge_limit: int | None | Unset
        if isinstance(self.minimum_charge_limit, Unset):
            minimum_charge_limit = UNSET
        else:
            minimum_charge_limit = self.minimum_charge_limit

        mode: None | str | Unset
        if isinstance(self.mode, Unset):
            mode = UNSET
        elif isinstance(self.mode, WallboxMode):
            mode = self.mode.value
        else:
            mode = self.mode

        monitoring_status: None | str | Unset
        if isinstance(self.monitoring_status, Unset):
            monitoring_status = UNSET
        elif isinstance(self.monitoring_status, DeviceStatus):
            monitoring_status = self.monitoring_status.value
        else:
            monitoring_status = self.monitoring_status

        optimization_score: float | None | Unset
        if isinstance(self.optimization_score, Unset):
            optimization_score = UNSET
        else:
            optimization_score = self.optimization_score

        owner: dict[str, Any] | None | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        elif isinstance(self.owner, DeviceOwner):
            owner = self.owner.to_dict()
        else:
            owner = self.owner

        pause_power_until: None | str | Unset
        if isinstance(self.pause_power_until, Unset):
            pause_power_until = UNSET
        elif isinstance(self.pause_power_until, datetime.datetime):
            pause_power_until = self.pause_power_until.isoformat()
        else:
            pause_power_until = self.pause_power_until

        price_zone: None | str | Unset
        if isinstance(self.price_zone, Unset):
            price_zone = UNSET
        elif isinstance(self.price_zone, PriceZone):
            price_zone = self.price_zone.value
        else:
            price_zone = self.price_zone

        steering_status: None | str | Unset
        if isinstance(self.steering_status, Unset):
            steering_status = UNSET
        elif isinstance(self.steering_status, DeviceStatus):
            steering_status = self.steering_status.value
        else:
            steering_status = self.steering_status

        updated_at: None | str | Unset
        if isinstance(self.updated_at, Unset):
            updated_at = UNSET
        elif isinstance(self.updated_at, datetime.datetime):
            updated_at = self.updated_at.isoformat()
        else:
            updated_at = self.updated_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if actual_steering_state is not UNSET:
            field_dict["actual_steering_state"] = actual_steering_state
        if boost_for_next_session is not UNSET:
            field_dict["boost_for_next_session"] = boost_for_next_session
        if boost_state is not UNSET:
            field_dict["boost_state"] = boost_state
        if building is not UNSET:
            field_dict["building"] = building
        if charge_deadline_at is not UNSET:
            field_dict["charge_deadline_at"] = charge_deadline_at
        if charge_policy_last_updated_at is not UNSET:
            field_dict["charge_policy_last_updated_at"] = charge_policy_last_updated_at
        if charge_power_max_w is not UNSET:
            field_dict["charge_power_max_w"] = charge_power_max_w
        if charge_target_max is not UNSET:
            field_dict["charge_target_max"] = charge_target_max
        if charge_target_min is not UNSET:
            field_dict["charge_target_min"] = charge_target_min
        if comment is not UNSET:
            field_dict["comment"] = comment
        if connection is not UNSET:
            field_dict["connection"] = connection
        if connection_status is not UNSET:
            field_dict["connection_status"] = connection_status
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if current_mode is not UNSET:
            field_dict["current_mode"] = current_mode
        if current_state_last_updated_at is not UNSET:
            field_dict["current_state_last_updated_at"] = current_state_last_updated_at
        if deleted_at is not UNSET:
            field_dict["deleted_at"] = deleted_at
        if device_model is not UNSET:
            field_dict["device_model"] = device_model
        if external_device_id is not UNSET:
            field_dict["external_device_id"] = external_device_id
        if id is not UNSET:
            field_dict["id"] = id
        if inverter_forced_mode_since is not UNSET:
            field_dict["inverter_forced_mode_since"] = inverter_forced_mode_since
        if is_authenticated is not UNSET:
            field_dict["is_authenticated"] = is_authenticated
        if is_charge_policy_enabled is not UNSET:
            field_dict["is_charge_policy_enabled"] = is_charge_policy_enabled
        if is_charging is not UNSET:
            field_dict["is_charging"] = is_charging
        if is_inverter_forced_mode_active is not UNSET:
            field_dict["is_inverter_forced_mode_active"] = is_inverter_forced_mode_active
        if is_inverter_forced_mode_enabled is not UNSET:
            field_dict["is_inverter_forced_mode_enabled"] = is_inverter_forced_mode_enabled
        if is_ocpp_connected is not UNSET:
            field_dict["is_ocpp_connected"] = is_ocpp_connected
        if is_pause_power_active is not UNSET:
            field_dict["is_pause_power_active"] = is_pause_power_active
        if is_plugged_in is not UNSET:
            field_dict["is_plugged_in"] = is_plugged_in
        if is_smart_optimization_active is not UNSET:
            field_dict["is_smart_optimization_active"] = is_smart_optimization_active
        if is_trading_enabled is not UNSET:
            field_dict["is_trading_enabled"] = is_trading_enabled
        if last_monitoring_executed_at is not UNSET:
            field_dict["last_monitoring_executed_at"] = last_monitoring_executed_at
        if lifecycle_error is not UNSET:
            field_dict["lifecycle_error"] = lifecycle_error
        if lifecycle_state is not UNSET:
            field_dict["lifecycle_state"] = lifecycle_state
        if minimum_charge_limit is not UNSET:
            field_dict["minimum_charge_limit"] = minimum_charge_limit
        if mode is not UNSET:
            field_dict["mode"] = mode
        if monitoring_status is not UNSET:
            field_dict["monitoring_status"] = monitoring_status
        if optimization_score is not UNSET:
            field_dict["optimization_score"] = optimization_score
        if owner is not UNSET:
            field_dict["owner"] = owner
        if pause_power_until is not UNSET:
            field_dict["pause_power_until"] = pause_power_until
        if price_zone is not UNSET:
            field_dict["price_zone"] = price_zone
        if steering_status is not UNSET:
            field_dict["steering_status"] = steering_status
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.device_model import DeviceModel  # noqa: PLC0415
        from ..models.device_owner import DeviceOwner  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_actual_steering_state(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("actual_steering_state: unexpected " + type(data).__name__)

        actual_steering_state = _parse_actual_steering_state(d.pop("actual_steering_state", UNSET))

        boost_for_next_session = d.pop("boost_for_next_session", UNSET)

        boost_state = d.pop("boost_state", UNSET)

        def _parse_building(data: object) -> None | Unset | UUID:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    building_type_0 = UUID(data)
                    return building_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | Unset | UUID, data)
            if problem is not None:
                raise problem
            raise TypeError("building: unexpected " + type(data).__name__)

        building = _parse_building(d.pop("building", UNSET))

        def _parse_charge_deadline_at(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("charge_deadline_at: unexpected " + type(data).__name__)

        charge_deadline_at = _parse_charge_deadline_at(d.pop("charge_deadline_at", UNSET))

        def _parse_charge_policy_last_updated_at(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    charge_policy_last_updated_at_type_0 = datetime.datetime.fromisoformat(data)
                    return charge_policy_last_updated_at_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("charge_policy_last_updated_at: unexpected " + type(data).__name__)

        charge_policy_last_updated_at = _parse_charge_policy_last_updated_at(
            d.pop("charge_policy_last_updated_at", UNSET)
        )

        def _parse_charge_power_max_w(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("charge_power_max_w: unexpected " + type(data).__name__)

        charge_power_max_w = _parse_charge_power_max_w(d.pop("charge_power_max_w", UNSET))

        def _parse_charge_target_max(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("charge_target_max: unexpected " + type(data).__name__)

        charge_target_max = _parse_charge_target_max(d.pop("charge_target_max", UNSET))

        def _parse_charge_target_min(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("charge_target_min: unexpected " + type(data).__name__)

        charge_target_min = _parse_charge_target_min(d.pop("charge_target_min", UNSET))

        def _parse_comment(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("comment: unexpected " + type(data).__name__)

        comment = _parse_comment(d.pop("comment", UNSET))

        def _parse_connection(data: object) -> None | Unset | WallboxConnection:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    connection_type_0 = WallboxConnection(data)
                    return connection_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | Unset | WallboxConnection, data)
            if problem is not None:
                raise problem
            raise TypeError("connection: unexpected " + type(data).__name__)

        connection = _parse_connection(d.pop("connection", UNSET))

        def _parse_connection_status(data: object) -> DeviceStatus | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    connection_status_type_0 = DeviceStatus(data)
                    return connection_status_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(DeviceStatus | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("connection_status: unexpected " + type(data).__name__)

        connection_status = _parse_connection_status(d.pop("connection_status", UNSET))

        def _parse_created_at(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    created_at_type_0 = datetime.datetime.fromisoformat(data)
                    return created_at_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("created_at: unexpected " + type(data).__name__)

        created_at = _parse_created_at(d.pop("created_at", UNSET))

        def _parse_current_mode(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("current_mode: unexpected " + type(data).__name__)

        current_mode = _parse_current_mode(d.pop("current_mode", UNSET))

        def _parse_current_state_last_updated_at(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    current_state_last_updated_at_type_0 = datetime.datetime.fromisoformat(data)
                    return current_state_last_updated_at_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("current_state_last_updated_at: unexpected " + type(data).__name__)

        current_state_last_updated_at = _parse_current_state_last_updated_at(
            d.pop("current_state_last_updated_at", UNSET)
        )

        def _parse_deleted_at(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    deleted_at_type_0 = datetime.datetime.fromisoformat(data)
                    return deleted_at_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("deleted_at: unexpected " + type(data).__name__)

        deleted_at = _parse_deleted_at(d.pop("deleted_at", UNSET))

        def _parse_device_model(data: object) -> DeviceModel | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    device_model_type_0 = DeviceModel.from_dict(data)
                    return device_model_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(DeviceModel | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("device_model: unexpected " + type(data).__name__)

        device_model = _parse_device_model(d.pop("device_model", UNSET))

        def _parse_external_device_id(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("external_device_id: unexpected " + type(data).__name__)

        external_device_id = _parse_external_device_id(d.pop("external_device_id", UNSET))

        def _parse_id(data: object) -> None | Unset | UUID:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    id_type_0 = UUID(data)
                    return id_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | Unset | UUID, data)
            if problem is not None:
                raise problem
            raise TypeError("id: unexpected " + type(data).__name__)

        id = _parse_id(d.pop("id", UNSET))

        def _parse_inverter_forced_mode_since(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    inverter_forced_mode_since_type_0 = datetime.datetime.fromisoformat(data)
                    return inverter_forced_mode_since_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("inverter_forced_mode_since: unexpected " + type(data).__name__)

        inverter_forced_mode_since = _parse_inverter_forced_mode_since(
            d.pop("inverter_forced_mode_since", UNSET)
        )

        def _parse_is_authenticated(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_authenticated: unexpected " + type(data).__name__)

        is_authenticated = _parse_is_authenticated(d.pop("is_authenticated", UNSET))

        def _parse_is_charge_policy_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_charge_policy_enabled: unexpected " + type(data).__name__)

        is_charge_policy_enabled = _parse_is_charge_policy_enabled(d.pop("is_charge_policy_enabled", UNSET))

        is_charging = d.pop("is_charging", UNSET)

        def _parse_is_inverter_forced_mode_active(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_inverter_forced_mode_active: unexpected " + type(data).__name__)

        is_inverter_forced_mode_active = _parse_is_inverter_forced_mode_active(
            d.pop("is_inverter_forced_mode_active", UNSET)
        )

        def _parse_is_inverter_forced_mode_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_inverter_forced_mode_enabled: unexpected " + type(data).__name__)

        is_inverter_forced_mode_enabled = _parse_is_inverter_forced_mode_enabled(
            d.pop("is_inverter_forced_mode_enabled", UNSET)
        )

        is_ocpp_connected = d.pop("is_ocpp_connected", UNSET)

        def _parse_is_pause_power_active(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_pause_power_active: unexpected " + type(data).__name__)

        is_pause_power_active = _parse_is_pause_power_active(d.pop("is_pause_power_active", UNSET))

        is_plugged_in = d.pop("is_plugged_in", UNSET)

        def _parse_is_smart_optimization_active(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_smart_optimization_active: unexpected " + type(data).__name__)

        is_smart_optimization_active = _parse_is_smart_optimization_active(
            d.pop("is_smart_optimization_active", UNSET)
        )

        def _parse_is_trading_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_trading_enabled: unexpected " + type(data).__name__)

        is_trading_enabled = _parse_is_trading_enabled(d.pop("is_trading_enabled", UNSET))

        def _parse_last_monitoring_executed_at(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    last_monitoring_executed_at_type_0 = datetime.datetime.fromisoformat(data)
                    return last_monitoring_executed_at_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("last_monitoring_executed_at: unexpected " + type(data).__name__)

        last_monitoring_executed_at = _parse_last_monitoring_executed_at(
            d.pop("last_monitoring_executed_at", UNSET)
        )

        def _parse_lifecycle_error(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("lifecycle_error: unexpected " + type(data).__name__)

        lifecycle_error = _parse_lifecycle_error(d.pop("lifecycle_error", UNSET))

        def _parse_lifecycle_state(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("lifecycle_state: unexpected " + type(data).__name__)

        lifecycle_state = _parse_lifecycle_state(d.pop("lifecycle_state", UNSET))

        def _parse_minimum_charge_limit(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("minimum_charge_limit: unexpected " + type(data).__name__)

        minimum_charge_limit = _parse_minimum_charge_limit(d.pop("minimum_charge_limit", UNSET))

        def _parse_mode(data: object) -> None | Unset | WallboxMode:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    mode_type_0 = WallboxMode(data)
                    return mode_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | Unset | WallboxMode, data)
            if problem is not None:
                raise problem
            raise TypeError("mode: unexpected " + type(data).__name__)

        mode = _parse_mode(d.pop("mode", UNSET))

        def _parse_monitoring_status(data: object) -> DeviceStatus | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    monitoring_status_type_0 = DeviceStatus(data)
                    return monitoring_status_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(DeviceStatus | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("monitoring_status: unexpected " + type(data).__name__)

        monitoring_status = _parse_monitoring_status(d.pop("monitoring_status", UNSET))

        def _parse_optimization_score(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("optimization_score: unexpected " + type(data).__name__)

        optimization_score = _parse_optimization_score(d.pop("optimization_score", UNSET))

        def _parse_owner(data: object) -> DeviceOwner | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    owner_type_0 = DeviceOwner.from_dict(data)
                    return owner_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(DeviceOwner | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("owner: unexpected " + type(data).__name__)

        owner = _parse_owner(d.pop("owner", UNSET))

        def _parse_pause_power_until(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    pause_power_until_type_0 = datetime.datetime.fromisoformat(data)
                    return pause_power_until_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("pause_power_until: unexpected " + type(data).__name__)

        pause_power_until = _parse_pause_power_until(d.pop("pause_power_until", UNSET))

        def _parse_price_zone(data: object) -> None | PriceZone | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    price_zone_type_0 = PriceZone(data)
                    return price_zone_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | PriceZone | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("price_zone: unexpected " + type(data).__name__)

        price_zone = _parse_price_zone(d.pop("price_zone", UNSET))

        def _parse_steering_status(data: object) -> DeviceStatus | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    steering_status_type_0 = DeviceStatus(data)
                    return steering_status_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(DeviceStatus | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("steering_status: unexpected " + type(data).__name__)

        steering_status = _parse_steering_status(d.pop("steering_status", UNSET))

        def _parse_updated_at(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    updated_at_type_0 = datetime.datetime.fromisoformat(data)
                    return updated_at_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("updated_at: unexpected " + type(data).__name__)

        updated_at = _parse_updated_at(d.pop("updated_at", UNSET))

        wallbox = cls(
            actual_steering_state=actual_steering_state,
            boost_for_next_session=boost_for_next_session,
            boost_state=boost_state,
            building=building,
            charge_deadline_at=charge_deadline_at,
            charge_policy_last_updated_at=charge_policy_last_updated_at,
            charge_power_max_w=charge_power_max_w,
            charge_target_max=charge_target_max,
            charge_target_min=charge_target_min,
            comment=comment,
            connection=connection,
            connection_status=connection_status,
            created_at=created_at,
            current_mode=current_mode,
            current_state_last_updated_at=current_state_last_updated_at,
            deleted_at=deleted_at,
            device_model=device_model,
            external_device_id=external_device_id,
            id=id,
            inverter_forced_mode_since=inverter_forced_mode_since,
            is_authenticated=is_authenticated,
            is_charge_policy_enabled=is_charge_policy_enabled,
            is_charging=is_charging,
            is_inverter_forced_mode_active=is_inverter_forced_mode_active,
            is_inverter_forced_mode_enabled=is_inverter_forced_mode_enabled,
            is_ocpp_connected=is_ocpp_connected,
            is_pause_power_active=is_pause_power_active,
            is_plugged_in=is_plugged_in,
            is_smart_optimization_active=is_smart_optimization_active,
            is_trading_enabled=is_trading_enabled,
            last_monitoring_executed_at=last_monitoring_executed_at,
            lifecycle_error=lifecycle_error,
            lifecycle_state=lifecycle_state,
            minimum_charge_limit=minimum_charge_limit,
            mode=mode,
            monitoring_status=monitoring_status,
            optimization_score=optimization_score,
            owner=owner,
            pause_power_until=pause_power_until,
            price_zone=price_zone,
            steering_status=steering_status,
            updated_at=updated_at,
        )

        wallbox.additional_properties = d
        return wallbox

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
