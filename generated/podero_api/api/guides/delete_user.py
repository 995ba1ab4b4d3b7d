"""Delete a staff or admin user."""

from ...client import AuthenticatedClient
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[None] = Operation(
    "guides.delete_user",
    "DELETE",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}",
    (*ids("org_id", "user_id"),),
    ((range(200, 300), None),),
)


def sync_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[None]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id), {})


def sync(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> None:
    """Delete a staff or admin user."""
    return client.result(OPERATION, (org_id, user_id), {})


async def asyncio_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[None]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id), {})


async def asyncio(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> None:
    """Delete a staff or admin user."""
    return await client.result_async(OPERATION, (org_id, user_id), {})
