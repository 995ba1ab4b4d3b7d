"""Update details of a user's energy contract."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.energy_contract import EnergyContract
from ...models.energy_contract_update import EnergyContractUpdate
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[EnergyContract] = Operation(
    "user_energy_contracts.update_energy_contract",
    "PUT",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/energy-contracts/{energy_contract_id}",
    (*ids("org_id", "user_id", "energy_contract_id"),),
    (((200,), EnergyContract),),
    body="optional",
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    energy_contract_id: Id,
    *,
    client: AuthenticatedClient,
    body: EnergyContractUpdate | Mapping[str, Any] | None = None,
) -> Response[EnergyContract]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, energy_contract_id), {}, body)


def sync(
    org_id: Id,
    user_id: Id,
    energy_contract_id: Id,
    *,
    client: AuthenticatedClient,
    body: EnergyContractUpdate | Mapping[str, Any] | None = None,
) -> EnergyContract | None:
    """Update details of a user's energy contract."""
    return client.result(OPERATION, (org_id, user_id, energy_contract_id), {}, body)


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    energy_contract_id: Id,
    *,
    client: AuthenticatedClient,
    body: EnergyContractUpdate | Mapping[str, Any] | None = None,
) -> Response[EnergyContract]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, energy_contract_id), {}, body)


async def asyncio(
    org_id: Id,
    user_id: Id,
    energy_contract_id: Id,
    *,
    client: AuthenticatedClient,
    body: EnergyContractUpdate | Mapping[str, Any] | None = None,
) -> EnergyContract | None:
    """Update details of a user's energy contract."""
    return await client.result_async(OPERATION, (org_id, user_id, energy_contract_id), {}, body)
