from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...types import Response


def _get_kwargs(
    org_id: UUID,
    user_id: UUID,
    wallbox_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions/current".format(
            org_id=quote(str(org_id), safe=""),
            user_id=quote(str(user_id), safe=""),
            wallbox_id=quote(str(wallbox_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CurrentHEMSSessionResponse | ErrorBody | None:
    if response.status_code == 200:
        response_200 = CurrentHEMSSessionResponse.from_dict(response.json())

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
) -> Response[CurrentHEMSSessionResponse | ErrorBody]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    org_id: UUID,
    user_id: UUID,
    wallbox_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[CurrentHEMSSessionResponse | ErrorBody]:
    """Get the currently running standalone HEMS session for a wallbox

     The running session with its decisions and steering commands. Not known: whether no session is null,
    as it is for cars; both levels are read so.

    Args:
        org_id (UUID):
        user_id (UUID):
        wallbox_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CurrentHEMSSessionResponse | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        wallbox_id=wallbox_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    org_id: UUID,
    user_id: UUID,
    wallbox_id: UUID,
    *,
    client: AuthenticatedClient,
) -> CurrentHEMSSessionResponse | ErrorBody | None:
    """Get the currently running standalone HEMS session for a wallbox

     The running session with its decisions and steering commands. Not known: whether no session is null,
    as it is for cars; both levels are read so.

    Args:
        org_id (UUID):
        user_id (UUID):
        wallbox_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CurrentHEMSSessionResponse | ErrorBody
    """

    return sync_detailed(
        org_id=org_id,
        user_id=user_id,
        wallbox_id=wallbox_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    org_id: UUID,
    user_id: UUID,
    wallbox_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[CurrentHEMSSessionResponse | ErrorBody]:
    """Get the currently running standalone HEMS session for a wallbox

     The running session with its decisions and steering commands. Not known: whether no session is null,
    as it is for cars; both levels are read so.

    Args:
        org_id (UUID):
        user_id (UUID):
        wallbox_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CurrentHEMSSessionResponse | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        wallbox_id=wallbox_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    org_id: UUID,
    user_id: UUID,
    wallbox_id: UUID,
    *,
    client: AuthenticatedClient,
) -> CurrentHEMSSessionResponse | ErrorBody | None:
    """Get the currently running standalone HEMS session for a wallbox

     The running session with its decisions and steering commands. Not known: whether no session is null,
    as it is for cars; both levels are read so.

    Args:
        org_id (UUID):
        user_id (UUID):
        wallbox_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CurrentHEMSSessionResponse | ErrorBody
    """

    return (
        await asyncio_detailed(
            org_id=org_id,
            user_id=user_id,
            wallbox_id=wallbox_id,
            client=client,
        )
    ).parsed


if TYPE_CHECKING:
    from ...models.current_hems_session_response import CurrentHEMSSessionResponse
    from ...models.error_body import ErrorBody


def _import_models() -> None:
    global CurrentHEMSSessionResponse, ErrorBody
    from ...models.current_hems_session_response import CurrentHEMSSessionResponse
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
