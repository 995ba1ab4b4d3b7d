"""Get details about a user's specific heat pump."""

from ...client import AuthenticatedClient
from ...models.heat_pump import HeatPump
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[HeatPump] = Operation(
    "user_heat_pumps.get_heat_pump",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps/{heat_pump_id}",
    (*ids("org_id", "user_id", "heat_pump_id"), Parameter("include_deleted", "query", bool)),
    ((range(200, 300), HeatPump),),
    secrets=("resolution_link",),
)


def sync_detailed(
    org_id: Id, user_id: Id, heat_pump_id: Id, *, client: AuthenticatedClient, include_deleted: bool | None = None
) -> Response[HeatPump]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, heat_pump_id), {"include_deleted": include_deleted})


def sync(
    org_id: Id, user_id: Id, heat_pump_id: Id, *, client: AuthenticatedClient, include_deleted: bool | None = None
) -> HeatPump | None:
    """Get details about a user's specific heat pump."""
    return client.result(OPERATION, (org_id, user_id, heat_pump_id), {"include_deleted": include_deleted})


async def asyncio_detailed(
    org_id: Id, user_id: Id, heat_pump_id: Id, *, client: AuthenticatedClient, include_deleted: bool | None = None
) -> Response[HeatPump]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, heat_pump_id), {"include_deleted": include_deleted})


async def asyncio(
    org_id: Id, user_id: Id, heat_pump_id: Id, *, client: AuthenticatedClient, include_deleted: bool | None = None
) -> HeatPump | None:
    """Get details about a user's specific heat pump."""
    return await client.result_async(OPERATION, (org_id, user_id, heat_pump_id), {"include_deleted": include_deleted})
