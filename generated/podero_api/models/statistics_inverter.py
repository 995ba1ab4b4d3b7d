from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class StatisticsInverter(PartialModel):
    """Statistics inverter (schema ``StatisticsInverter``, known in part)."""

    __spec_schema__ = "StatisticsInverter"
    solar_production_wh: float | None = None
    grid_export_wh: float | None = None
