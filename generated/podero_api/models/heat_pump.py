from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.device_status import DeviceStatus
from ..models.price_zone import PriceZone
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.device_action import DeviceAction
    from ..models.device_model import DeviceModel
    from ..models.device_owner import DeviceOwner


T = TypeVar("T", bound="HeatPump")


@_attrs_define
class HeatPump:
    actions: list[DeviceAction] | None | Unset = UNSET
    """ What waits for the user, told apart by its code; the name of the field comes from another page. """
    actual_steering_state: None | str | Unset = "unknown"
    building: None | Unset | UUID = UNSET
    comment: None | str | Unset = UNSET
    connection_status: DeviceStatus | None | Unset = UNSET
    created_at: datetime.datetime | None | Unset = UNSET
    current_mode: None | str | Unset = UNSET
    current_state_last_updated_at: datetime.datetime | None | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    """ Set when the device counts as deleted. """
    device_model: DeviceModel | None | Unset = UNSET
    dhw_standard_temperature: float | None | Unset = UNSET
    external_device_id: None | str | Unset = ""
    id: None | Unset | UUID = UNSET
    indoor_target_temperature_offset: float | None | Unset = UNSET
    inverter_forced_mode_since: datetime.datetime | None | Unset = datetime.datetime.fromisoformat(
        "0001-01-01T00:00:00Z"
    )
    is_authenticated: bool | None | Unset = False
    is_forecasting_enabled: bool | None | Unset = False
    """ In older copies of the page only. """
    is_hot_water_heating_enabled: bool | None | Unset = False
    is_inverter_forced_mode_active: bool | None | Unset = False
    is_inverter_forced_mode_enabled: bool | None | Unset = False
    is_pause_power_active: bool | None | Unset = False
    is_pool_heating_enabled: bool | None | Unset = False
    is_smart_optimization_active: bool | None | Unset = False
    is_space_cooling_enabled: bool | None | Unset = False
    is_space_heating_enabled: bool | None | Unset = False
    is_trading_enabled: bool | None | Unset = False
    last_monitoring_executed_at: datetime.datetime | None | Unset = UNSET
    lifecycle_error: None | str | Unset = UNSET
    """ What is wrong while `lifecycle_state` is `error`. """
    lifecycle_state: None | str | Unset = UNSET
    """ `authenticated` and `error` are known. """
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

        actions: list[dict[str, Any]] | None | Unset
        if isinstance(self.actions, Unset):
            actions = UNSET
        elif isinstance(self.actions, list):
            actions = []
            for actions_type_0_item_data in self.actions:
                actions_type_0_item = actions_type_0_item_data.to_dict()
                actions.append(actions_type_0_item)

        else:
            actions = self.actions

        actual_steering_state: None | str | Unset
        if isinstance(self.actual_steering_state, Unset):
            actual_steering_state = UNSET
        else:
            actual_steering_state = self.actual_steering_state

        building: None | str | Unset
        if isinstance(self.building, Unset):
            building = UNSET
        elif isinstance(self.building, UUID):
            building = str(self.building)
        else:
            building = self.building

        comment: None | str | Unset
        if isinstance(self.comment, Unset):
            comment = UNSET
        else:
            comment = self.comment

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

        dhw_standard_temperature: float | None | Unset
        if isinstance(self.dhw_standard_temperature, Unset):
            dhw_standard_temperature = UNSET
        else:
            dhw_standard_temperature = self.dhw_standard_temperature

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

        indoor_target_temperature_offset: float | None | Unset
        if isinstance(self.indoor_target_temperature_offset, Unset):
            indoor_target_temperature_offset = UNSET
        else:
            indoor_target_temperature_offset = self.indoor_target_temperature_offset

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

        is_forecasting_enabled: bool | None | Unset
        if isinstance(self.is_forecasting_enabled, Unset):
            is_forecasting_enabled = UNSET
        else:
            is_forecasting_enabled = self.is_forecasting_enabled

        is_hot_water_heating_enabled: bool | None | Unset
        if isinstance(self.is_hot_water_heating_enabled, Unset):
            is_hot_water_heating_enabled = UNSET
        else:
            is_hot_water_heating_enabled = self.is_hot_water_heating_enabled

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

        is_pause_power_active: bool | None | Unset
        if isinstance(self.is_pause_power_active, Unset):
            is_pause_power_active = UNSET
        else:
            is_pause_power_active = self.is_pause_power_active

        is_pool_heating_enabled: bool | None | Unset
        if isinstance(self.is_pool_heating_enabled, Unset):
            is_pool_heating_enabled = UNSET
        else:
            is_pool_heating_enabled = self.is_pool_heating_enabled

        is_smart_optimization_active: bool | None | Unset
        if isinstance(self.is_smart_optimization_active, Unset):
            is_smart_optimization_active = UNSET
        else:
            is_smart_optimization_active = self.is_smart_optimization_active

        is_space_cooling_enabled: bool | None | Unset
        if isinstance(self.is_space_cooling_enabled, Unset):
            is_space_cooling_enabled = UNSET
        else:
            is_space_cooling_enabled = self.is_space_cooling_enabled

        is_space_heating_enabled: bool | None | Unset
        if isinstance(self.is_space_heating_enabled, Unset):
            is_space_heating_enabled = UNSET
        else:
            is_space_heating_enabled = self.is_space_heating_enabled

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
        if actions is not UNSET:
            field_dict["actions"] = actions
        if actual_steering_state is not UNSET:
            field_dict["actual_steering_state"] = actual_steering_state
        if building is not UNSET:
            field_dict["building"] = building
        if comment is not UNSET:
            field_dict["comment"] = comment
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
        if dhw_standard_temperature is not UNSET:
            field_dict["dhw_standard_temperature"] = dhw_standard_temperature
        if external_device_id is not UNSET:
            field_dict["external_device_id"] = external_device_id
        if id is not UNSET:
            field_dict["id"] = id
        if indoor_target_temperature_offset is not UNSET:
            field_dict["indoor_target_temperature_offset"] = indoor_target_temperature_offset
        if inverter_forced_mode_since is not UNSET:
            field_dict["inverter_forced_mode_since"] = inverter_forced_mode_since
        if is_authenticated is not UNSET:
            field_dict["is_authenticated"] = is_authenticated
        if is_forecasting_enabled is not UNSET:
            field_dict["is_forecasting_enabled"] = is_forecasting_enabled
        if is_hot_water_heating_enabled is not UNSET:
            field_dict["is_hot_water_heating_enabled"] = is_hot_water_heating_enabled
        if is_inverter_forced_mode_active is not UNSET:
            field_dict["is_inverter_forced_mode_active"] = is_inverter_forced_mode_active
        if is_inverter_forced_mode_enabled is not UNSET:
            field_dict["is_inverter_forced_mode_enabled"] = is_inverter_forced_mode_enabled
        if is_pause_power_active is not UNSET:
            field_dict["is_pause_power_active"] = is_pause_power_active
        if is_pool_heating_enabled is not UNSET:
            field_dict["is_pool_heating_enabled"] = is_pool_heating_enabled
        if is_smart_optimization_active is not UNSET:
            field_dict["is_smart_optimization_active"] = is_smart_optimization_active
        if is_space_cooling_enabled is not UNSET:
            field_dict["is_space_cooling_enabled"] = is_space_cooling_enabled
        if is_space_heating_enabled is not UNSET:
            field_dict["is_space_heating_enabled"] = is_space_heating_enabled
        if is_trading_enabled is not UNSET:
            field_dict["is_trading_enabled"] = is_trading_enabled
        if last_monitoring_executed_at is not UNSET:
            field_dict["last_monitoring_executed_at"] = last_monitoring_executed_at
        if lifecycle_error is not UNSET:
            field_dict["lifecycle_error"] = lifecycle_error
        if lifecycle_state is not UNSET:
            field_dict["lifecycle_state"] = lifecycle_state
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
        from ..models.device_action import DeviceAction  # noqa: PLC0415
        from ..models.device_model import DeviceModel  # noqa: PLC0415
        from ..models.device_owner import DeviceOwner  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_actions(data: object) -> list[DeviceAction] | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, list):
                try:
                    actions_type_0 = []
                    _actions_type_0 = data
                    for actions_type_0_item_data in _actions_type_0:
                        actions_type_0_item = DeviceAction.from_dict(actions_type_0_item_data)

                        actions_type_0.append(actions_type_0_item)
                    return actions_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(list[DeviceAction] | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("actions: unexpected " + type(data).__name__)

        actions = _parse_actions(d.pop("actions", UNSET))

        def _parse_actual_steering_state(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("actual_steering_state: unexpected " + type(data).__name__)

        actual_steering_state = _parse_actual_steering_state(d.pop("actual_steering_state", UNSET))

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

        def _parse_comment(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("comment: unexpected " + type(data).__name__)

        comment = _parse_comment(d.pop("comment", UNSET))

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

        def _parse_dhw_standard_temperature(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("dhw_standard_temperature: unexpected " + type(data).__name__)

        dhw_standard_temperature = _parse_dhw_standard_temperature(d.pop("dhw_standard_temperature", UNSET))

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

        def _parse_indoor_target_temperature_offset(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("indoor_target_temperature_offset: unexpected " + type(data).__name__)

        indoor_target_temperature_offset = _parse_indoor_target_temperature_offset(
            d.pop("indoor_target_temperature_offset", UNSET)
        )

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

        def _parse_is_forecasting_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_forecasting_enabled: unexpected " + type(data).__name__)

        is_forecasting_enabled = _parse_is_forecasting_enabled(d.pop("is_forecasting_enabled", UNSET))

        def _parse_is_hot_water_heating_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_hot_water_heating_enabled: unexpected " + type(data).__name__)

        is_hot_water_heating_enabled = _parse_is_hot_water_heating_enabled(
            d.pop("is_hot_water_heating_enabled", UNSET)
        )

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

        def _parse_is_pause_power_active(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_pause_power_active: unexpected " + type(data).__name__)

        is_pause_power_active = _parse_is_pause_power_active(d.pop("is_pause_power_active", UNSET))

        def _parse_is_pool_heating_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_pool_heating_enabled: unexpected " + type(data).__name__)

        is_pool_heating_enabled = _parse_is_pool_heating_enabled(d.pop("is_pool_heating_enabled", UNSET))

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

        def _parse_is_space_cooling_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_space_cooling_enabled: unexpected " + type(data).__name__)

        is_space_cooling_enabled = _parse_is_space_cooling_enabled(d.pop("is_space_cooling_enabled", UNSET))

        def _parse_is_space_heating_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_space_heating_enabled: unexpected " + type(data).__name__)

        is_space_heating_enabled = _parse_is_space_heating_enabled(d.pop("is_space_heating_enabled", UNSET))

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

        heat_pump = cls(
            actions=actions,
            actual_steering_state=actual_steering_state,
            building=building,
            comment=comment,
            connection_status=connection_status,
            created_at=created_at,
            current_mode=current_mode,
            current_state_last_updated_at=current_state_last_updated_at,
            deleted_at=deleted_at,
            device_model=device_model,
            dhw_standard_temperature=dhw_standard_temperature,
            external_device_id=external_device_id,
            id=id,
            indoor_target_temperature_offset=indoor_target_temperature_offset,
            inverter_forced_mode_since=inverter_forced_mode_since,
            is_authenticated=is_authenticated,
            is_forecasting_enabled=is_forecasting_enabled,
            is_hot_water_heating_enabled=is_hot_water_heating_enabled,
            is_inverter_forced_mode_active=is_inverter_forced_mode_active,
            is_inverter_forced_mode_enabled=is_inverter_forced_mode_enabled,
            is_pause_power_active=is_pause_power_active,
            is_pool_heating_enabled=is_pool_heating_enabled,
            is_smart_optimization_active=is_smart_optimization_active,
            is_space_cooling_enabled=is_space_cooling_enabled,
            is_space_heating_enabled=is_space_heating_enabled,
            is_trading_enabled=is_trading_enabled,
            last_monitoring_executed_at=last_monitoring_executed_at,
            lifecycle_error=lifecycle_error,
            lifecycle_state=lifecycle_state,
            monitoring_status=monitoring_status,
            optimization_score=optimization_score,
            owner=owner,
            pause_power_until=pause_power_until,
            price_zone=price_zone,
            steering_status=steering_status,
            updated_at=updated_at,
        )

        heat_pump.additional_properties = d
        return heat_pump

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
