"""Confirm trade."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.trade_confirmation import TradeConfirmation
from ...operation import Operation
from ...types import Response

OPERATION: Operation[None] = Operation(
    "guides.confirm_trade",
    "POST",
    "/api/partners/v2.0/organizations/trading/dayahead/load-curve-confirmation",
    (),
    ((range(200, 300), None),),
    body="required",
)


def sync_detailed(*, client: AuthenticatedClient, body: TradeConfirmation | Mapping[str, Any]) -> Response[None]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (), {}, body)


def sync(*, client: AuthenticatedClient, body: TradeConfirmation | Mapping[str, Any]) -> None:
    """Confirm trade."""
    return client.result(OPERATION, (), {}, body)


async def asyncio_detailed(
    *, client: AuthenticatedClient, body: TradeConfirmation | Mapping[str, Any]
) -> Response[None]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (), {}, body)


async def asyncio(*, client: AuthenticatedClient, body: TradeConfirmation | Mapping[str, Any]) -> None:
    """Confirm trade."""
    return await client.result_async(OPERATION, (), {}, body)
