from __future__ import annotations

import datetime
from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.get_inverter_data_resolution import GetInverterDataResolution
from ...types import UNSET, Response, Unset


def _get_kwargs(
    org_id: UUID,
    user_id: UUID,
    inverter_id: UUID,
    *,
    from_datetime: datetime.datetime | None | Unset = UNSET,
    to_datetime: datetime.datetime | None | Unset = UNSET,
    resolution: GetInverterDataResolution | Unset = GetInverterDataResolution.VALUE_0,
    keywords: None | str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_from_datetime: None | str | Unset
    if isinstance(from_datetime, Unset):
        json_from_datetime = UNSET
    elif isinstance(from_datetime, datetime.datetime):
        json_from_datetime = from_datetime.isoformat()
    else:
        json_from_datetime = from_datetime
    params["from_datetime"] = json_from_datetime

    json_to_datetime: None | str | Unset
    if isinstance(to_datetime, Unset):
        json_to_datetime = UNSET
    elif isinstance(to_datetime, datetime.datetime):
        json_to_datetime = to_datetime.isoformat()
    else:
        json_to_datetime = to_datetime
    params["to_datetime"] = json_to_datetime

    json_resolution: str | Unset = UNSET
    if not isinstance(resolution, Unset):
        json_resolution = resolution.value

    params["resolution"] = json_resolution

    json_keywords: None | str | Unset
    if isinstance(keywords, Unset):
        json_keywords = UNSET
    else:
        json_keywords = keywords
    params["keywords"] = json_keywords

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partners/v2.0/org/{org_id}/users/{user_id}/inverters/{inverter_id}/data".format(
            org_id=quote(str(org_id), safe=""),
            user_id=quote(str(user_id), safe=""),
            inverter_id=quote(str(inverter_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorBody | InverterDataResponse | None:
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
        response_2xx = InverterDataResponse.from_dict(response.json())

        return response_2xx

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ErrorBody | InverterDataResponse]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    org_id: UUID,
    user_id: UUID,
    inverter_id: UUID,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | None | Unset = UNSET,
    to_datetime: datetime.datetime | None | Unset = UNSET,
    resolution: GetInverterDataResolution | Unset = GetInverterDataResolution.VALUE_0,
    keywords: None | str | Unset = UNSET,
) -> Response[ErrorBody | InverterDataResponse]:
    """Get inverter data

     Beta. Measured and planned values over time. Not known: the status number, what of a point may be
    null, the content of the metadata.

    Args:
        org_id (UUID):
        user_id (UUID):
        inverter_id (UUID):
        from_datetime (datetime.datetime | None | Unset):
        to_datetime (datetime.datetime | None | Unset):
        resolution (GetInverterDataResolution | Unset):  Default:
            GetInverterDataResolution.VALUE_0.
        keywords (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | InverterDataResponse]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        inverter_id=inverter_id,
        from_datetime=from_datetime,
        to_datetime=to_datetime,
        resolution=resolution,
        keywords=keywords,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    org_id: UUID,
    user_id: UUID,
    inverter_id: UUID,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | None | Unset = UNSET,
    to_datetime: datetime.datetime | None | Unset = UNSET,
    resolution: GetInverterDataResolution | Unset = GetInverterDataResolution.VALUE_0,
    keywords: None | str | Unset = UNSET,
) -> ErrorBody | InverterDataResponse | None:
    """Get inverter data

     Beta. Measured and planned values over time. Not known: the status number, what of a point may be
    null, the content of the metadata.

    Args:
        org_id (UUID):
        user_id (UUID):
        inverter_id (UUID):
        from_datetime (datetime.datetime | None | Unset):
        to_datetime (datetime.datetime | None | Unset):
        resolution (GetInverterDataResolution | Unset):  Default:
            GetInverterDataResolution.VALUE_0.
        keywords (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | InverterDataResponse
    """

    return sync_detailed(
        org_id=org_id,
        user_id=user_id,
        inverter_id=inverter_id,
        client=client,
        from_datetime=from_datetime,
        to_datetime=to_datetime,
        resolution=resolution,
        keywords=keywords,
    ).parsed


async def asyncio_detailed(
    org_id: UUID,
    user_id: UUID,
    inverter_id: UUID,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | None | Unset = UNSET,
    to_datetime: datetime.datetime | None | Unset = UNSET,
    resolution: GetInverterDataResolution | Unset = GetInverterDataResolution.VALUE_0,
    keywords: None | str | Unset = UNSET,
) -> Response[ErrorBody | InverterDataResponse]:
    """Get inverter data

     Beta. Measured and planned values over time. Not known: the status number, what of a point may be
    null, the content of the metadata.

    Args:
        org_id (UUID):
        user_id (UUID):
        inverter_id (UUID):
        from_datetime (datetime.datetime | None | Unset):
        to_datetime (datetime.datetime | None | Unset):
        resolution (GetInverterDataResolution | Unset):  Default:
            GetInverterDataResolution.VALUE_0.
        keywords (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | InverterDataResponse]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        inverter_id=inverter_id,
        from_datetime=from_datetime,
        to_datetime=to_datetime,
        resolution=resolution,
        keywords=keywords,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    org_id: UUID,
    user_id: UUID,
    inverter_id: UUID,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | None | Unset = UNSET,
    to_datetime: datetime.datetime | None | Unset = UNSET,
    resolution: GetInverterDataResolution | Unset = GetInverterDataResolution.VALUE_0,
    keywords: None | str | Unset = UNSET,
) -> ErrorBody | InverterDataResponse | None:
    """Get inverter data

     Beta. Measured and planned values over time. Not known: the status number, what of a point may be
    null, the content of the metadata.

    Args:
        org_id (UUID):
        user_id (UUID):
        inverter_id (UUID):
        from_datetime (datetime.datetime | None | Unset):
        to_datetime (datetime.datetime | None | Unset):
        resolution (GetInverterDataResolution | Unset):  Default:
            GetInverterDataResolution.VALUE_0.
        keywords (None | str | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | InverterDataResponse
    """

    return (
        await asyncio_detailed(
            org_id=org_id,
            user_id=user_id,
            inverter_id=inverter_id,
            client=client,
            from_datetime=from_datetime,
            to_datetime=to_datetime,
            resolution=resolution,
            keywords=keywords,
        )
    ).parsed


if TYPE_CHECKING:
    from ...models.error_body import ErrorBody
    from ...models.inverter_data_response import InverterDataResponse


def _import_models() -> None:
    global ErrorBody, InverterDataResponse
    from ...models.error_body import ErrorBody
    from ...models.inverter_data_response import InverterDataResponse


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
