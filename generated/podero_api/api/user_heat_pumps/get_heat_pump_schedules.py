"""Get schedules for a heat pump."""

from typing import Any

from ...client import AuthenticatedClient
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[Any] = Operation(
    "user_heat_pumps.get_heat_pump_schedules",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps/{heat_pump_id}/schedules",
    (*ids("org_id", "user_id", "heat_pump_id"),),
    ((range(200, 300), Any),),
)


def sync_detailed(org_id: Id, user_id: Id, heat_pump_id: Id, *, client: AuthenticatedClient) -> Response[Any]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, heat_pump_id), {})


def sync(org_id: Id, user_id: Id, heat_pump_id: Id, *, client: AuthenticatedClient) -> Any | None:
    """Get schedules for a heat pump."""
    return client.result(OPERATION, (org_id, user_id, heat_pump_id), {})


async def asyncio_detailed(org_id: Id, user_id: Id, heat_pump_id: Id, *, client: AuthenticatedClient) -> Response[Any]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, heat_pump_id), {})


async def asyncio(org_id: Id, user_id: Id, heat_pump_id: Id, *, client: AuthenticatedClient) -> Any | None:
    """Get schedules for a heat pump."""
    return await client.result_async(OPERATION, (org_id, user_id, heat_pump_id), {})
