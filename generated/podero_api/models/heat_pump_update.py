from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.optimization_level import OptimizationLevel
from ..models.price_zone import PriceZone
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.device_model_input import DeviceModelInput


T = TypeVar("T", bound="HeatPumpUpdate")


@_attrs_define
class HeatPumpUpdate:
    actual_steering_state: None | str | Unset = UNSET
    """ Where it is left out, the page shows "unknown". """
    away_mode_end: datetime.datetime | None | Unset = UNSET
    away_mode_minimum_temperature_limit: float | None | Unset = UNSET
    away_mode_start: datetime.datetime | None | Unset = UNSET
    building_id: None | Unset | UUID = UNSET
    comment: None | str | Unset = UNSET
    deleted_at: datetime.datetime | None | Unset = UNSET
    device_model: DeviceModelInput | None | Unset = UNSET
    dhw_standard_temperature: float | None | Unset = UNSET
    heating_policy_name: None | str | Unset = UNSET
    indoor_target_temperature_offset: float | None | Unset = UNSET
    is_away_mode_enabled: bool | None | Unset = UNSET
    is_heating_policy_enabled: bool | None | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_hot_water_heating_enabled: bool | None | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_inverter_forced_mode_enabled: bool | None | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_pause_power_active: bool | None | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_pool_heating_enabled: bool | None | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_smart_optimization_active: bool | None | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_space_cooling_enabled: bool | None | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_space_heating_enabled: bool | None | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_trading_enabled: bool | None | Unset = UNSET
    """ Where it is left out, the page shows false. """
    last_monitoring_executed_at: datetime.datetime | None | Unset = UNSET
    lifecycle_error: None | str | Unset = UNSET
    lifecycle_state: None | str | Unset = UNSET
    maximum_temperature_limit: float | None | Unset = UNSET
    minimum_dhw_temperature_limit: float | None | Unset = UNSET
    minimum_temperature_limit: float | None | Unset = UNSET
    optimization_level: None | OptimizationLevel | Unset = UNSET
    """ Where it is left out, the page shows "Mid". """
    optimization_score: float | None | Unset = UNSET
    pause_power_until: datetime.datetime | None | Unset = UNSET
    price_zone: None | PriceZone | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.device_model_input import DeviceModelInput  # noqa: PLC0415

        actual_steering_state: None | str | Unset
        if isinstance(self.actual_steering_state, Unset):
            actual_steering_state = UNSET
        else:
            actual_steering_state = self.actual_steering_state

        away_mode_end: None | str | Unset
        if isinstance(self.away_mode_end, Unset):
            away_mode_end = UNSET
        elif isinstance(self.away_mode_end, datetime.datetime):
            away_mode_end = self.away_mode_end.isoformat()
        else:
            away_mode_end = self.away_mode_end

        away_mode_minimum_temperature_limit: float | None | Unset
        if isinstance(self.away_mode_minimum_temperature_limit, Unset):
            away_mode_minimum_temperature_limit = UNSET
        else:
            away_mode_minimum_temperature_limit = self.away_mode_minimum_temperature_limit

        away_mode_start: None | str | Unset
        if isinstance(self.away_mode_start, Unset):
            away_mode_start = UNSET
        elif isinstance(self.away_mode_start, datetime.datetime):
            away_mode_start = self.away_mode_start.isoformat()
        else:
            away_mode_start = self.away_mode_start

        building_id: None | str | Unset
        if isinstance(self.building_id, Unset):
            building_id = UNSET
        elif isinstance(self.building_id, UUID):
            building_id = str(self.building_id)
        else:
            building_id = self.building_id

        comment: None | str | Unset
        if isinstance(self.comment, Unset):
            comment = UNSET
        else:
            comment = self.comment

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
        elif isinstance(self.device_model, DeviceModelInput):
            device_model = self.device_model.to_dict()
        else:
            device_model = self.device_model

        dhw_standard_temperature: float | None | Unset
        if isinstance(self.dhw_standard_temperature, Unset):
            dhw_standard_temperature = UNSET
        else:
            dhw_standard_temperature = self.dhw_standard_temperature

        heating_policy_name: None | str | Unset
        if isinstance(self.heating_policy_name, Unset):
            heating_policy_name = UNSET
        else:
            heating_policy_name = self.heating_policy_name

        indoor_target_temperature_offset: float | None | Unset
        if isinstance(self.indoor_target_temperature_offset, Unset):
            indoor_target_temperature_offset = UNSET
        else:
            indoor_target_temperature_offset = self.indoor_target_temperature_offset

        is_away_mode_enabled: bool | None | Unset
        if isinstance(self.is_away_mode_enabled, Unset):
            is_away_mode_enabled = UNSET
        else:
            is_away_mode_enabled = self.is_away_mode_enabled

        is_heating_policy_enabled: bool | None | Unset
        if isinstance(self.is_heating_policy_enabled, Unset):
            is_heating_policy_enabled = UNSET
        else:
            is_heating_policy_enabled = self.is_heating_policy_enabled

        is_hot_water_heating_enabled: bool | None | Unset
        if isinstance(self.is_hot_water_heating_enabled, Unset):
            is_hot_water_heating_enabled = UNSET
        else:
            is_hot_water_heating_enabled = self.is_hot_water_heating_enabled

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

        maximum_temperature_limit: float | None | Unset
        if isinstance(self.maximum_temperature_limit, Unset):
            maximum_temperature_limit = UNSET
        else:
            maximum_temperature_limit = self.maximum_temperature_limit

        minimum_dhw_temperature_limit: float | None | Unset
        if isinstance(self.minimum_dhw_temperature_limit, Unset):
            minimum_dhw_temperature_limit = UNSET
        else:
            minimum_dhw_temperature_limit = self.minimum_dhw_temperature_limit

        minimum_temperature_limit: float | None | Unset
        if isinstance(self.minimum_temperature_limit, Unset):
            minimum_temperature_limit = UNSET
        else:
            minimum_temperature_limit = self.minimum_temperature_limit

        optimization_level: None | str | Unset
        if isinstance(self.optimization_level, Unset):
            optimization_level = UNSET
        elif isinstance(self.optimization_level, OptimizationLevel):
            optimization_level = self.optimization_level.value
        else:
            optimization_level = self.optimization_level

        optimization_score: float | None | Unset
        if isinstance(self.optimization_score, Unset):
            optimization_score = UNSET
        else:
            optimization_score = self.optimization_score

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

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if actual_steering_state is not UNSET:
            field_dict["actual_steering_state"] = actual_steering_state
        if away_mode_end is not UNSET:
            field_dict["away_mode_end"] = away_mode_end
        if away_mode_minimum_temperature_limit is not UNSET:
            field_dict["away_mode_minimum_temperature_limit"] = away_mode_minimum_temperature_limit
        if away_mode_start is not UNSET:
            field_dict["away_mode_start"] = away_mode_start
        if building_id is not UNSET:
            field_dict["building_id"] = building_id
        if comment is not UNSET:
            field_dict["comment"] = comment
        if deleted_at is not UNSET:
            field_dict["deleted_at"] = deleted_at
        if device_model is not UNSET:
            field_dict["device_model"] = device_model
        if dhw_standard_temperature is not UNSET:
            field_dict["dhw_standard_temperature"] = dhw_standard_temperature
        if heating_policy_name is not UNSET:
            field_dict["heating_policy_name"] = heating_policy_name
        if indoor_target_temperature_offset is not UNSET:
            field_dict["indoor_target_temperature_offset"] = indoor_target_temperature_offset
        if is_away_mode_enabled is not UNSET:
            field_dict["is_away_mode_enabled"] = is_away_mode_enabled
        if is_heating_policy_enabled is not UNSET:
            field_dict["is_heating_policy_enabled"] = is_heating_policy_enabled
        if is_hot_water_heating_enabled is not UNSET:
            field_dict["is_hot_water_heating_enabled"] = is_hot_water_heating_enabled
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
        if maximum_temperature_limit is not UNSET:
            field_dict["maximum_temperature_limit"] = maximum_temperature_limit
        if minimum_dhw_temperature_limit is not UNSET:
            field_dict["minimum_dhw_temperature_limit"] = minimum_dhw_temperature_limit
        if minimum_temperature_limit is not UNSET:
            field_dict["minimum_temperature_limit"] = minimum_temperature_limit
        if optimization_level is not UNSET:
            field_dict["optimization_level"] = optimization_level
        if optimization_score is not UNSET:
            field_dict["optimization_score"] = optimization_score
        if pause_power_until is not UNSET:
            field_dict["pause_power_until"] = pause_power_until
        if price_zone is not UNSET:
            field_dict["price_zone"] = price_zone

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.device_model_input import DeviceModelInput  # noqa: PLC0415

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

        def _parse_away_mode_end(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    away_mode_end_type_0 = datetime.datetime.fromisoformat(data)
                    return away_mode_end_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("away_mode_end: unexpected " + type(data).__name__)

        away_mode_end = _parse_away_mode_end(d.pop("away_mode_end", UNSET))

        def _parse_away_mode_minimum_temperature_limit(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("away_mode_minimum_temperature_limit: unexpected " + type(data).__name__)

        away_mode_minimum_temperature_limit = _parse_away_mode_minimum_temperature_limit(
            d.pop("away_mode_minimum_temperature_limit", UNSET)
        )

        def _parse_away_mode_start(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    away_mode_start_type_0 = datetime.datetime.fromisoformat(data)
                    return away_mode_start_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("away_mode_start: unexpected " + type(data).__name__)

        away_mode_start = _parse_away_mode_start(d.pop("away_mode_start", UNSET))

        def _parse_building_id(data: object) -> None | Unset | UUID:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    building_id_type_0 = UUID(data)
                    return building_id_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | Unset | UUID, data)
            if problem is not None:
                raise problem
            raise TypeError("building_id: unexpected " + type(data).__name__)

        building_id = _parse_building_id(d.pop("building_id", UNSET))

        def _parse_comment(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("comment: unexpected " + type(data).__name__)

        comment = _parse_comment(d.pop("comment", UNSET))

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

        def _parse_device_model(data: object) -> DeviceModelInput | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    device_model_type_0 = DeviceModelInput.from_dict(data)
                    return device_model_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(DeviceModelInput | None | Unset, data)
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

        def _parse_heating_policy_name(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("heating_policy_name: unexpected " + type(data).__name__)

        heating_policy_name = _parse_heating_policy_name(d.pop("heating_policy_name", UNSET))

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

        def _parse_is_away_mode_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_away_mode_enabled: unexpected " + type(data).__name__)

        is_away_mode_enabled = _parse_is_away_mode_enabled(d.pop("is_away_mode_enabled", UNSET))

        def _parse_is_heating_policy_enabled(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("is_heating_policy_enabled: unexpected " + type(data).__name__)

        is_heating_policy_enabled = _parse_is_heating_policy_enabled(
            d.pop("is_heating_policy_enabled", UNSET)
        )

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

        def _parse_maximum_temperature_limit(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("maximum_temperature_limit: unexpected " + type(data).__name__)

        maximum_temperature_limit = _parse_maximum_temperature_limit(
            d.pop("maximum_temperature_limit", UNSET)
        )

        def _parse_minimum_dhw_temperature_limit(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("minimum_dhw_temperature_limit: unexpected " + type(data).__name__)

        minimum_dhw_temperature_limit = _parse_minimum_dhw_temperature_limit(
            d.pop("minimum_dhw_temperature_limit", UNSET)
        )

        def _parse_minimum_temperature_limit(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("minimum_temperature_limit: unexpected " + type(data).__name__)

        minimum_temperature_limit = _parse_minimum_temperature_limit(
            d.pop("minimum_temperature_limit", UNSET)
        )

        def _parse_optimization_level(data: object) -> None | OptimizationLevel | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    optimization_level_type_0 = OptimizationLevel(data)
                    return optimization_level_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | OptimizationLevel | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("optimization_level: unexpected " + type(data).__name__)

        optimization_level = _parse_optimization_level(d.pop("optimization_level", UNSET))

        def _parse_optimization_score(data: object) -> float | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None | Unset, data)
            if data is None:
                return cast(float | None | Unset, data)
            raise TypeError("optimization_score: unexpected " + type(data).__name__)

        optimization_score = _parse_optimization_score(d.pop("optimization_score", UNSET))

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

        heat_pump_update = cls(
            actual_steering_state=actual_steering_state,
            away_mode_end=away_mode_end,
            away_mode_minimum_temperature_limit=away_mode_minimum_temperature_limit,
            away_mode_start=away_mode_start,
            building_id=building_id,
            comment=comment,
            deleted_at=deleted_at,
            device_model=device_model,
            dhw_standard_temperature=dhw_standard_temperature,
            heating_policy_name=heating_policy_name,
            indoor_target_temperature_offset=indoor_target_temperature_offset,
            is_away_mode_enabled=is_away_mode_enabled,
            is_heating_policy_enabled=is_heating_policy_enabled,
            is_hot_water_heating_enabled=is_hot_water_heating_enabled,
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
            maximum_temperature_limit=maximum_temperature_limit,
            minimum_dhw_temperature_limit=minimum_dhw_temperature_limit,
            minimum_temperature_limit=minimum_temperature_limit,
            optimization_level=optimization_level,
            optimization_score=optimization_score,
            pause_power_until=pause_power_until,
            price_zone=price_zone,
        )

        heat_pump_update.additional_properties = d
        return heat_pump_update

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
