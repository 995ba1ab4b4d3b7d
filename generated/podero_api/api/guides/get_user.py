"""Get a user."""

from typing import Any

from ...client import AuthenticatedClient
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[Any] = Operation(
    "guides.get_user",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}",
    (*ids("org_id", "user_id"),),
    ((range(200, 300), Any),),
)


def sync_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[Any]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id), {})


def sync(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Any | None:
    """Get a user."""
    return client.result(OPERATION, (org_id, user_id), {})


async def asyncio_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[Any]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id), {})


async def asyncio(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Any | None:
    """Get a user."""
    return await client.result_async(OPERATION, (org_id, user_id), {})
