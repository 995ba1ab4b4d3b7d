"""Get EV data."""

import datetime

from ...client import AuthenticatedClient
from ...models.electric_vehicle_data_response import ElectricVehicleDataResponse
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[ElectricVehicleDataResponse] = Operation(
    "user_electric_vehicles.get_electric_vehicle_data",
    "GET",
    "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/data",
    (
        *ids("org_id", "user_id", "electric_vehicle_id"),
        Parameter("from_datetime", "query", datetime.datetime),
        Parameter("to_datetime", "query", datetime.datetime),
        Parameter("resolution", "query", is_required=True),
        Parameter("keywords", "query"),
        Parameter("fill-missing", "header", bool, argument="fill_missing", is_required=True),
    ),
    (((200,), ElectricVehicleDataResponse),),
)


def sync_detailed(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | str | None = None,
    to_datetime: datetime.datetime | str | None = None,
    resolution: str = "15MIN",
    keywords: str | None = None,
    fill_missing: bool = False,
) -> Response[ElectricVehicleDataResponse]:
    """As `sync`, with status, headers and content."""
    return client.send(
        OPERATION,
        (org_id, user_id, electric_vehicle_id),
        {
            "from_datetime": from_datetime,
            "to_datetime": to_datetime,
            "resolution": resolution,
            "keywords": keywords,
            "fill_missing": fill_missing,
        },
    )


def sync(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | str | None = None,
    to_datetime: datetime.datetime | str | None = None,
    resolution: str = "15MIN",
    keywords: str | None = None,
    fill_missing: bool = False,
) -> ElectricVehicleDataResponse | None:
    """Get EV data."""
    return client.result(
        OPERATION,
        (org_id, user_id, electric_vehicle_id),
        {
            "from_datetime": from_datetime,
            "to_datetime": to_datetime,
            "resolution": resolution,
            "keywords": keywords,
            "fill_missing": fill_missing,
        },
    )


async def asyncio_detailed(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | str | None = None,
    to_datetime: datetime.datetime | str | None = None,
    resolution: str = "15MIN",
    keywords: str | None = None,
    fill_missing: bool = False,
) -> Response[ElectricVehicleDataResponse]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(
        OPERATION,
        (org_id, user_id, electric_vehicle_id),
        {
            "from_datetime": from_datetime,
            "to_datetime": to_datetime,
            "resolution": resolution,
            "keywords": keywords,
            "fill_missing": fill_missing,
        },
    )


async def asyncio(
    org_id: Id,
    user_id: Id,
    electric_vehicle_id: Id,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | str | None = None,
    to_datetime: datetime.datetime | str | None = None,
    resolution: str = "15MIN",
    keywords: str | None = None,
    fill_missing: bool = False,
) -> ElectricVehicleDataResponse | None:
    """Get EV data."""
    return await client.result_async(
        OPERATION,
        (org_id, user_id, electric_vehicle_id),
        {
            "from_datetime": from_datetime,
            "to_datetime": to_datetime,
            "resolution": resolution,
            "keywords": keywords,
            "fill_missing": fill_missing,
        },
    )
