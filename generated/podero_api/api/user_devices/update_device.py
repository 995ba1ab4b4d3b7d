"""Update general device attributes."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.device_update import DeviceUpdate
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[None] = Operation(
    "user_devices.update_device",
    "PATCH",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/devices/{device_id}",
    (*ids("org_id", "user_id", "device_id"),),
    (((200,), None),),
    body="optional",
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    device_id: Id,
    *,
    client: AuthenticatedClient,
    body: DeviceUpdate | Mapping[str, Any] | None = None,
) -> Response[None]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, user_id, device_id), {}, body)


def sync(
    org_id: Id,
    user_id: Id,
    device_id: Id,
    *,
    client: AuthenticatedClient,
    body: DeviceUpdate | Mapping[str, Any] | None = None,
) -> None:
    """Update general device attributes."""
    return client.result(OPERATION, (org_id, user_id, device_id), {}, body)


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    device_id: Id,
    *,
    client: AuthenticatedClient,
    body: DeviceUpdate | Mapping[str, Any] | None = None,
) -> Response[None]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, user_id, device_id), {}, body)


async def asyncio(
    org_id: Id,
    user_id: Id,
    device_id: Id,
    *,
    client: AuthenticatedClient,
    body: DeviceUpdate | Mapping[str, Any] | None = None,
) -> None:
    """Update general device attributes."""
    return await client.result_async(OPERATION, (org_id, user_id, device_id), {}, body)
