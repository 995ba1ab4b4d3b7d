"""Get details about a building."""

from ...client import AuthenticatedClient
from ...models.building import Building
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[Building] = Operation(
    "user_buildings.get_building",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/buildings/{building_id}",
    (*ids("org_id", "user_id", "building_id"),),
    (((200,), Building),),
)


def sync_detailed(org_id: Id, user_id: Id, building_id: Id, *, client: AuthenticatedClient) -> Response[Building]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, building_id), {})


def sync(org_id: Id, user_id: Id, building_id: Id, *, client: AuthenticatedClient) -> Building | None:
    """Get details about a building."""
    return client.result(OPERATION, (org_id, user_id, building_id), {})


async def asyncio_detailed(
    org_id: Id, user_id: Id, building_id: Id, *, client: AuthenticatedClient
) -> Response[Building]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, building_id), {})


async def asyncio(org_id: Id, user_id: Id, building_id: Id, *, client: AuthenticatedClient) -> Building | None:
    """Get details about a building."""
    return await client.result_async(OPERATION, (org_id, user_id, building_id), {})
