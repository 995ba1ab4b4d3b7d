from typing import Any

from attrs import field, frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class DeviceAction(PartialModel):
    """Something that waits for the user (schema ``DeviceAction``, known in part).

    Only the two names are known.

    Attributes:
        code: `reauthenticate` is the only one today.
        resolution_link: Its `url` holds the cue and the secret.
    """

    __spec_schema__ = "DeviceAction"
    code: str | None = None
    resolution_link: Any = field(default=None, repr=False, hash=False)
