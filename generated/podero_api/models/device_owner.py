from uuid import UUID

from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class DeviceOwner(PartialModel):
    """Device owner (schema ``DeviceOwner``, known in part)."""

    __spec_schema__ = "DeviceOwner"
    id: UUID | None = None
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    external_id: str | None = None
