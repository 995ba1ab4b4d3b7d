"""Get details about a user's wallbox."""

from ...client import AuthenticatedClient
from ...models.wallbox import Wallbox
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[Wallbox] = Operation(
    "user_wallboxes.get_wallbox",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}",
    (*ids("org_id", "user_id", "wallbox_id"),),
    (((200,), Wallbox),),
)


def sync_detailed(org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient) -> Response[Wallbox]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, wallbox_id), {})


def sync(org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient) -> Wallbox | None:
    """Get details about a user's wallbox."""
    return client.result(OPERATION, (org_id, user_id, wallbox_id), {})


async def asyncio_detailed(
    org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient
) -> Response[Wallbox]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, wallbox_id), {})


async def asyncio(org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient) -> Wallbox | None:
    """Get details about a user's wallbox."""
    return await client.result_async(OPERATION, (org_id, user_id, wallbox_id), {})
