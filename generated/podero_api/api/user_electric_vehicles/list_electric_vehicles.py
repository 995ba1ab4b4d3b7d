"""Get a user's electric vehicles."""

from ...client import AuthenticatedClient
from ...models.electric_vehicle import ElectricVehicle
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[tuple[ElectricVehicle, ...]] = Operation(
    "user_electric_vehicles.list_electric_vehicles",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles",
    (*ids("org_id", "user_id"),),
    (((200,), tuple[ElectricVehicle, ...]),),
)


def sync_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[tuple[ElectricVehicle, ...]]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id), {})


def sync(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> tuple[ElectricVehicle, ...] | None:
    """Get a user's electric vehicles."""
    return client.result(OPERATION, (org_id, user_id), {})


async def asyncio_detailed(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient
) -> Response[tuple[ElectricVehicle, ...]]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id), {})


async def asyncio(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> tuple[ElectricVehicle, ...] | None:
    """Get a user's electric vehicles."""
    return await client.result_async(OPERATION, (org_id, user_id), {})
