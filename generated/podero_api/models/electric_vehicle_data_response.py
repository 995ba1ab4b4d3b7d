from attrs import frozen

from ..types import PartialModel
from .electric_vehicle_data_point_output import ElectricVehicleDataPointOutput
from .metadata import Metadata


@frozen(kw_only=True, repr=False)
class ElectricVehicleDataResponse(PartialModel):
    """Electric vehicle data response (schema ``ElectricVehicleDataResponse``, known in part).

    Attributes:
        metadata: Its content is not documented.
    """

    __spec_schema__ = "ElectricVehicleDataResponse"
    metadata: Metadata
    data: tuple[ElectricVehicleDataPointOutput, ...]
