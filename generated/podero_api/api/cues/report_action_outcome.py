"""Report the outcome of an active action."""

from collections.abc import Mapping
from typing import Any

from ...client import Client
from ...models.action_receipt import ActionReceipt
from ...models.action_report import ActionReport
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Hidden, Id, Response

OPERATION: Operation[ActionReceipt] = Operation(
    "cues.report_action_outcome",
    "POST",
    "/api/partners/v2.0/cues/{cue_id}/state",
    (*ids("cue_id"), Parameter("secret", "query", is_required=True)),
    (((200,), ActionReceipt),),
    body="required",
    is_public=True,
    secrets=("secret",),
)


def sync_detailed(
    cue_id: Id, *, client: Client, body: ActionReport | Mapping[str, Any], secret: str
) -> Response[ActionReceipt]:
    """As `sync`, with status, headers and content."""
    hidden_secret = Hidden(secret)
    del secret
    return client.send(OPERATION, (cue_id,), {"secret": hidden_secret}, body)


def sync(cue_id: Id, *, client: Client, body: ActionReport | Mapping[str, Any], secret: str) -> ActionReceipt | None:
    """Report the outcome of an active action."""
    hidden_secret = Hidden(secret)
    del secret
    return client.result(OPERATION, (cue_id,), {"secret": hidden_secret}, body)


async def asyncio_detailed(
    cue_id: Id, *, client: Client, body: ActionReport | Mapping[str, Any], secret: str
) -> Response[ActionReceipt]:
    """As `asyncio`, with status, headers and content."""
    hidden_secret = Hidden(secret)
    del secret
    return await client.send_async(OPERATION, (cue_id,), {"secret": hidden_secret}, body)


async def asyncio(
    cue_id: Id, *, client: Client, body: ActionReport | Mapping[str, Any], secret: str
) -> ActionReceipt | None:
    """Report the outcome of an active action."""
    hidden_secret = Hidden(secret)
    del secret
    return await client.result_async(OPERATION, (cue_id,), {"secret": hidden_secret}, body)
