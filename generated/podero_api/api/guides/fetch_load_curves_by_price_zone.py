"""Fetch load curves by price zone."""

from typing import Any

from ...client import AuthenticatedClient
from ...operation import Operation
from ...types import Response

OPERATION: Operation[Any] = Operation(
    "guides.fetch_load_curves_by_price_zone",
    "GET",
    "/api/partners/v2.0/organizations/trading/dayahead/load-curves/by-price-zone",
    (),
    ((range(200, 300), Any),),
)


def sync_detailed(*, client: AuthenticatedClient) -> Response[Any]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (), {})


def sync(*, client: AuthenticatedClient) -> Any | None:
    """Fetch load curves by price zone."""
    return client.result(OPERATION, (), {})


async def asyncio_detailed(*, client: AuthenticatedClient) -> Response[Any]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (), {})


async def asyncio(*, client: AuthenticatedClient) -> Any | None:
    """Fetch load curves by price zone."""
    return await client.result_async(OPERATION, (), {})
