from attrs import frozen

from ..types import PartialModel
from .heat_pump_data_point_output import HeatPumpDataPointOutput
from .metadata import Metadata


@frozen(kw_only=True, repr=False)
class HeatPumpDataResponse(PartialModel):
    """Heat pump data response (schema ``HeatPumpDataResponse``, known in part).

    Attributes:
        metadata: Its content is not documented.
    """

    __spec_schema__ = "HeatPumpDataResponse"
    metadata: Metadata
    data: tuple[HeatPumpDataPointOutput, ...]
