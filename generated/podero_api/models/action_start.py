from collections.abc import Mapping
from typing import ClassVar

from attrs import frozen

from ..types import UNSET, Model, Unset
from .action_start_client_info import ActionStartClientInfo
from .action_start_location import ActionStartLocation


@frozen(kw_only=True, repr=False)
class ActionStart(Model):
    """Action start (schema ``ActionStart``)."""

    __spec_schema__ = "ActionStart"
    __wire_names__: ClassVar[Mapping[str, str]] = {
        "success_url": "successUrl",
        "cancel_url": "cancelUrl",
        "client_info": "clientInfo",
    }
    success_url: str
    cancel_url: str
    client_info: ActionStartClientInfo | Unset = UNSET
    language: str | None | Unset = UNSET
    location: ActionStartLocation | Unset = UNSET
