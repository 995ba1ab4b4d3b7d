"""Get all of a user's heat pumps."""

from ...client import AuthenticatedClient
from ...models.heat_pump import HeatPump
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[tuple[HeatPump, ...]] = Operation(
    "user_heat_pumps.list_heat_pumps",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps",
    (*ids("org_id", "user_id"),),
    (((200,), tuple[HeatPump, ...]),),
    secrets=("resolution_link",),
)


def sync_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[tuple[HeatPump, ...]]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id), {})


def sync(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> tuple[HeatPump, ...] | None:
    """Get all of a user's heat pumps."""
    return client.result(OPERATION, (org_id, user_id), {})


async def asyncio_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[tuple[HeatPump, ...]]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id), {})


async def asyncio(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> tuple[HeatPump, ...] | None:
    """Get all of a user's heat pumps."""
    return await client.result_async(OPERATION, (org_id, user_id), {})
