from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.optimization_level import OptimizationLevel
from ..models.price_zone import PriceZone
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.device_model_input import DeviceModelInput


T = TypeVar("T", bound="HeatPumpCreate")


@_attrs_define
class HeatPumpCreate:
    actual_steering_state: str | Unset = UNSET
    """ Where it is left out, the page shows "unknown". """
    away_mode_end: datetime.datetime | Unset = UNSET
    away_mode_minimum_temperature_limit: float | Unset = UNSET
    away_mode_start: datetime.datetime | Unset = UNSET
    building_id: UUID | Unset = UNSET
    comment: str | Unset = UNSET
    device_model: DeviceModelInput | Unset = UNSET
    dhw_standard_temperature: float | Unset = UNSET
    heating_policy_name: str | Unset = UNSET
    indoor_target_temperature_offset: float | Unset = UNSET
    is_away_mode_enabled: bool | Unset = UNSET
    is_forecasting_enabled: bool | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_heating_policy_enabled: bool | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_hot_water_heating_enabled: bool | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_inverter_forced_mode_enabled: bool | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_pause_power_active: bool | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_pool_heating_enabled: bool | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_smart_optimization_active: bool | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_space_cooling_enabled: bool | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_space_heating_enabled: bool | Unset = UNSET
    """ Where it is left out, the page shows false. """
    is_trading_enabled: bool | Unset = UNSET
    """ Where it is left out, the page shows false. """
    last_monitoring_executed_at: datetime.datetime | Unset = UNSET
    maximum_temperature_limit: float | Unset = UNSET
    minimum_dhw_temperature_limit: float | Unset = UNSET
    minimum_temperature_limit: float | Unset = UNSET
    optimization_level: OptimizationLevel | Unset = UNSET
    """ How far a heat pump may be steered. Values seen; there may be others. """
    pause_power_until: datetime.datetime | Unset = UNSET
    price_zone: PriceZone | Unset = UNSET
    """ Price zone of a device. Values seen; there may be others. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actual_steering_state = self.actual_steering_state

        away_mode_end: str | Unset = UNSET
        if not isinstance(self.away_mode_end, Unset):
            away_mode_end = self.away_mode_end.isoformat()

        away_mode_minimum_temperature_limit = self.away_mode_minimum_temperature_limit

        away_mode_start: str | Unset = UNSET
        if not isinstance(self.away_mode_start, Unset):
            away_mode_start = self.away_mode_start.isoformat()

        building_id: str | Unset = UNSET
        if not isinstance(self.building_id, Unset):
            building_id = str(self.building_id)

        comment = self.comment

        device_model: dict[str, Any] | Unset = UNSET
        if not isinstance(self.device_model, Unset):
            device_model = self.device_model.to_dict()

        dhw_standard_temperature = self.dhw_standard_temperature

        heating_policy_name = self.heating_policy_name

        indoor_target_temperature_offset = self.indoor_target_temperature_offset

        is_away_mode_enabled = self.is_away_mode_enabled

        is_forecasting_enabled = self.is_forecasting_enabled

        is_heating_policy_enabled = self.is_heating_policy_enabled

        is_hot_water_heating_enabled = self.is_hot_water_heating_enabled

        is_inverter_forced_mode_enabled = self.is_inverter_forced_mode_enabled

        is_pause_power_active = self.is_pause_power_active

        is_pool_heating_enabled = self.is_pool_heating_enabled

        is_smart_optimization_active = self.is_smart_optimization_active

        is_space_cooling_enabled = self.is_space_cooling_enabled

        is_space_heating_enabled = self.is_space_heating_enabled

        is_trading_enabled = self.is_trading_enabled

        last_monitoring_executed_at: str | Unset = UNSET
        if not isinstance(self.last_monitoring_executed_at, Unset):
            last_monitoring_executed_at = self.last_monitoring_executed_at.isoformat()

        maximum_temperature_limit = self.maximum_temperature_limit

        minimum_dhw_temperature_limit = self.minimum_dhw_temperature_limit

        minimum_temperature_limit = self.minimum_temperature_limit

        optimization_level: str | Unset = UNSET
        if not isinstance(self.optimization_level, Unset):
            optimization_level = self.optimization_level.value

        pause_power_until: str | Unset = UNSET
        if not isinstance(self.pause_power_until, Unset):
            pause_power_until = self.pause_power_until.isoformat()

        price_zone: str | Unset = UNSET
        if not isinstance(self.price_zone, Unset):
            price_zone = self.price_zone.value

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
        if is_forecasting_enabled is not UNSET:
            field_dict["is_forecasting_enabled"] = is_forecasting_enabled
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
        if maximum_temperature_limit is not UNSET:
            field_dict["maximum_temperature_limit"] = maximum_temperature_limit
        if minimum_dhw_temperature_limit is not UNSET:
            field_dict["minimum_dhw_temperature_limit"] = minimum_dhw_temperature_limit
        if minimum_temperature_limit is not UNSET:
            field_dict["minimum_temperature_limit"] = minimum_temperature_limit
        if optimization_level is not UNSET:
            field_dict["optimization_level"] = optimization_level
        if pause_power_until is not UNSET:
            field_dict["pause_power_until"] = pause_power_until
        if price_zone is not UNSET:
            field_dict["price_zone"] = price_zone

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.device_model_input import DeviceModelInput  # noqa: PLC0415

        d = dict(src_dict)
        actual_steering_state = d.pop("actual_steering_state", UNSET)

        _away_mode_end = d.pop("away_mode_end", UNSET)
        away_mode_end: datetime.datetime | Unset
        if isinstance(_away_mode_end, Unset):
            away_mode_end = UNSET
        else:
            away_mode_end = datetime.datetime.fromisoformat(_away_mode_end)

        away_mode_minimum_temperature_limit = d.pop("away_mode_minimum_temperature_limit", UNSET)

        _away_mode_start = d.pop("away_mode_start", UNSET)
        away_mode_start: datetime.datetime | Unset
        if isinstance(_away_mode_start, Unset):
            away_mode_start = UNSET
        else:
            away_mode_start = datetime.datetime.fromisoformat(_away_mode_start)

        _building_id = d.pop("building_id", UNSET)
        building_id: UUID | Unset
        if isinstance(_building_id, Unset):
            building_id = UNSET
        else:
            building_id = UUID(_building_id)

        comment = d.pop("comment", UNSET)

        _device_model = d.pop("device_model", UNSET)
        device_model: DeviceModelInput | Unset
        if isinstance(_device_model, Unset):
            device_model = UNSET
        else:
            device_model = DeviceModelInput.from_dict(_device_model)

        dhw_standard_temperature = d.pop("dhw_standard_temperature", UNSET)

        heating_policy_name = d.pop("heating_policy_name", UNSET)

        indoor_target_temperature_offset = d.pop("indoor_target_temperature_offset", UNSET)

        is_away_mode_enabled = d.pop("is_away_mode_enabled", UNSET)

        is_forecasting_enabled = d.pop("is_forecasting_enabled", UNSET)

        is_heating_policy_enabled = d.pop("is_heating_policy_enabled", UNSET)

        is_hot_water_heating_enabled = d.pop("is_hot_water_heating_enabled", UNSET)

        is_inverter_forced_mode_enabled = d.pop("is_inverter_forced_mode_enabled", UNSET)

        is_pause_power_active = d.pop("is_pause_power_active", UNSET)

        is_pool_heating_enabled = d.pop("is_pool_heating_enabled", UNSET)

        is_smart_optimization_active = d.pop("is_smart_optimization_active", UNSET)

        is_space_cooling_enabled = d.pop("is_space_cooling_enabled", UNSET)

        is_space_heating_enabled = d.pop("is_space_heating_enabled", UNSET)

        is_trading_enabled = d.pop("is_trading_enabled", UNSET)

        _last_monitoring_executed_at = d.pop("last_monitoring_executed_at", UNSET)
        last_monitoring_executed_at: datetime.datetime | Unset
        if isinstance(_last_monitoring_executed_at, Unset):
            last_monitoring_executed_at = UNSET
        else:
            last_monitoring_executed_at = datetime.datetime.fromisoformat(_last_monitoring_executed_at)

        maximum_temperature_limit = d.pop("maximum_temperature_limit", UNSET)

        minimum_dhw_temperature_limit = d.pop("minimum_dhw_temperature_limit", UNSET)

        minimum_temperature_limit = d.pop("minimum_temperature_limit", UNSET)

        _optimization_level = d.pop("optimization_level", UNSET)
        optimization_level: OptimizationLevel | Unset
        if isinstance(_optimization_level, Unset):
            optimization_level = UNSET
        else:
            optimization_level = OptimizationLevel(_optimization_level)

        _pause_power_until = d.pop("pause_power_until", UNSET)
        pause_power_until: datetime.datetime | Unset
        if isinstance(_pause_power_until, Unset):
            pause_power_until = UNSET
        else:
            pause_power_until = datetime.datetime.fromisoformat(_pause_power_until)

        _price_zone = d.pop("price_zone", UNSET)
        price_zone: PriceZone | Unset
        if isinstance(_price_zone, Unset):
            price_zone = UNSET
        else:
            price_zone = PriceZone(_price_zone)

        heat_pump_create = cls(
            actual_steering_state=actual_steering_state,
            away_mode_end=away_mode_end,
            away_mode_minimum_temperature_limit=away_mode_minimum_temperature_limit,
            away_mode_start=away_mode_start,
            building_id=building_id,
            comment=comment,
            device_model=device_model,
            dhw_standard_temperature=dhw_standard_temperature,
            heating_policy_name=heating_policy_name,
            indoor_target_temperature_offset=indoor_target_temperature_offset,
            is_away_mode_enabled=is_away_mode_enabled,
            is_forecasting_enabled=is_forecasting_enabled,
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
            maximum_temperature_limit=maximum_temperature_limit,
            minimum_dhw_temperature_limit=minimum_dhw_temperature_limit,
            minimum_temperature_limit=minimum_temperature_limit,
            optimization_level=optimization_level,
            pause_power_until=pause_power_until,
            price_zone=price_zone,
        )

        heat_pump_create.additional_properties = d
        return heat_pump_create

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
