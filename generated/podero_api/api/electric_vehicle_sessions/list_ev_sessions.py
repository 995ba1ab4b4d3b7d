"""List completed charging sessions for an electric vehicle."""

import datetime

from ...client import AuthenticatedClient
from ...models.sessions_list_response import SessionsListResponse
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[SessionsListResponse] = Operation(
    "electric_vehicle_sessions.list_ev_sessions",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions",
    (
        *ids("org_id", "user_id", "electric_vehicle_id"),
        Parameter("from", "query", datetime.date, argument="from_", is_required=True),
        Parameter("to", "query", datetime.date, is_required=True),
        Parameter("limit", "query", int, is_required=True, minimum=1, maximum=200),
        Parameter("offset", "query", int, is_required=True, minimum=0),
    ),
    (((200,), SessionsListResponse),),
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.date | str,
    to: datetime.date | str,
    limit: int = 50,
    offset: int = 0,
) -> Response[SessionsListResponse]:
    """As `sync`, with status, headers and content."""
    return client.send(
        OPERATION, (org_id, user_id, electric_vehicle_id), {"from_": from_, "to": to, "limit": limit, "offset": offset}
    )


def sync(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.date | str,
    to: datetime.date | str,
    limit: int = 50,
    offset: int = 0,
) -> SessionsListResponse | None:
    """List completed charging sessions for an electric vehicle."""
    return client.result(
        OPERATION, (org_id, user_id, electric_vehicle_id), {"from_": from_, "to": to, "limit": limit, "offset": offset}
    )


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.date | str,
    to: datetime.date | str,
    limit: int = 50,
    offset: int = 0,
) -> Response[SessionsListResponse]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(
        OPERATION, (org_id, user_id, electric_vehicle_id), {"from_": from_, "to": to, "limit": limit, "offset": offset}
    )


async def asyncio(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.date | str,
    to: datetime.date | str,
    limit: int = 50,
    offset: int = 0,
) -> SessionsListResponse | None:
    """List completed charging sessions for an electric vehicle."""
    return await client.result_async(
        OPERATION, (org_id, user_id, electric_vehicle_id), {"from_": from_, "to": to, "limit": limit, "offset": offset}
    )
