"""Update Trading Dayahead Prices."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.dayahead_prices_update import DayaheadPricesUpdate
from ...models.dayahead_prices_updated import DayaheadPricesUpdated
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[DayaheadPricesUpdated] = Operation(
    "trading.update_dayahead_prices",
    "PATCH",
    "/api/partners/v2.0/org/{org_id}/trading/dayahead/prices",
    (*ids("org_id"),),
    ((range(200, 300), DayaheadPricesUpdated),),
    body="required",
)


def sync_detailed(
    org_id: Id, *, client: AuthenticatedClient, body: DayaheadPricesUpdate | Mapping[str, Any]
) -> Response[DayaheadPricesUpdated]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id,), {}, body)


def sync(
    org_id: Id, *, client: AuthenticatedClient, body: DayaheadPricesUpdate | Mapping[str, Any]
) -> DayaheadPricesUpdated | None:
    """Update Trading Dayahead Prices."""
    return client.result(OPERATION, (org_id,), {}, body)


async def asyncio_detailed(
    org_id: Id, *, client: AuthenticatedClient, body: DayaheadPricesUpdate | Mapping[str, Any]
) -> Response[DayaheadPricesUpdated]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id,), {}, body)


async def asyncio(
    org_id: Id, *, client: AuthenticatedClient, body: DayaheadPricesUpdate | Mapping[str, Any]
) -> DayaheadPricesUpdated | None:
    """Update Trading Dayahead Prices."""
    return await client.result_async(OPERATION, (org_id,), {}, body)
