"""The operations of the tag ``devices``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from ...client import AsyncPerform, Perform
    from ...models.devices_savings import DevicesSavings
    from ...types import Id


class DevicesAPI:
    """Operations of the tag ``devices``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def get_devices_savings(
        self,
        *,
        start_datetime: datetime.datetime | str,
        end_datetime: datetime.datetime | str,
        org_id: Id | None = None,
    ) -> DevicesSavings:
        """Get an Organisation's Devices Savings.

        Savings of all devices of the organization in a span.

        Source: ``GET /api/partners/v2.0/org/{org_id}/devices/savings``.

        Args:
            start_datetime: Start of the span.
            end_datetime: End of the span.
        """
        return self._perform(
            "devices.get_devices_savings", (org_id,), {"start_datetime": start_datetime, "end_datetime": end_datetime}
        )


class AsyncDevicesAPI:
    """Operations of the tag ``devices``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def get_devices_savings(
        self,
        *,
        start_datetime: datetime.datetime | str,
        end_datetime: datetime.datetime | str,
        org_id: Id | None = None,
    ) -> DevicesSavings:
        """See `DevicesAPI.get_devices_savings`."""
        return await self._perform(
            "devices.get_devices_savings", (org_id,), {"start_datetime": start_datetime, "end_datetime": end_datetime}
        )
