"""Register a user's heat pump."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.heat_pump import HeatPump
from ...models.heat_pump_create import HeatPumpCreate
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[HeatPump] = Operation(
    "user_heat_pumps.register_heat_pump",
    "POST",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps",
    (*ids("org_id", "user_id"),),
    ((range(200, 300), HeatPump),),
    body="optional",
    secrets=("resolution_link",),
)


def sync_detailed(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: HeatPumpCreate | Mapping[str, Any] | None = None
) -> Response[HeatPump]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id), {}, body)


def sync(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: HeatPumpCreate | Mapping[str, Any] | None = None
) -> HeatPump | None:
    """Register a user's heat pump."""
    return client.result(OPERATION, (org_id, user_id), {}, body)


async def asyncio_detailed(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: HeatPumpCreate | Mapping[str, Any] | None = None
) -> Response[HeatPump]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id), {}, body)


async def asyncio(
    org_id: Id, user_id: Id, *, client: AuthenticatedClient, body: HeatPumpCreate | Mapping[str, Any] | None = None
) -> HeatPump | None:
    """Register a user's heat pump."""
    return await client.result_async(OPERATION, (org_id, user_id), {}, body)
