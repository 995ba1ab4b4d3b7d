from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.action_report import ActionReport
from ...types import UNSET, Response


def _get_kwargs(
    cue_id: UUID,
    *,
    body: ActionReport,
    secret: str,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    params["secret"] = secret

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/partners/v2.0/cues/{cue_id}/state".format(
            cue_id=quote(str(cue_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ActionReceipt | ErrorBody | None:
    if response.status_code == 200:
        response_200 = ActionReceipt.from_dict(response.json())

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
) -> Response[ActionReceipt | ErrorBody]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    cue_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ActionReport,
    secret: str,
) -> Response[ActionReceipt | ErrorBody]:
    """Report the outcome of an active action

     Say how a started action ended; 404 when it is not active any more. The secret is enough.

    Args:
        cue_id (UUID):
        secret (str):
        body (ActionReport):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ActionReceipt | ErrorBody]
    """

    kwargs = _get_kwargs(
        cue_id=cue_id,
        body=body,
        secret=secret,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    cue_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ActionReport,
    secret: str,
) -> ActionReceipt | ErrorBody | None:
    """Report the outcome of an active action

     Say how a started action ended; 404 when it is not active any more. The secret is enough.

    Args:
        cue_id (UUID):
        secret (str):
        body (ActionReport):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ActionReceipt | ErrorBody
    """

    return sync_detailed(
        cue_id=cue_id,
        client=client,
        body=body,
        secret=secret,
    ).parsed


async def asyncio_detailed(
    cue_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ActionReport,
    secret: str,
) -> Response[ActionReceipt | ErrorBody]:
    """Report the outcome of an active action

     Say how a started action ended; 404 when it is not active any more. The secret is enough.

    Args:
        cue_id (UUID):
        secret (str):
        body (ActionReport):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ActionReceipt | ErrorBody]
    """

    kwargs = _get_kwargs(
        cue_id=cue_id,
        body=body,
        secret=secret,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    cue_id: UUID,
    *,
    client: AuthenticatedClient | Client,
    body: ActionReport,
    secret: str,
) -> ActionReceipt | ErrorBody | None:
    """Report the outcome of an active action

     Say how a started action ended; 404 when it is not active any more. The secret is enough.

    Args:
        cue_id (UUID):
        secret (str):
        body (ActionReport):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ActionReceipt | ErrorBody
    """

    return (
        await asyncio_detailed(
            cue_id=cue_id,
            client=client,
            body=body,
            secret=secret,
        )
    ).parsed


if TYPE_CHECKING:
    from ...models.action_receipt import ActionReceipt
    from ...models.error_body import ErrorBody


def _import_models() -> None:
    global ActionReceipt, ErrorBody
    from ...models.action_receipt import ActionReceipt
    from ...models.error_body import ErrorBody


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
