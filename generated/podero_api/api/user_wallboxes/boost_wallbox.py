"""Trigger a boost charge or arm boost for the next session."""

from ...client import AuthenticatedClient
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[None] = Operation(
    "user_wallboxes.boost_wallbox",
    "POST",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/boost",
    (*ids("org_id", "user_id", "wallbox_id"),),
    (((204,), None),),
)


def sync_detailed(org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient) -> Response[None]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, wallbox_id), {})


def sync(org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient) -> None:
    """Trigger a boost charge or arm boost for the next session."""
    return client.result(OPERATION, (org_id, user_id, wallbox_id), {})


async def asyncio_detailed(org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient) -> Response[None]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, wallbox_id), {})


async def asyncio(org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient) -> None:
    """Trigger a boost charge or arm boost for the next session."""
    return await client.result_async(OPERATION, (org_id, user_id, wallbox_id), {})
