"""The operations of the tag ``user_devices``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.device_update import DeviceUpdate
    from ...types import Id


class UserDevicesAPI:
    """Operations of the tag ``user_devices``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def update_device(
        self,
        user_id: Id,
        device_id: Id,
        *,
        body: DeviceUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> None:
        """Update general device attributes.

        Changes what is sent; null can mean to clear a field. The answer has no body.

        Source: ``PATCH /api/partners/v2.0/org/{org_id}/users/{user_id}/devices/{device_id}``.

        Args:
            user_id: Id of the user.
            device_id: Id of the device, of any kind.
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("user_devices.update_device", (org_id, user_id, device_id), {}, body)


class AsyncUserDevicesAPI:
    """Operations of the tag ``user_devices``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def update_device(
        self,
        user_id: Id,
        device_id: Id,
        *,
        body: DeviceUpdate | Mapping[str, Any] | None = None,
        org_id: Id | None = None,
    ) -> None:
        """See `UserDevicesAPI.update_device`."""
        return await self._perform("user_devices.update_device", (org_id, user_id, device_id), {}, body)
