"""Get statistics for a specified heat pump."""

from ...client import AuthenticatedClient
from ...models.statistics_response import StatisticsResponse
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[StatisticsResponse] = Operation(
    "user_heat_pumps.get_heat_pump_statistics",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps/{heat_pump_id}/statistics",
    (
        *ids("org_id", "user_id", "heat_pump_id"),
        Parameter("resolution", "query", is_required=True),
        Parameter("keywords", "query"),
    ),
    (((200,), StatisticsResponse),),
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    heat_pump_id: Id,
    *,
    client: AuthenticatedClient,
    resolution: str = "1DAY",
    keywords: str | None = None,
) -> Response[StatisticsResponse]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, heat_pump_id), {"resolution": resolution, "keywords": keywords})


def sync(
    org_id: Id,
    user_id: Id,
    heat_pump_id: Id,
    *,
    client: AuthenticatedClient,
    resolution: str = "1DAY",
    keywords: str | None = None,
) -> StatisticsResponse | None:
    """Get statistics for a specified heat pump."""
    return client.result(OPERATION, (org_id, user_id, heat_pump_id), {"resolution": resolution, "keywords": keywords})


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    heat_pump_id: Id,
    *,
    client: AuthenticatedClient,
    resolution: str = "1DAY",
    keywords: str | None = None,
) -> Response[StatisticsResponse]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(
        OPERATION, (org_id, user_id, heat_pump_id), {"resolution": resolution, "keywords": keywords}
    )


async def asyncio(
    org_id: Id,
    user_id: Id,
    heat_pump_id: Id,
    *,
    client: AuthenticatedClient,
    resolution: str = "1DAY",
    keywords: str | None = None,
) -> StatisticsResponse | None:
    """Get statistics for a specified heat pump."""
    return await client.result_async(
        OPERATION, (org_id, user_id, heat_pump_id), {"resolution": resolution, "keywords": keywords}
    )
