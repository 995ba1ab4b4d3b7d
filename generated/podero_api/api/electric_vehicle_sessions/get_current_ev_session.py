from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...types import UNSET, Response, Unset


def _get_kwargs(
    org_id: UUID,
    user_id: UUID,
    electric_vehicle_id: UUID,
    *,
    include_hidden: bool | Unset = False,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["include_hidden"] = include_hidden

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions/current".format(
            org_id=quote(str(org_id), safe=""),
            user_id=quote(str(user_id), safe=""),
            electric_vehicle_id=quote(str(electric_vehicle_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CurrentSessionResponse | ErrorBody | None:
    if response.status_code == 200:
        response_200 = CurrentSessionResponse.from_dict(response.json())

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
) -> Response[CurrentSessionResponse | ErrorBody]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    org_id: UUID,
    user_id: UUID,
    electric_vehicle_id: UUID,
    *,
    client: AuthenticatedClient,
    include_hidden: bool | Unset = False,
) -> Response[CurrentSessionResponse | ErrorBody]:
    """Get the currently active charging session for an electric vehicle

     Returns the active session wrapped as `{ "session": ... }`. When no session is active, returns 200
    with `{ "session": null }` instead of 404 so clients can poll without exception handling.

    Args:
        org_id (UUID): The organization ID
        user_id (UUID): The user ID
        electric_vehicle_id (UUID): The electric vehicle ID
        include_hidden (bool | Unset): Include the active session even if flagged hidden. Back-
            office/debugging use. Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CurrentSessionResponse | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        electric_vehicle_id=electric_vehicle_id,
        include_hidden=include_hidden,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    org_id: UUID,
    user_id: UUID,
    electric_vehicle_id: UUID,
    *,
    client: AuthenticatedClient,
    include_hidden: bool | Unset = False,
) -> CurrentSessionResponse | ErrorBody | None:
    """Get the currently active charging session for an electric vehicle

     Returns the active session wrapped as `{ "session": ... }`. When no session is active, returns 200
    with `{ "session": null }` instead of 404 so clients can poll without exception handling.

    Args:
        org_id (UUID): The organization ID
        user_id (UUID): The user ID
        electric_vehicle_id (UUID): The electric vehicle ID
        include_hidden (bool | Unset): Include the active session even if flagged hidden. Back-
            office/debugging use. Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CurrentSessionResponse | ErrorBody
    """

    return sync_detailed(
        org_id=org_id,
        user_id=user_id,
        electric_vehicle_id=electric_vehicle_id,
        client=client,
        include_hidden=include_hidden,
    ).parsed


async def asyncio_detailed(
    org_id: UUID,
    user_id: UUID,
    electric_vehicle_id: UUID,
    *,
    client: AuthenticatedClient,
    include_hidden: bool | Unset = False,
) -> Response[CurrentSessionResponse | ErrorBody]:
    """Get the currently active charging session for an electric vehicle

     Returns the active session wrapped as `{ "session": ... }`. When no session is active, returns 200
    with `{ "session": null }` instead of 404 so clients can poll without exception handling.

    Args:
        org_id (UUID): The organization ID
        user_id (UUID): The user ID
        electric_vehicle_id (UUID): The electric vehicle ID
        include_hidden (bool | Unset): Include the active session even if flagged hidden. Back-
            office/debugging use. Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CurrentSessionResponse | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        electric_vehicle_id=electric_vehicle_id,
        include_hidden=include_hidden,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    org_id: UUID,
    user_id: UUID,
    electric_vehicle_id: UUID,
    *,
    client: AuthenticatedClient,
    include_hidden: bool | Unset = False,
) -> CurrentSessionResponse | ErrorBody | None:
    """Get the currently active charging session for an electric vehicle

     Returns the active session wrapped as `{ "session": ... }`. When no session is active, returns 200
    with `{ "session": null }` instead of 404 so clients can poll without exception handling.

    Args:
        org_id (UUID): The organization ID
        user_id (UUID): The user ID
        electric_vehicle_id (UUID): The electric vehicle ID
        include_hidden (bool | Unset): Include the active session even if flagged hidden. Back-
            office/debugging use. Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CurrentSessionResponse | ErrorBody
    """

    return (
        await asyncio_detailed(
            org_id=org_id,
            user_id=user_id,
            electric_vehicle_id=electric_vehicle_id,
            client=client,
            include_hidden=include_hidden,
        )
    ).parsed


if TYPE_CHECKING:
    from ...models.current_session_response import CurrentSessionResponse
    from ...models.error_body import ErrorBody


def _import_models() -> None:
    global CurrentSessionResponse, ErrorBody
    from ...models.current_session_response import CurrentSessionResponse
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
