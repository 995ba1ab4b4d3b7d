"""Fetch load curves."""

import datetime

from ...client import AuthenticatedClient
from ...models.load_curves import LoadCurves
from ...operation import Operation
from ...parameters import Parameter
from ...types import Response

OPERATION: Operation[LoadCurves] = Operation(
    "guides.fetch_load_curves",
    "GET",
    "/api/partners/v2.0/organizations/trading/dayahead/load-curves",
    (Parameter("date", "query", datetime.date),),
    ((range(200, 300), LoadCurves),),
)


def sync_detailed(*, client: AuthenticatedClient, date: datetime.date | str | None = None) -> Response[LoadCurves]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (), {"date": date})


def sync(*, client: AuthenticatedClient, date: datetime.date | str | None = None) -> LoadCurves | None:
    """Fetch load curves."""
    return client.result(OPERATION, (), {"date": date})


async def asyncio_detailed(
    *, client: AuthenticatedClient, date: datetime.date | str | None = None
) -> Response[LoadCurves]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (), {"date": date})


async def asyncio(*, client: AuthenticatedClient, date: datetime.date | str | None = None) -> LoadCurves | None:
    """Fetch load curves."""
    return await client.result_async(OPERATION, (), {"date": date})
