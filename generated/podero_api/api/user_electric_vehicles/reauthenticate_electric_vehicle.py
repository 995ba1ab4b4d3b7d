"""Reauthenticate a user's electric vehicle."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.reauthenticate_electric_vehicle_body import ReauthenticateElectricVehicleBody
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[None] = Operation(
    "user_electric_vehicles.reauthenticate_electric_vehicle",
    "POST",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/auth_session",
    (*ids("org_id", "user_id", "electric_vehicle_id"),),
    ((range(200, 300), None),),
    body="optional",
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    body: ReauthenticateElectricVehicleBody | Mapping[str, Any] | None = None,
) -> Response[None]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, electric_vehicle_id), {}, body)


def sync(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    body: ReauthenticateElectricVehicleBody | Mapping[str, Any] | None = None,
) -> None:
    """Reauthenticate a user's electric vehicle."""
    return client.result(OPERATION, (org_id, user_id, electric_vehicle_id), {}, body)


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    body: ReauthenticateElectricVehicleBody | Mapping[str, Any] | None = None,
) -> Response[None]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, electric_vehicle_id), {}, body)


async def asyncio(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    body: ReauthenticateElectricVehicleBody | Mapping[str, Any] | None = None,
) -> None:
    """Reauthenticate a user's electric vehicle."""
    return await client.result_async(OPERATION, (org_id, user_id, electric_vehicle_id), {}, body)
