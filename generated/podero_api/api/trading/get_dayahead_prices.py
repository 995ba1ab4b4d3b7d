"""Retrieve Trading Dayahead Prices."""

import datetime

from ...client import AuthenticatedClient
from ...models.dayahead_prices_response import DayaheadPricesResponse
from ...models.trading_price_zone import TradingPriceZone
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[DayaheadPricesResponse] = Operation(
    "trading.get_dayahead_prices",
    "GET",
    "/api/partners/v2.0/org/{org_id}/trading/dayahead/prices",
    (
        *ids("org_id"),
        Parameter("from_dt", "query", datetime.datetime, is_required=True),
        Parameter("to_dt", "query", datetime.datetime, is_required=True),
        Parameter("price_zone", "query", is_required=True),
    ),
    (((200,), DayaheadPricesResponse),),
)


def sync_detailed(
    org_id: Id,
    *,
    client: AuthenticatedClient,
    from_dt: datetime.datetime | str,
    to_dt: datetime.datetime | str,
    price_zone: TradingPriceZone | str,
) -> Response[DayaheadPricesResponse]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id,), {"from_dt": from_dt, "to_dt": to_dt, "price_zone": price_zone})


def sync(
    org_id: Id,
    *,
    client: AuthenticatedClient,
    from_dt: datetime.datetime | str,
    to_dt: datetime.datetime | str,
    price_zone: TradingPriceZone | str,
) -> DayaheadPricesResponse | None:
    """Retrieve Trading Dayahead Prices."""
    return client.result(OPERATION, (org_id,), {"from_dt": from_dt, "to_dt": to_dt, "price_zone": price_zone})


async def asyncio_detailed(
    org_id: Id,
    *,
    client: AuthenticatedClient,
    from_dt: datetime.datetime | str,
    to_dt: datetime.datetime | str,
    price_zone: TradingPriceZone | str,
) -> Response[DayaheadPricesResponse]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id,), {"from_dt": from_dt, "to_dt": to_dt, "price_zone": price_zone})


async def asyncio(
    org_id: Id,
    *,
    client: AuthenticatedClient,
    from_dt: datetime.datetime | str,
    to_dt: datetime.datetime | str,
    price_zone: TradingPriceZone | str,
) -> DayaheadPricesResponse | None:
    """Retrieve Trading Dayahead Prices."""
    return await client.result_async(
        OPERATION, (org_id,), {"from_dt": from_dt, "to_dt": to_dt, "price_zone": price_zone}
    )
