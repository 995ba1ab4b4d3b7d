from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.token_input import TokenInput
from ...types import Response


def _get_kwargs(
    *,
    body: TokenInput,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/partners/v2.0/auth/token",
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorBody | TokenOutput | None:
    if response.status_code == 200:
        response_200 = TokenOutput.from_dict(response.json())

        return response_200

    if response.status_code == 401:
        response_401 = ErrorBody.from_dict(response.json())

        return response_401

    if response.status_code == 403:
        response_403 = ErrorBody.from_dict(response.json())

        return response_403

    if response.status_code == 404:
        response_404 = ErrorBody.from_dict(response.json())

        return response_404

    if response.status_code == 422:
        response_422 = ErrorBody.from_dict(response.json())

        return response_422

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErrorBody | TokenOutput]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: TokenInput,
) -> Response[ErrorBody | TokenOutput]:
    """Token

     A token for a person, by password or refresh token; public. Servers use another address with their
    client id.

    Args:
        body (TokenInput):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | TokenOutput]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: TokenInput,
) -> ErrorBody | TokenOutput | None:
    """Token

     A token for a person, by password or refresh token; public. Servers use another address with their
    client id.

    Args:
        body (TokenInput):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | TokenOutput
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: TokenInput,
) -> Response[ErrorBody | TokenOutput]:
    """Token

     A token for a person, by password or refresh token; public. Servers use another address with their
    client id.

    Args:
        body (TokenInput):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | TokenOutput]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: TokenInput,
) -> ErrorBody | TokenOutput | None:
    """Token

     A token for a person, by password or refresh token; public. Servers use another address with their
    client id.

    Args:
        body (TokenInput):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | TokenOutput
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed


if TYPE_CHECKING:
    from ...models.error_body import ErrorBody
    from ...models.token_output import TokenOutput


def _import_models() -> None:
    global ErrorBody, TokenOutput
    from ...models.error_body import ErrorBody
    from ...models.token_output import TokenOutput


def _named_errors(build: Callable[..., Any]) -> Callable[..., Any]:
    """Let the HTTP client that was injected turn an unreadable answer into an error of its own."""

    def build_or_raise(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any:
        _import_models()
        try:
            if 200 <= response.status_code <= 200 and not isinstance(response.json(), dict):
                raise TypeError("unexpected " + type(response.json()).__name__)
            return build(client=client, response=response)
        except (
            AttributeError,
            LookupError,
            RecursionError,
            TypeError,
            ValueError,
            errors.UnexpectedStatus,
        ) as error:
            unreadable = response.extensions.get("podero_api.unreadable")
            if unreadable is None:
                raise
            raise unreadable(response, error) from error

    return build_or_raise


_build_response = _named_errors(_build_response)
