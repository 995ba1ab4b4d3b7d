from attrs import frozen

from ..types import PartialModel
from .inverter_data_point_output import InverterDataPointOutput
from .metadata import Metadata


@frozen(kw_only=True, repr=False)
class InverterDataResponse(PartialModel):
    """Inverter data response (schema ``InverterDataResponse``, known in part).

    Attributes:
        metadata: Its content is not documented.
    """

    __spec_schema__ = "InverterDataResponse"
    metadata: Metadata
    data: tuple[InverterDataPointOutput, ...]
