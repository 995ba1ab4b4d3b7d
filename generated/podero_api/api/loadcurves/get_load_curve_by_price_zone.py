"""Get By Price Zone."""

from typing import Any

from ...client import AuthenticatedClient
from ...models.get_load_curve_by_price_zone_resolution import GetLoadCurveByPriceZoneResolution
from ...operation import Operation
from ...parameters import Parameter, ids
from ...types import Id, Response

OPERATION: Operation[Any] = Operation(
    "loadcurves.get_load_curve_by_price_zone",
    "GET",
    "/api/partners/v2.0/org/{org_id}/trading/dayahead/loadcurve/pricezone/{price_zone_key}",
    (*ids("org_id"), Parameter("price_zone_key", "path"), Parameter("resolution", "query")),
    (((200,), Any),),
)


def sync_detailed(
    org_id: Id,
    price_zone_key: str,
    *,
    client: AuthenticatedClient,
    resolution: GetLoadCurveByPriceZoneResolution | str | None = None,
) -> Response[Any]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (org_id, price_zone_key), {"resolution": resolution})


def sync(
    org_id: Id,
    price_zone_key: str,
    *,
    client: AuthenticatedClient,
    resolution: GetLoadCurveByPriceZoneResolution | str | None = None,
) -> Any | None:
    """Get By Price Zone."""
    return client.result(OPERATION, (org_id, price_zone_key), {"resolution": resolution})


async def asyncio_detailed(
    org_id: Id,
    price_zone_key: str,
    *,
    client: AuthenticatedClient,
    resolution: GetLoadCurveByPriceZoneResolution | str | None = None,
) -> Response[Any]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (org_id, price_zone_key), {"resolution": resolution})


async def asyncio(
    org_id: Id,
    price_zone_key: str,
    *,
    client: AuthenticatedClient,
    resolution: GetLoadCurveByPriceZoneResolution | str | None = None,
) -> Any | None:
    """Get By Price Zone."""
    return await client.result_async(OPERATION, (org_id, price_zone_key), {"resolution": resolution})
