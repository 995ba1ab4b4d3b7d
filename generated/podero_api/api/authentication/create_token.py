"""``POST /api/partners/v2.0/auth/token``: Token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...models.token_input import TokenInput
from ...models.token_output import TokenOutput
from ...operation import Operation

if TYPE_CHECKING:
    from ...client import Client
    from ...types import Response

OPERATION: Operation[TokenOutput] = Operation(
    "authentication.create_token",
    "POST",
    "/api/partners/v2.0/auth/token",
    (),
    (((200,), TokenOutput),),
    body="required",
    is_public=True,
)


def sync_detailed(*, client: Client, body: TokenInput | Mapping[str, Any]) -> Response[TokenOutput]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (), {}, body)


def sync(*, client: Client, body: TokenInput | Mapping[str, Any]) -> TokenOutput | None:
    """Token."""
    return client.send(OPERATION, (), {}, body).parsed


async def asyncio_detailed(*, client: Client, body: TokenInput | Mapping[str, Any]) -> Response[TokenOutput]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (), {}, body)


async def asyncio(*, client: Client, body: TokenInput | Mapping[str, Any]) -> TokenOutput | None:
    """Token."""
    return (await client.send_async(OPERATION, (), {}, body)).parsed
