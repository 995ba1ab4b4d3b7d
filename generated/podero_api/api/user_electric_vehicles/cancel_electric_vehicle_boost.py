"""Disarm a previously-armed boost for the next session."""

from ...client import AuthenticatedClient
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[None] = Operation(
    "user_electric_vehicles.cancel_electric_vehicle_boost",
    "DELETE",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/boost",
    (*ids("org_id", "user_id", "electric_vehicle_id"),),
    (((204,), None),),
)


def sync_detailed(org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient) -> Response[None]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, electric_vehicle_id), {})


def sync(org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient) -> None:
    """Disarm a previously-armed boost for the next session."""
    return client.result(OPERATION, (org_id, user_id, electric_vehicle_id), {})


async def asyncio_detailed(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient
) -> Response[None]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, electric_vehicle_id), {})


async def asyncio(org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient) -> None:
    """Disarm a previously-armed boost for the next session."""
    return await client.result_async(OPERATION, (org_id, user_id, electric_vehicle_id), {})
