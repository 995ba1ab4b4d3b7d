"""Get the currently active charging session for an electric vehicle."""

from ...client import AuthenticatedClient
from ...models.current_session_response import CurrentSessionResponse
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[CurrentSessionResponse] = Operation(
    "electric_vehicle_sessions.get_current_ev_session",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions/current",
    (*ids("org_id", "user_id", "electric_vehicle_id"), Parameter("include_hidden", "query", bool, is_required=True)),
    (((200,), CurrentSessionResponse),),
)


def sync_detailed(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient, include_hidden: bool = False
) -> Response[CurrentSessionResponse]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, electric_vehicle_id), {"include_hidden": include_hidden})


def sync(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient, include_hidden: bool = False
) -> CurrentSessionResponse | None:
    """Get the currently active charging session for an electric vehicle."""
    return client.result(OPERATION, (org_id, user_id, electric_vehicle_id), {"include_hidden": include_hidden})


async def asyncio_detailed(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient, include_hidden: bool = False
) -> Response[CurrentSessionResponse]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(
        OPERATION, (org_id, user_id, electric_vehicle_id), {"include_hidden": include_hidden}
    )


async def asyncio(
    org_id: Id, user_id: Id, electric_vehicle_id: Id, *, client: AuthenticatedClient, include_hidden: bool = False
) -> CurrentSessionResponse | None:
    """Get the currently active charging session for an electric vehicle."""
    return await client.result_async(
        OPERATION, (org_id, user_id, electric_vehicle_id), {"include_hidden": include_hidden}
    )
