"""Get details about an user by external ID."""

from ...client import AuthenticatedClient
from ...models.user import User
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[User] = Operation(
    "users.get_user_by_external_id",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/by-ext-id/{external_id}",
    (*ids("org_id"), Parameter("external_id", "path"), Parameter("include_deleted", "query", bool, is_required=True)),
    (((200,), User),),
)


def sync_detailed(
    org_id: Id, external_id: str, *, client: AuthenticatedClient, include_deleted: bool = False
) -> Response[User]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, external_id), {"include_deleted": include_deleted})


def sync(org_id: Id, external_id: str, *, client: AuthenticatedClient, include_deleted: bool = False) -> User | None:
    """Get details about an user by external ID."""
    return client.result(OPERATION, (org_id, external_id), {"include_deleted": include_deleted})


async def asyncio_detailed(
    org_id: Id, external_id: str, *, client: AuthenticatedClient, include_deleted: bool = False
) -> Response[User]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, external_id), {"include_deleted": include_deleted})


async def asyncio(
    org_id: Id, external_id: str, *, client: AuthenticatedClient, include_deleted: bool = False
) -> User | None:
    """Get details about an user by external ID."""
    return await client.result_async(OPERATION, (org_id, external_id), {"include_deleted": include_deleted})
