from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class RegisterInverterBody(PartialModel):
    """Register inverter body (schema ``RegisterInverterBody``)."""

    __spec_schema__ = "RegisterInverterBody"
