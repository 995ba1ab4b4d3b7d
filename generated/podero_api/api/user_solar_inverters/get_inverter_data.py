"""Get inverter data."""

import datetime

from ...client import AuthenticatedClient
from ...models.get_inverter_data_resolution import GetInverterDataResolution
from ...models.inverter_data_response import InverterDataResponse
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[InverterDataResponse] = Operation(
    "user_solar_inverters.get_inverter_data",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/inverters/{inverter_id}/data",
    (
        *ids("org_id", "user_id", "inverter_id"),
        Parameter("from_datetime", "query", datetime.datetime),
        Parameter("to_datetime", "query", datetime.datetime),
        Parameter("resolution", "query", is_required=True),
        Parameter("keywords", "query"),
    ),
    ((range(200, 300), InverterDataResponse),),
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    inverter_id: Id,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | str | None = None,
    to_datetime: datetime.datetime | str | None = None,
    resolution: GetInverterDataResolution | str = "15MIN",
    keywords: str | None = None,
) -> Response[InverterDataResponse]:
    """As `sync`, with status, headers and content."""
    return client.send(
        OPERATION,
        (org_id, user_id, inverter_id),
        {"from_datetime": from_datetime, "to_datetime": to_datetime, "resolution": resolution, "keywords": keywords},
    )


def sync(
    org_id: Id,
    user_id: Id,
    inverter_id: Id,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | str | None = None,
    to_datetime: datetime.datetime | str | None = None,
    resolution: GetInverterDataResolution | str = "15MIN",
    keywords: str | None = None,
) -> InverterDataResponse | None:
    """Get inverter data."""
    return client.result(
        OPERATION,
        (org_id, user_id, inverter_id),
        {"from_datetime": from_datetime, "to_datetime": to_datetime, "resolution": resolution, "keywords": keywords},
    )


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    inverter_id: Id,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | str | None = None,
    to_datetime: datetime.datetime | str | None = None,
    resolution: GetInverterDataResolution | str = "15MIN",
    keywords: str | None = None,
) -> Response[InverterDataResponse]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(
        OPERATION,
        (org_id, user_id, inverter_id),
        {"from_datetime": from_datetime, "to_datetime": to_datetime, "resolution": resolution, "keywords": keywords},
    )


async def asyncio(
    org_id: Id,
    user_id: Id,
    inverter_id: Id,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | str | None = None,
    to_datetime: datetime.datetime | str | None = None,
    resolution: GetInverterDataResolution | str = "15MIN",
    keywords: str | None = None,
) -> InverterDataResponse | None:
    """Get inverter data."""
    return await client.result_async(
        OPERATION,
        (org_id, user_id, inverter_id),
        {"from_datetime": from_datetime, "to_datetime": to_datetime, "resolution": resolution, "keywords": keywords},
    )
