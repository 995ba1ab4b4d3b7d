"""Update a user."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.user_update import UserUpdate
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[None] = Operation(
    "guides.update_user",
    "PUT",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}",
    (*ids("org_id", "user_id"),),
    ((range(200, 300), None),),
    body="optional",
)


def sync_detailed(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: UserUpdate | Mapping[str, Any] | None = None
) -> Response[None]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id), {}, body)


def sync(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: UserUpdate | Mapping[str, Any] | None = None
) -> None:
    """Update a user."""
    return client.result(OPERATION, (org_id, user_id), {}, body)


async def asyncio_detailed(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: UserUpdate | Mapping[str, Any] | None = None
) -> Response[None]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id), {}, body)


async def asyncio(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: UserUpdate | Mapping[str, Any] | None = None
) -> None:
    """Update a user."""
    return await client.result_async(OPERATION, (org_id, user_id), {}, body)
