"""Upload price forecasts."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.price_forecasts import PriceForecasts
from ...models.price_forecasts_accepted import PriceForecastsAccepted
from ...operation import Operation
from ...types import Response

OPERATION: Operation[PriceForecastsAccepted] = Operation(
    "guides.upload_price_forecasts",
    "POST",
    "/api/partners/v2.0/organizations/trading/dayahead/prices",
    (),
    ((range(200, 300), PriceForecastsAccepted),),
    body="optional",
)


def sync_detailed(
    *, client: AuthenticatedClient, body: PriceForecasts | Mapping[str, Any] | None = None
) -> Response[PriceForecastsAccepted]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (), {}, body)


def sync(
    *, client: AuthenticatedClient, body: PriceForecasts | Mapping[str, Any] | None = None
) -> PriceForecastsAccepted | None:
    """Upload price forecasts."""
    return client.result(OPERATION, (), {}, body)


async def asyncio_detailed(
    *, client: AuthenticatedClient, body: PriceForecasts | Mapping[str, Any] | None = None
) -> Response[PriceForecastsAccepted]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (), {}, body)


async def asyncio(
    *, client: AuthenticatedClient, body: PriceForecasts | Mapping[str, Any] | None = None
) -> PriceForecastsAccepted | None:
    """Upload price forecasts."""
    return await client.result_async(OPERATION, (), {}, body)
