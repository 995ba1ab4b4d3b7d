"""Get savings data for a specified electric vehicle."""

from typing import Any

from ...client import AuthenticatedClient
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[Any] = Operation(
    "user_electric_vehicles.get_electric_vehicle_savings",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/savings",
    (
        *ids("org_id", "user_id", "electric_vehicle_id"),
        Parameter("from", "query", argument="from_"),
        Parameter("to", "query"),
        Parameter("resolution", "query"),
    ),
    ((range(200, 300), Any),),
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_: str | None = None,
    to: str | None = None,
    resolution: str | None = None,
) -> Response[Any]:
    """As `sync`, with status, headers and content."""
    return client.send(
        OPERATION, (org_id, user_id, electric_vehicle_id), {"from_": from_, "to": to, "resolution": resolution}
    )


def sync(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_: str | None = None,
    to: str | None = None,
    resolution: str | None = None,
) -> Any | None:
    """Get savings data for a specified electric vehicle."""
    return client.result(
        OPERATION, (org_id, user_id, electric_vehicle_id), {"from_": from_, "to": to, "resolution": resolution}
    )


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_: str | None = None,
    to: str | None = None,
    resolution: str | None = None,
) -> Response[Any]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(
        OPERATION, (org_id, user_id, electric_vehicle_id), {"from_": from_, "to": to, "resolution": resolution}
    )


async def asyncio(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_: str | None = None,
    to: str | None = None,
    resolution: str | None = None,
) -> Any | None:
    """Get savings data for a specified electric vehicle."""
    return await client.result_async(
        OPERATION, (org_id, user_id, electric_vehicle_id), {"from_": from_, "to": to, "resolution": resolution}
    )
