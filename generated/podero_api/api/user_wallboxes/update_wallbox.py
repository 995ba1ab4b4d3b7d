"""Update details of a user's wallbox."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.wallbox import Wallbox
from ...models.wallbox_update import WallboxUpdate
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[Wallbox] = Operation(
    "user_wallboxes.update_wallbox",
    "PUT",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}",
    (*ids("org_id", "user_id", "wallbox_id"),),
    ((range(200, 300), Wallbox),),
    body="optional",
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    wallbox_id: Id,
    *,
    client: AuthenticatedClient,
    body: WallboxUpdate | Mapping[str, Any] | None = None,
) -> Response[Wallbox]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, wallbox_id), {}, body)


def sync(
    org_id: Id,
    user_id: Id,
    wallbox_id: Id,
    *,
    client: AuthenticatedClient,
    body: WallboxUpdate | Mapping[str, Any] | None = None,
) -> Wallbox | None:
    """Update details of a user's wallbox."""
    return client.result(OPERATION, (org_id, user_id, wallbox_id), {}, body)


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    wallbox_id: Id,
    *,
    client: AuthenticatedClient,
    body: WallboxUpdate | Mapping[str, Any] | None = None,
) -> Response[Wallbox]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, wallbox_id), {}, body)


async def asyncio(
    org_id: Id,
    user_id: Id,
    wallbox_id: Id,
    *,
    client: AuthenticatedClient,
    body: WallboxUpdate | Mapping[str, Any] | None = None,
) -> Wallbox | None:
    """Update details of a user's wallbox."""
    return await client.result_async(OPERATION, (org_id, user_id, wallbox_id), {}, body)
