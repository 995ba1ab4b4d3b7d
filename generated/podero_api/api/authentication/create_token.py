"""Token."""

from collections.abc import Mapping
from typing import Any

from ...client import Client
from ...models.token_input import TokenInput
from ...models.token_output import TokenOutput
from ...operation import Operation
from ...types import Hidden, Response

OPERATION: Operation[TokenOutput] = Operation(
    "authentication.create_token",
    "POST",
    "/api/partners/v2.0/auth/token",
    (),
    (((200,), TokenOutput),),
    body="required",
    is_public=True,
    secrets=("access_token", "password", "refresh_token"),
)


def sync_detailed(*, client: Client, body: TokenInput | Mapping[str, Any]) -> Response[TokenOutput]:
    """As `sync`, with status, headers and content."""
    hidden_body = Hidden(body)
    del body
    return client.send(OPERATION, (), {}, hidden_body)


def sync(*, client: Client, body: TokenInput | Mapping[str, Any]) -> TokenOutput | None:
    """Token."""
    hidden_body = Hidden(body)
    del body
    return client.result(OPERATION, (), {}, hidden_body)


async def asyncio_detailed(*, client: Client, body: TokenInput | Mapping[str, Any]) -> Response[TokenOutput]:
    """As `asyncio`, with status, headers and content."""
    hidden_body = Hidden(body)
    del body
    return await client.send_async(OPERATION, (), {}, hidden_body)


async def asyncio(*, client: Client, body: TokenInput | Mapping[str, Any]) -> TokenOutput | None:
    """Token."""
    hidden_body = Hidden(body)
    del body
    return await client.result_async(OPERATION, (), {}, hidden_body)
