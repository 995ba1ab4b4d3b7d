"""Get savings data for a specified heat pump."""

import datetime

from ...client import AuthenticatedClient
from ...models.statistics_response import StatisticsResponse
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[StatisticsResponse] = Operation(
    "user_heat_pumps.get_heat_pump_savings",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps/{heat_pump_id}/savings",
    (
        *ids("org_id", "user_id", "heat_pump_id"),
        Parameter("from", "query", datetime.datetime, argument="from_", is_required=True),
        Parameter("to", "query", is_required=True),
        Parameter("resolution", "query", is_required=True),
    ),
    (((200,), StatisticsResponse),),
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    heat_pump_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.datetime | str,
    to: str,
    resolution: str = "1MONTH",
) -> Response[StatisticsResponse]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, heat_pump_id), {"from_": from_, "to": to, "resolution": resolution})


def sync(
    org_id: Id,
    user_id: Id,
    heat_pump_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.datetime | str,
    to: str,
    resolution: str = "1MONTH",
) -> StatisticsResponse | None:
    """Get savings data for a specified heat pump."""
    return client.result(
        OPERATION, (org_id, user_id, heat_pump_id), {"from_": from_, "to": to, "resolution": resolution}
    )


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    heat_pump_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.datetime | str,
    to: str,
    resolution: str = "1MONTH",
) -> Response[StatisticsResponse]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(
        OPERATION, (org_id, user_id, heat_pump_id), {"from_": from_, "to": to, "resolution": resolution}
    )


async def asyncio(
    org_id: Id,
    user_id: Id,
    heat_pump_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.datetime | str,
    to: str,
    resolution: str = "1MONTH",
) -> StatisticsResponse | None:
    """Get savings data for a specified heat pump."""
    return await client.result_async(
        OPERATION, (org_id, user_id, heat_pump_id), {"from_": from_, "to": to, "resolution": resolution}
    )
