"""Register a user's energy contract."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.energy_contract import EnergyContract
from ...models.energy_contract_create import EnergyContractCreate
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[EnergyContract] = Operation(
    "user_energy_contracts.register_energy_contract",
    "POST",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/energy-contracts",
    (*ids("org_id", "user_id"),),
    (((200,), EnergyContract),),
    body="optional",
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    *,
    client: AuthenticatedClient,
    body: EnergyContractCreate | Mapping[str, Any] | None = None,
) -> Response[EnergyContract]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id), {}, body)


def sync(
    org_id: Id,
    user_id: Id,
    *,
    client: AuthenticatedClient,
    body: EnergyContractCreate | Mapping[str, Any] | None = None,
) -> EnergyContract | None:
    """Register a user's energy contract."""
    return client.result(OPERATION, (org_id, user_id), {}, body)


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    *,
    client: AuthenticatedClient,
    body: EnergyContractCreate | Mapping[str, Any] | None = None,
) -> Response[EnergyContract]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id), {}, body)


async def asyncio(
    org_id: Id,
    user_id: Id,
    *,
    client: AuthenticatedClient,
    body: EnergyContractCreate | Mapping[str, Any] | None = None,
) -> EnergyContract | None:
    """Register a user's energy contract."""
    return await client.result_async(OPERATION, (org_id, user_id), {}, body)
