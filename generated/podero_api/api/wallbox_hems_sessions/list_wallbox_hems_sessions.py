"""List standalone HEMS steering sessions for a wallbox."""

import datetime

from ...client import AuthenticatedClient
from ...models.hems_sessions_list_response import HEMSSessionsListResponse
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[HEMSSessionsListResponse] = Operation(
    "wallbox_hems_sessions.list_wallbox_hems_sessions",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions",
    (
        *ids("org_id", "user_id", "wallbox_id"),
        Parameter("from", "query", datetime.date, argument="from_", is_required=True),
        Parameter("to", "query", datetime.date, is_required=True),
        Parameter("limit", "query", int, is_required=True, minimum=1, maximum=200),
        Parameter("offset", "query", int, is_required=True, minimum=0),
    ),
    (((200,), HEMSSessionsListResponse),),
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    wallbox_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.date | str,
    to: datetime.date | str,
    limit: int = 50,
    offset: int = 0,
) -> Response[HEMSSessionsListResponse]:
    """As `sync`, with status, headers and content."""
    return client.send(
        OPERATION, (org_id, user_id, wallbox_id), {"from_": from_, "to": to, "limit": limit, "offset": offset}
    )


def sync(
    org_id: Id,
    user_id: Id,
    wallbox_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.date | str,
    to: datetime.date | str,
    limit: int = 50,
    offset: int = 0,
) -> HEMSSessionsListResponse | None:
    """List standalone HEMS steering sessions for a wallbox."""
    return client.result(
        OPERATION, (org_id, user_id, wallbox_id), {"from_": from_, "to": to, "limit": limit, "offset": offset}
    )


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    wallbox_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.date | str,
    to: datetime.date | str,
    limit: int = 50,
    offset: int = 0,
) -> Response[HEMSSessionsListResponse]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(
        OPERATION, (org_id, user_id, wallbox_id), {"from_": from_, "to": to, "limit": limit, "offset": offset}
    )


async def asyncio(
    org_id: Id,
    user_id: Id,
    wallbox_id: Id,
    *,
    client: AuthenticatedClient,
    from_: datetime.date | str,
    to: datetime.date | str,
    limit: int = 50,
    offset: int = 0,
) -> HEMSSessionsListResponse | None:
    """List standalone HEMS steering sessions for a wallbox."""
    return await client.result_async(
        OPERATION, (org_id, user_id, wallbox_id), {"from_": from_, "to": to, "limit": limit, "offset": offset}
    )
