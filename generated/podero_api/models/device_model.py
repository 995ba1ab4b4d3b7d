from uuid import UUID

from attrs import frozen

from ..types import PartialModel
from .device_type import DeviceType


@frozen(kw_only=True, repr=False)
class DeviceModel(PartialModel):
    """Device model (schema ``DeviceModel``, known in part)."""

    __spec_schema__ = "DeviceModel"
    device_type: DeviceType | None = None
    manufacturer: str | None = None
    model: str | None = None
    cloud_service_instructions: str | None = None
    cloud_service_signup_link: str | None = None
    year: int | None = None
    cloud_service: UUID | None = None
