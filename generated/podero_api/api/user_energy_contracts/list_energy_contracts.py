"""Get a user's energy contracts."""

from ...client import AuthenticatedClient
from ...models.energy_contract import EnergyContract
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[tuple[EnergyContract, ...]] = Operation(
    "user_energy_contracts.list_energy_contracts",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/energy-contracts",
    (*ids("org_id", "user_id"),),
    (((200,), tuple[EnergyContract, ...]),),
)


def sync_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[tuple[EnergyContract, ...]]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id), {})


def sync(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> tuple[EnergyContract, ...] | None:
    """Get a user's energy contracts."""
    return client.result(OPERATION, (org_id, user_id), {})


async def asyncio_detailed(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient
) -> Response[tuple[EnergyContract, ...]]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id), {})


async def asyncio(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> tuple[EnergyContract, ...] | None:
    """Get a user's energy contracts."""
    return await client.result_async(OPERATION, (org_id, user_id), {})
