"""Get an Organisation's Devices Savings."""

import datetime

from ...client import AuthenticatedClient
from ...models.devices_savings import DevicesSavings
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[DevicesSavings] = Operation(
    "devices.get_devices_savings",
    "GET",
    "/api/partners/v2.0/org/{org_id}/devices/savings",
    (
        *ids("org_id"),
        Parameter("start_datetime", "query", datetime.datetime, is_required=True),
        Parameter("end_datetime", "query", datetime.datetime, is_required=True),
    ),
    (((200,), DevicesSavings),),
)


def sync_detailed(
    org_id: Id,
    *,
    client: AuthenticatedClient,
    start_datetime: datetime.datetime | str,
    end_datetime: datetime.datetime | str,
) -> Response[DevicesSavings]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id,), {"start_datetime": start_datetime, "end_datetime": end_datetime})


def sync(
    org_id: Id,
    *,
    client: AuthenticatedClient,
    start_datetime: datetime.datetime | str,
    end_datetime: datetime.datetime | str,
) -> DevicesSavings | None:
    """Get an Organisation's Devices Savings."""
    return client.result(OPERATION, (org_id,), {"start_datetime": start_datetime, "end_datetime": end_datetime})


async def asyncio_detailed(
    org_id: Id,
    *,
    client: AuthenticatedClient,
    start_datetime: datetime.datetime | str,
    end_datetime: datetime.datetime | str,
) -> Response[DevicesSavings]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(
        OPERATION, (org_id,), {"start_datetime": start_datetime, "end_datetime": end_datetime}
    )


async def asyncio(
    org_id: Id,
    *,
    client: AuthenticatedClient,
    start_datetime: datetime.datetime | str,
    end_datetime: datetime.datetime | str,
) -> DevicesSavings | None:
    """Get an Organisation's Devices Savings."""
    return await client.result_async(
        OPERATION, (org_id,), {"start_datetime": start_datetime, "end_datetime": end_datetime}
    )
