"""Mark an information action as read."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.action_receipt import ActionReceipt
from ...models.information_receipt import InformationReceipt
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Hidden, Id, Response

OPERATION: Operation[ActionReceipt] = Operation(
    "cues.mark_information_read",
    "POST",
    "/api/partners/v2.0/cues/{cue_id}/information/resolve",
    (*ids("cue_id"), Parameter("secret", "query", is_required=True)),
    (((200,), ActionReceipt),),
    body="optional",
    secrets=("secret",),
)


def sync_detailed(
    cue_id: Id, *, client: AuthenticatedClient, body: InformationReceipt | Mapping[str, Any] | None = None, secret: str
) -> Response[ActionReceipt]:
    """As `sync`, with status, headers and content."""
    hidden_secret = Hidden(secret)
    del secret
    return client.send(OPERATION, (cue_id,), {"secret": hidden_secret}, body)


def sync(
    cue_id: Id, *, client: AuthenticatedClient, body: InformationReceipt | Mapping[str, Any] | None = None, secret: str
) -> ActionReceipt | None:
    """Mark an information action as read."""
    hidden_secret = Hidden(secret)
    del secret
    return client.result(OPERATION, (cue_id,), {"secret": hidden_secret}, body)


async def asyncio_detailed(
    cue_id: Id, *, client: AuthenticatedClient, body: InformationReceipt | Mapping[str, Any] | None = None, secret: str
) -> Response[ActionReceipt]:
    """As `asyncio`, with status, headers and content."""
    hidden_secret = Hidden(secret)
    del secret
    return await client.send_async(OPERATION, (cue_id,), {"secret": hidden_secret}, body)


async def asyncio(
    cue_id: Id, *, client: AuthenticatedClient, body: InformationReceipt | Mapping[str, Any] | None = None, secret: str
) -> ActionReceipt | None:
    """Mark an information action as read."""
    hidden_secret = Hidden(secret)
    del secret
    return await client.result_async(OPERATION, (cue_id,), {"secret": hidden_secret}, body)
