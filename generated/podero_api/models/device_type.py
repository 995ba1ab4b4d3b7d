from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class DeviceType(PartialModel):
    """Device type (schema ``DeviceType``, known in part)."""

    __spec_schema__ = "DeviceType"
    short_name: str | None = None
    long_name: str | None = None
