"""Get a vehicle's charge policy."""

from ...client import AuthenticatedClient
from ...models.charge_policy_response import ChargePolicyResponse
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[ChargePolicyResponse] = Operation(
    "electric_vehicle_charge_policies.get_ev_charge_policy",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/charge-policy",
    (*ids("org_id", "user_id", "electric_vehicle_id"),),
    ((range(200, 300), ChargePolicyResponse),),
)


def sync_detailed(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient
) -> Response[ChargePolicyResponse]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, electric_vehicle_id), {})


def sync(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient
) -> ChargePolicyResponse | None:
    """Get a vehicle's charge policy."""
    return client.result(OPERATION, (org_id, user_id, electric_vehicle_id), {})


async def asyncio_detailed(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient
) -> Response[ChargePolicyResponse]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, electric_vehicle_id), {})


async def asyncio(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient
) -> ChargePolicyResponse | None:
    """Get a vehicle's charge policy."""
    return await client.result_async(OPERATION, (org_id, user_id, electric_vehicle_id), {})
