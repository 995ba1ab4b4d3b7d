"""Get details about a user's electric vehicle."""

from ...client import AuthenticatedClient
from ...models.electric_vehicle import ElectricVehicle
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[ElectricVehicle] = Operation(
    "user_electric_vehicles.get_electric_vehicle",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}",
    (*ids("org_id", "user_id", "electric_vehicle_id"),),
    (((200,), ElectricVehicle),),
)


def sync_detailed(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient
) -> Response[ElectricVehicle]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, electric_vehicle_id), {})


def sync(org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient) -> ElectricVehicle | None:
    """Get details about a user's electric vehicle."""
    return client.result(OPERATION, (org_id, user_id, electric_vehicle_id), {})


async def asyncio_detailed(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient
) -> Response[ElectricVehicle]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, electric_vehicle_id), {})


async def asyncio(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient
) -> ElectricVehicle | None:
    """Get details about a user's electric vehicle."""
    return await client.result_async(OPERATION, (org_id, user_id, electric_vehicle_id), {})
