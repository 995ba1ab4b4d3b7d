"""The operations of the tag ``authentication``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.token_input import TokenInput
    from ...models.token_output import TokenOutput

from ...types import Hidden


class AuthenticationAPI:
    """Operations of the tag ``authentication``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def create_token(self, *, body: TokenInput | Mapping[str, Any]) -> TokenOutput:
        """Token.

        A token for a person, by password or refresh token; public. Servers use another address with their client
        id.

        Source: ``POST /api/partners/v2.0/auth/token``.

        Args:
            body: The body; the keys of a mapping are the names in the JSON.
        """
        hidden_body = Hidden(body)
        del body
        return self._perform("authentication.create_token", (), {}, hidden_body)


class AsyncAuthenticationAPI:
    """Operations of the tag ``authentication``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def create_token(self, *, body: TokenInput | Mapping[str, Any]) -> TokenOutput:
        """See `AuthenticationAPI.create_token`."""
        hidden_body = Hidden(body)
        del body
        return await self._perform("authentication.create_token", (), {}, hidden_body)
