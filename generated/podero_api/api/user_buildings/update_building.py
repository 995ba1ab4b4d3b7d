"""Update details of a building."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.building import Building
from ...models.building_update import BuildingUpdate
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[Building] = Operation(
    "user_buildings.update_building",
    "PUT",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/buildings/{building_id}",
    (*ids("org_id", "user_id", "building_id"),),
    ((range(200, 300), Building),),
    body="required",
)


def sync_detailed(
    org_id: Id, user_id: Id, building_id: Id, *, client: AuthenticatedClient, body: BuildingUpdate | Mapping[str, Any]
) -> Response[Building]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, building_id), {}, body)


def sync(
    org_id: Id, user_id: Id, building_id: Id, *, client: AuthenticatedClient, body: BuildingUpdate | Mapping[str, Any]
) -> Building | None:
    """Update details of a building."""
    return client.result(OPERATION, (org_id, user_id, building_id), {}, body)


async def asyncio_detailed(
    org_id: Id, user_id: Id, building_id: Id, *, client: AuthenticatedClient, body: BuildingUpdate | Mapping[str, Any]
) -> Response[Building]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, building_id), {}, body)


async def asyncio(
    org_id: Id, user_id: Id, building_id: Id, *, client: AuthenticatedClient, body: BuildingUpdate | Mapping[str, Any]
) -> Building | None:
    """Update details of a building."""
    return await client.result_async(OPERATION, (org_id, user_id, building_id), {}, body)
