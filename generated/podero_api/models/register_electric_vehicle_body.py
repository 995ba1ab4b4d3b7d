from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class RegisterElectricVehicleBody(PartialModel):
    """Register electric vehicle body (schema ``RegisterElectricVehicleBody``)."""

    __spec_schema__ = "RegisterElectricVehicleBody"
