"""List users in the organization."""

from ...client import AuthenticatedClient
from ...models.user import User
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[tuple[User, ...]] = Operation(
    "users.list_users",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users",
    (*ids("org_id"), Parameter("include_deleted", "query", bool, is_required=True)),
    (((200,), tuple[User, ...]),),
)


def sync_detailed(
    org_id: Id, *, client: AuthenticatedClient, include_deleted: bool = False
) -> Response[tuple[User, ...]]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id,), {"include_deleted": include_deleted})


def sync(org_id: Id, *, client: AuthenticatedClient, include_deleted: bool = False) -> tuple[User, ...] | None:
    """List users in the organization."""
    return client.result(OPERATION, (org_id,), {"include_deleted": include_deleted})


async def asyncio_detailed(
    org_id: Id, *, client: AuthenticatedClient, include_deleted: bool = False
) -> Response[tuple[User, ...]]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id,), {"include_deleted": include_deleted})


async def asyncio(org_id: Id, *, client: AuthenticatedClient, include_deleted: bool = False) -> tuple[User, ...] | None:
    """List users in the organization."""
    return await client.result_async(OPERATION, (org_id,), {"include_deleted": include_deleted})
