"""Create a user."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.created_user import CreatedUser
from ...models.user_create import UserCreate
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[CreatedUser] = Operation(
    "guides.create_user",
    "POST",
    "/api/partners/v2.0/org/{org_id}/users",
    (*ids("org_id"),),
    ((range(200, 300), CreatedUser),),
    body="required",
)


def sync_detailed(
    org_id: Id, *, client: AuthenticatedClient, body: UserCreate | Mapping[str, Any]
) -> Response[CreatedUser]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id,), {}, body)


def sync(org_id: Id, *, client: AuthenticatedClient, body: UserCreate | Mapping[str, Any]) -> CreatedUser | None:
    """Create a user."""
    return client.result(OPERATION, (org_id,), {}, body)


async def asyncio_detailed(
    org_id: Id, *, client: AuthenticatedClient, body: UserCreate | Mapping[str, Any]
) -> Response[CreatedUser]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id,), {}, body)


async def asyncio(
    org_id: Id, *, client: AuthenticatedClient, body: UserCreate | Mapping[str, Any]
) -> CreatedUser | None:
    """Create a user."""
    return await client.result_async(OPERATION, (org_id,), {}, body)
