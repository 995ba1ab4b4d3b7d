"""Get schedules for an inverter."""

from typing import Any

from ...client import AuthenticatedClient
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[Any] = Operation(
    "user_solar_inverters.get_inverter_schedules",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/inverters/{inverter_id}/schedules",
    (*ids("org_id", "user_id", "inverter_id"),),
    ((range(200, 300), Any),),
)


def sync_detailed(org_id: Id, user_id: Id, inverter_id: Id, *, client: AuthenticatedClient) -> Response[Any]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, inverter_id), {})


def sync(org_id: Id, user_id: Id, inverter_id: Id, *, client: AuthenticatedClient) -> Any | None:
    """Get schedules for an inverter."""
    return client.result(OPERATION, (org_id, user_id, inverter_id), {})


async def asyncio_detailed(org_id: Id, user_id: Id, inverter_id: Id, *, client: AuthenticatedClient) -> Response[Any]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, inverter_id), {})


async def asyncio(org_id: Id, user_id: Id, inverter_id: Id, *, client: AuthenticatedClient) -> Any | None:
    """Get schedules for an inverter."""
    return await client.result_async(OPERATION, (org_id, user_id, inverter_id), {})
