"""Create a building."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.building_create import BuildingCreate
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[None] = Operation(
    "guides.create_building",
    "POST",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/buildings",
    (*ids("org_id", "user_id"),),
    ((range(200, 300), None),),
    body="required",
)


def sync_detailed(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: BuildingCreate | Mapping[str, Any]
) -> Response[None]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id), {}, body)


def sync(org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: BuildingCreate | Mapping[str, Any]) -> None:
    """Create a building."""
    return client.result(OPERATION, (org_id, user_id), {}, body)


async def asyncio_detailed(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: BuildingCreate | Mapping[str, Any]
) -> Response[None]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id), {}, body)


async def asyncio(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: BuildingCreate | Mapping[str, Any]
) -> None:
    """Create a building."""
    return await client.result_async(OPERATION, (org_id, user_id), {}, body)
