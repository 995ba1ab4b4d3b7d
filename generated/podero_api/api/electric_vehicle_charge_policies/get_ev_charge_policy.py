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
    electric_vehicle_id: UUID,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/charge-policy".format(
            org_id=quote(str(org_id), safe=""),
            user_id=quote(str(user_id), safe=""),
            electric_vehicle_id=quote(str(electric_vehicle_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ChargePolicyResponse | ErrorBody | None:
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

    if 200 <= response.status_code <= 299:
        response_2xx = ChargePolicyResponse.from_dict(response.json())

        return response_2xx

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ChargePolicyResponse | ErrorBody]:
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
) -> Response[ChargePolicyResponse | ErrorBody]:
    """Get a vehicle's charge policy

     Target and deadline for each day of the week. An error may stand in `metadata.error` of a good
    answer. Not known: the status number, what may be null, unit and range of the fields.

    Args:
        org_id (UUID):
        user_id (UUID):
        electric_vehicle_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChargePolicyResponse | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        electric_vehicle_id=electric_vehicle_id,
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
) -> ChargePolicyResponse | ErrorBody | None:
    """Get a vehicle's charge policy

     Target and deadline for each day of the week. An error may stand in `metadata.error` of a good
    answer. Not known: the status number, what may be null, unit and range of the fields.

    Args:
        org_id (UUID):
        user_id (UUID):
        electric_vehicle_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChargePolicyResponse | ErrorBody
    """

    return sync_detailed(
        org_id=org_id,
        user_id=user_id,
        electric_vehicle_id=electric_vehicle_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    org_id: UUID,
    user_id: UUID,
    electric_vehicle_id: UUID,
    *,
    client: AuthenticatedClient,
) -> Response[ChargePolicyResponse | ErrorBody]:
    """Get a vehicle's charge policy

     Target and deadline for each day of the week. An error may stand in `metadata.error` of a good
    answer. Not known: the status number, what may be null, unit and range of the fields.

    Args:
        org_id (UUID):
        user_id (UUID):
        electric_vehicle_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ChargePolicyResponse | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        electric_vehicle_id=electric_vehicle_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    org_id: UUID,
    user_id: UUID,
    electric_vehicle_id: UUID,
    *,
    client: AuthenticatedClient,
) -> ChargePolicyResponse | ErrorBody | None:
    """Get a vehicle's charge policy

     Target and deadline for each day of the week. An error may stand in `metadata.error` of a good
    answer. Not known: the status number, what may be null, unit and range of the fields.

    Args:
        org_id (UUID):
        user_id (UUID):
        electric_vehicle_id (UUID):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ChargePolicyResponse | ErrorBody
    """

    return (
        await asyncio_detailed(
            org_id=org_id,
            user_id=user_id,
            electric_vehicle_id=electric_vehicle_id,
            client=client,
        )
    ).parsed


if TYPE_CHECKING:
    from ...models.charge_policy_response import ChargePolicyResponse
    from ...models.error_body import ErrorBody


def _import_models() -> None:
    global ChargePolicyResponse, ErrorBody
    from ...models.charge_policy_response import ChargePolicyResponse
    from ...models.error_body import ErrorBody


def _named_errors(build: Callable[..., Any]) -> Callable[..., Any]:
    """Let the HTTP client that was injected turn an unreadable answer into an error of its own."""

    def build_or_raise(*, client: AuthenticatedClient | Client, response: httpx.Response) -> Any:
        _import_models()
        try:
            if 200 <= response.status_code <= 299 and not isinstance(response.json(), dict):
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
