"""Reauthenticate a user's inverter."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.auth_session_input import AuthSessionInput
from ...models.auth_session_output import AuthSessionOutput
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[AuthSessionOutput] = Operation(
    "user_solar_inverters.reauthenticate_inverter",
    "POST",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/inverters/{inverter_id}/auth_session",
    (*ids("org_id", "user_id", "inverter_id"),),
    (((200,), AuthSessionOutput),),
    body="optional",
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    inverter_id: Id,
    *,
    client: AuthenticatedClient,
    body: AuthSessionInput | Mapping[str, Any] | None = None,
) -> Response[AuthSessionOutput]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, inverter_id), {}, body)


def sync(
    org_id: Id,
    user_id: Id,
    inverter_id: Id,
    *,
    client: AuthenticatedClient,
    body: AuthSessionInput | Mapping[str, Any] | None = None,
) -> AuthSessionOutput | None:
    """Reauthenticate a user's inverter."""
    return client.result(OPERATION, (org_id, user_id, inverter_id), {}, body)


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    inverter_id: Id,
    *,
    client: AuthenticatedClient,
    body: AuthSessionInput | Mapping[str, Any] | None = None,
) -> Response[AuthSessionOutput]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, inverter_id), {}, body)


async def asyncio(
    org_id: Id,
    user_id: Id,
    inverter_id: Id,
    *,
    client: AuthenticatedClient,
    body: AuthSessionInput | Mapping[str, Any] | None = None,
) -> AuthSessionOutput | None:
    """Reauthenticate a user's inverter."""
    return await client.result_async(OPERATION, (org_id, user_id, inverter_id), {}, body)
