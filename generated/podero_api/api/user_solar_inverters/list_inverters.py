"""Get a user's solar inverters."""

from ...client import AuthenticatedClient
from ...models.inverter import Inverter
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[tuple[Inverter, ...]] = Operation(
    "user_solar_inverters.list_inverters",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/inverters",
    (*ids("org_id", "user_id"),),
    (((200,), tuple[Inverter, ...]),),
)


def sync_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[tuple[Inverter, ...]]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id), {})


def sync(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> tuple[Inverter, ...] | None:
    """Get a user's solar inverters."""
    return client.result(OPERATION, (org_id, user_id), {})


async def asyncio_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[tuple[Inverter, ...]]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id), {})


async def asyncio(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> tuple[Inverter, ...] | None:
    """Get a user's solar inverters."""
    return await client.result_async(OPERATION, (org_id, user_id), {})
