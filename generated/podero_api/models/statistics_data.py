from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.statistics_consumption import StatisticsConsumption
    from ..models.statistics_electric_vehicle import StatisticsElectricVehicle
    from ..models.statistics_heat_pump import StatisticsHeatPump
    from ..models.statistics_inverter import StatisticsInverter
    from ..models.statistics_period import StatisticsPeriod
    from ..models.statistics_savings import StatisticsSavings


T = TypeVar("T", bound="StatisticsData")


@_attrs_define
class StatisticsData:
    consumption: None | StatisticsConsumption | Unset = UNSET
    electric_vehicle: None | StatisticsElectricVehicle | Unset = UNSET
    heat_pump: None | StatisticsHeatPump | Unset = UNSET
    inverter: None | StatisticsInverter | Unset = UNSET
    period: None | StatisticsPeriod | Unset = UNSET
    resolution: None | str | Unset = UNSET
    savings: None | StatisticsSavings | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.statistics_consumption import StatisticsConsumption  # noqa: PLC0415
        from ..models.statistics_electric_vehicle import StatisticsElectricVehicle  # noqa: PLC0415
        from ..models.statistics_heat_pump import StatisticsHeatPump  # noqa: PLC0415
        from ..models.statistics_inverter import StatisticsInverter  # noqa: PLC0415
        from ..models.statistics_period import StatisticsPeriod  # noqa: PLC0415
        from ..models.statistics_savings import StatisticsSavings  # noqa: PLC0415

        consumption: dict[str, Any] | None | Unset
        if isinstance(self.consumption, Unset):
            consumption = UNSET
        elif isinstance(self.consumption, StatisticsConsumption):
            consumption = self.consumption.to_dict()
        else:
            consumption = self.consumption

        electric_vehicle: dict[str, Any] | None | Unset
        if isinstance(self.electric_vehicle, Unset):
            electric_vehicle = UNSET
        elif isinstance(self.electric_vehicle, StatisticsElectricVehicle):
            electric_vehicle = self.electric_vehicle.to_dict()
        else:
            electric_vehicle = self.electric_vehicle

        heat_pump: dict[str, Any] | None | Unset
        if isinstance(self.heat_pump, Unset):
            heat_pump = UNSET
        elif isinstance(self.heat_pump, StatisticsHeatPump):
            heat_pump = self.heat_pump.to_dict()
        else:
            heat_pump = self.heat_pump

        inverter: dict[str, Any] | None | Unset
        if isinstance(self.inverter, Unset):
            inverter = UNSET
        elif isinstance(self.inverter, StatisticsInverter):
            inverter = self.inverter.to_dict()
        else:
            inverter = self.inverter

        period: dict[str, Any] | None | Unset
        if isinstance(self.period, Unset):
            period = UNSET
        elif isinstance(self.period, StatisticsPeriod):
            period = self.period.to_dict()
        else:
            period = self.period

        resolution: None | str | Unset
        if isinstance(self.resolution, Unset):
            resolution = UNSET
        else:
            resolution = self.resolution

        savings: dict[str, Any] | None | Unset
        if isinstance(self.savings, Unset):
            savings = UNSET
        elif isinstance(self.savings, StatisticsSavings):
            savings = self.savings.to_dict()
        else:
            savings = self.savings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if consumption is not UNSET:
            field_dict["consumption"] = consumption
        if electric_vehicle is not UNSET:
            field_dict["electric_vehicle"] = electric_vehicle
        if heat_pump is not UNSET:
            field_dict["heat_pump"] = heat_pump
        if inverter is not UNSET:
            field_dict["inverter"] = inverter
        if period is not UNSET:
            field_dict["period"] = period
        if resolution is not UNSET:
            field_dict["resolution"] = resolution
        if savings is not UNSET:
            field_dict["savings"] = savings

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.statistics_consumption import StatisticsConsumption  # noqa: PLC0415
        from ..models.statistics_electric_vehicle import StatisticsElectricVehicle  # noqa: PLC0415
        from ..models.statistics_heat_pump import StatisticsHeatPump  # noqa: PLC0415
        from ..models.statistics_inverter import StatisticsInverter  # noqa: PLC0415
        from ..models.statistics_period import StatisticsPeriod  # noqa: PLC0415
        from ..models.statistics_savings import StatisticsSavings  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_consumption(data: object) -> None | StatisticsConsumption | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    consumption_type_0 = StatisticsConsumption.from_dict(data)
                    return consumption_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | StatisticsConsumption | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("consumption: unexpected " + type(data).__name__)

        consumption = _parse_consumption(d.pop("consumption", UNSET))

        def _parse_electric_vehicle(data: object) -> None | StatisticsElectricVehicle | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    electric_vehicle_type_0 = StatisticsElectricVehicle.from_dict(data)
                    return electric_vehicle_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | StatisticsElectricVehicle | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("electric_vehicle: unexpected " + type(data).__name__)

        electric_vehicle = _parse_electric_vehicle(d.pop("electric_vehicle", UNSET))

        def _parse_heat_pump(data: object) -> None | StatisticsHeatPump | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    heat_pump_type_0 = StatisticsHeatPump.from_dict(data)
                    return heat_pump_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | StatisticsHeatPump | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("heat_pump: unexpected " + type(data).__name__)

        heat_pump = _parse_heat_pump(d.pop("heat_pump", UNSET))

        def _parse_inverter(data: object) -> None | StatisticsInverter | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    inverter_type_0 = StatisticsInverter.from_dict(data)
                    return inverter_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | StatisticsInverter | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("inverter: unexpected " + type(data).__name__)

        inverter = _parse_inverter(d.pop("inverter", UNSET))

        def _parse_period(data: object) -> None | StatisticsPeriod | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    period_type_0 = StatisticsPeriod.from_dict(data)
                    return period_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | StatisticsPeriod | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("period: unexpected " + type(data).__name__)

        period = _parse_period(d.pop("period", UNSET))

        def _parse_resolution(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("resolution: unexpected " + type(data).__name__)

        resolution = _parse_resolution(d.pop("resolution", UNSET))

        def _parse_savings(data: object) -> None | StatisticsSavings | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    savings_type_0 = StatisticsSavings.from_dict(data)
                    return savings_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | StatisticsSavings | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("savings: unexpected " + type(data).__name__)

        savings = _parse_savings(d.pop("savings", UNSET))

        statistics_data = cls(
            consumption=consumption,
            electric_vehicle=electric_vehicle,
            heat_pump=heat_pump,
            inverter=inverter,
            period=period,
            resolution=resolution,
            savings=savings,
        )

        statistics_data.additional_properties = d
        return statistics_data

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
