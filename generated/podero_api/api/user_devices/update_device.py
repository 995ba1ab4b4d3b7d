from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.device_update import DeviceUpdate
from ...types import UNSET, Response, Unset


def _get_kwargs(
    org_id: UUID,
    user_id: UUID,
    device_id: UUID,
    *,
    body: DeviceUpdate | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/api/partners/v2.0/org/{org_id}/users/{user_id}/devices/{device_id}".format(
            org_id=quote(str(org_id), safe=""),
            user_id=quote(str(user_id), safe=""),
            device_id=quote(str(device_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | None:
    if response.status_code == 200:
        response_200 = cast(Any, None)
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
) -> Response[Any | ErrorBody]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    org_id: UUID,
    user_id: UUID,
    device_id: UUID,
    *,
    client: AuthenticatedClient,
    body: DeviceUpdate | Unset = UNSET,
) -> Response[Any | ErrorBody]:
    """Update general device attributes

     Changes what is sent; null can mean to clear a field. The answer has no body.

    Args:
        org_id (UUID):
        user_id (UUID):
        device_id (UUID):
        body (DeviceUpdate | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        device_id=device_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    org_id: UUID,
    user_id: UUID,
    device_id: UUID,
    *,
    client: AuthenticatedClient,
    body: DeviceUpdate | Unset = UNSET,
) -> Any | ErrorBody | None:
    """Update general device attributes

     Changes what is sent; null can mean to clear a field. The answer has no body.

    Args:
        org_id (UUID):
        user_id (UUID):
        device_id (UUID):
        body (DeviceUpdate | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorBody
    """

    return sync_detailed(
        org_id=org_id,
        user_id=user_id,
        device_id=device_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    org_id: UUID,
    user_id: UUID,
    device_id: UUID,
    *,
    client: AuthenticatedClient,
    body: DeviceUpdate | Unset = UNSET,
) -> Response[Any | ErrorBody]:
    """Update general device attributes

     Changes what is sent; null can mean to clear a field. The answer has no body.

    Args:
        org_id (UUID):
        user_id (UUID):
        device_id (UUID):
        body (DeviceUpdate | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        device_id=device_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    org_id: UUID,
    user_id: UUID,
    device_id: UUID,
    *,
    client: AuthenticatedClient,
    body: DeviceUpdate | Unset = UNSET,
) -> Any | ErrorBody | None:
    """Update general device attributes

     Changes what is sent; null can mean to clear a field. The answer has no body.

    Args:
        org_id (UUID):
        user_id (UUID):
        device_id (UUID):
        body (DeviceUpdate | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorBody
    """

    return (
        await asyncio_detailed(
            org_id=org_id,
            user_id=user_id,
            device_id=device_id,
            client=client,
            body=body,
        )
    ).parsed


if TYPE_CHECKING:
    from ...models.error_body import ErrorBody


def _import_models() -> None:
    global ErrorBody
    from ...models.error_body import ErrorBody


def _named_errors(build: Callable[..., Any]) -> Callable[..., Any]:
    """Let the HTTP client that was injected turn an unreadable answer into an error of its own."""

    def build_or_raise(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any:
        _import_models()
        try:
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
