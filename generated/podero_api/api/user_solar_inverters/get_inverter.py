"""Get details about a user's solar inverter."""

from ...client import AuthenticatedClient
from ...models.inverter import Inverter
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[Inverter] = Operation(
    "user_solar_inverters.get_inverter",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/inverters/{inverter_id}",
    (*ids("org_id", "user_id", "inverter_id"),),
    (((200,), Inverter),),
)


def sync_detailed(org_id: Id, user_id: Id, inverter_id: Id, *, client: AuthenticatedClient) -> Response[Inverter]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, inverter_id), {})


def sync(org_id: Id, user_id: Id, inverter_id: Id, *, client: AuthenticatedClient) -> Inverter | None:
    """Get details about a user's solar inverter."""
    return client.result(OPERATION, (org_id, user_id, inverter_id), {})


async def asyncio_detailed(
    org_id: Id, user_id: Id, inverter_id: Id, *, client: AuthenticatedClient
) -> Response[Inverter]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, inverter_id), {})


async def asyncio(org_id: Id, user_id: Id, inverter_id: Id, *, client: AuthenticatedClient) -> Inverter | None:
    """Get details about a user's solar inverter."""
    return await client.result_async(OPERATION, (org_id, user_id, inverter_id), {})
