from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class ReauthenticateElectricVehicleBody(PartialModel):
    """Reauthenticate electric vehicle body (schema ``ReauthenticateElectricVehicleBody``)."""

    __spec_schema__ = "ReauthenticateElectricVehicleBody"
