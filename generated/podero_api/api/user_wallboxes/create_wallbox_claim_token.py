"""Mint a one-time wallbox claim token for the user."""

from ...client import AuthenticatedClient
from ...models.wallbox_claim_token import WallboxClaimToken
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[WallboxClaimToken] = Operation(
    "user_wallboxes.create_wallbox_claim_token",
    "POST",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/claim-tokens",
    (*ids("org_id", "user_id"),),
    (((201,), WallboxClaimToken),),
    secrets=("token",),
)


def sync_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[WallboxClaimToken]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id), {})


def sync(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> WallboxClaimToken | None:
    """Mint a one-time wallbox claim token for the user."""
    return client.result(OPERATION, (org_id, user_id), {})


async def asyncio_detailed(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> Response[WallboxClaimToken]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id), {})


async def asyncio(org_id: Id, user_id: Id, *, client: AuthenticatedClient) -> WallboxClaimToken | None:
    """Mint a one-time wallbox claim token for the user."""
    return await client.result_async(OPERATION, (org_id, user_id), {})
