"""Start a pending action."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.action_start import ActionStart
from ...models.action_started import ActionStarted
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Hidden, Id, Response

OPERATION: Operation[ActionStarted] = Operation(
    "cues.start_action",
    "POST",
    "/api/partners/v2.0/cues/{cue_id}/resolve",
    (*ids("cue_id"), Parameter("secret", "query", is_required=True)),
    (((200,), ActionStarted),),
    body="required",
    secrets=("secret",),
)


def sync_detailed(
    cue_id: Id, *, client: AuthenticatedClient, body: ActionStart | Mapping[str, Any], secret: str
) -> Response[ActionStarted]:
    """As `sync`, with status, headers and content."""
    hidden_secret = Hidden(secret)
    del secret
    return client.send(OPERATION, (cue_id,), {"secret": hidden_secret}, body)


def sync(
    cue_id: Id, *, client: AuthenticatedClient, body: ActionStart | Mapping[str, Any], secret: str
) -> ActionStarted | None:
    """Start a pending action."""
    hidden_secret = Hidden(secret)
    del secret
    return client.result(OPERATION, (cue_id,), {"secret": hidden_secret}, body)


async def asyncio_detailed(
    cue_id: Id, *, client: AuthenticatedClient, body: ActionStart | Mapping[str, Any], secret: str
) -> Response[ActionStarted]:
    """As `asyncio`, with status, headers and content."""
    hidden_secret = Hidden(secret)
    del secret
    return await client.send_async(OPERATION, (cue_id,), {"secret": hidden_secret}, body)


async def asyncio(
    cue_id: Id, *, client: AuthenticatedClient, body: ActionStart | Mapping[str, Any], secret: str
) -> ActionStarted | None:
    """Start a pending action."""
    hidden_secret = Hidden(secret)
    del secret
    return await client.result_async(OPERATION, (cue_id,), {"secret": hidden_secret}, body)
