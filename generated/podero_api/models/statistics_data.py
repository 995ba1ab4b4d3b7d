from attrs import frozen

from ..types import PartialModel
from .statistics_consumption import StatisticsConsumption
from .statistics_electric_vehicle import StatisticsElectricVehicle
from .statistics_heat_pump import StatisticsHeatPump
from .statistics_inverter import StatisticsInverter
from .statistics_period import StatisticsPeriod
from .statistics_savings import StatisticsSavings


@frozen(kw_only=True, repr=False)
class StatisticsData(PartialModel):
    """Statistics data (schema ``StatisticsData``, known in part)."""

    __spec_schema__ = "StatisticsData"
    resolution: str | None = None
    period: StatisticsPeriod | None = None
    savings: StatisticsSavings | None = None
    consumption: StatisticsConsumption | None = None
    heat_pump: StatisticsHeatPump | None = None
    electric_vehicle: StatisticsElectricVehicle | None = None
    inverter: StatisticsInverter | None = None
