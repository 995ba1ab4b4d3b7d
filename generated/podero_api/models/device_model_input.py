from uuid import UUID

from attrs import frozen

from ..types import UNSET, PartialModel, Unset
from .device_type_input import DeviceTypeInput


@frozen(kw_only=True, repr=False)
class DeviceModelInput(PartialModel):
    """Device model input (schema ``DeviceModelInput``, known in part)."""

    __spec_schema__ = "DeviceModelInput"
    device_type: DeviceTypeInput | Unset = UNSET
    manufacturer: str | Unset = UNSET
    model: str | Unset = UNSET
    year: int | Unset = UNSET
    cloud_service_id: UUID | Unset = UNSET
