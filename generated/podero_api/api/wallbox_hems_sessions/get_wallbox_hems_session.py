"""Get one standalone HEMS session with its decision timeline and command verdicts."""

from ...client import AuthenticatedClient
from ...models.hems_session_detail import HEMSSessionDetail
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[HEMSSessionDetail] = Operation(
    "wallbox_hems_sessions.get_wallbox_hems_session",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions/{session_id}",
    (*ids("org_id", "user_id", "wallbox_id"), Parameter("session_id", "path", int)),
    (((200,), HEMSSessionDetail),),
)


def sync_detailed(
    org_id: Id, user_id: Id, wallbox_id: Id, session_id: int, *, client: AuthenticatedClient
) -> Response[HEMSSessionDetail]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, wallbox_id, session_id), {})


def sync(
    org_id: Id, user_id: Id, wallbox_id: Id, session_id: int, *, client: AuthenticatedClient
) -> HEMSSessionDetail | None:
    """Get one standalone HEMS session with its decision timeline and command verdicts."""
    return client.result(OPERATION, (org_id, user_id, wallbox_id, session_id), {})


async def asyncio_detailed(
    org_id: Id, user_id: Id, wallbox_id: Id, session_id: int, *, client: AuthenticatedClient
) -> Response[HEMSSessionDetail]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, wallbox_id, session_id), {})


async def asyncio(
    org_id: Id, user_id: Id, wallbox_id: Id, session_id: int, *, client: AuthenticatedClient
) -> HEMSSessionDetail | None:
    """Get one standalone HEMS session with its decision timeline and command verdicts."""
    return await client.result_async(OPERATION, (org_id, user_id, wallbox_id, session_id), {})
