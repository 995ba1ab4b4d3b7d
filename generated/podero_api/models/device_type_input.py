from attrs import frozen

from ..types import UNSET, PartialModel, Unset


@frozen(kw_only=True, repr=False)
class DeviceTypeInput(PartialModel):
    """Device type input (schema ``DeviceTypeInput``, known in part)."""

    __spec_schema__ = "DeviceTypeInput"
    short_name: str | Unset = UNSET
    long_name: str | Unset = UNSET
