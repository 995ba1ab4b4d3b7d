"""Get the currently running standalone HEMS session for a wallbox."""

from ...client import AuthenticatedClient
from ...models.current_hems_session_response import CurrentHEMSSessionResponse
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[CurrentHEMSSessionResponse] = Operation(
    "wallbox_hems_sessions.get_current_wallbox_hems_session",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions/current",
    (*ids("org_id", "user_id", "wallbox_id"),),
    (((200,), CurrentHEMSSessionResponse),),
)


def sync_detailed(
    org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient
) -> Response[CurrentHEMSSessionResponse]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, wallbox_id), {})


def sync(org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient) -> CurrentHEMSSessionResponse | None:
    """Get the currently running standalone HEMS session for a wallbox."""
    return client.result(OPERATION, (org_id, user_id, wallbox_id), {})


async def asyncio_detailed(
    org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient
) -> Response[CurrentHEMSSessionResponse]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, wallbox_id), {})


async def asyncio(
    org_id: Id, user_id: Id, wallbox_id: Id, *, client: AuthenticatedClient
) -> CurrentHEMSSessionResponse | None:
    """Get the currently running standalone HEMS session for a wallbox."""
    return await client.result_async(OPERATION, (org_id, user_id, wallbox_id), {})
