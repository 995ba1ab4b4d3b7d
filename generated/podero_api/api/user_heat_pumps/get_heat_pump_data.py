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
from ...types import UNSET, Response, Unset


def _get_kwargs(
    org_id: UUID,
    user_id: UUID,
    heat_pump_id: UUID,
    *,
    from_datetime: datetime.datetime | Unset = UNSET,
    to_datetime: datetime.datetime | Unset = UNSET,
    resolution: str | Unset = "15MIN",
    keywords: str | Unset = UNSET,
    fill_missing: bool | Unset = False,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}
    if not isinstance(fill_missing, Unset):
        headers["fill-missing"] = "true" if fill_missing else "false"

    params: dict[str, Any] = {}

    json_from_datetime: str | Unset = UNSET
    if not isinstance(from_datetime, Unset):
        json_from_datetime = from_datetime.isoformat()
    params["from_datetime"] = json_from_datetime

    json_to_datetime: str | Unset = UNSET
    if not isinstance(to_datetime, Unset):
        json_to_datetime = to_datetime.isoformat()
    params["to_datetime"] = json_to_datetime

    params["resolution"] = resolution

    params["keywords"] = keywords

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partners/v2.0/org/{org_id}/users/{user_id}/heat-pumps/{heat_pump_id}/data".format(
            org_id=quote(str(org_id), safe=""),
            user_id=quote(str(user_id), safe=""),
            heat_pump_id=quote(str(heat_pump_id), safe=""),
        ),
        "params": params,
    }

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorBody | HeatPumpDataResponse | None:
    if response.status_code == 200:
        response_200 = HeatPumpDataResponse.from_dict(response.json())

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
) -> Response[ErrorBody | HeatPumpDataResponse]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    org_id: UUID,
    user_id: UUID,
    heat_pump_id: UUID,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | Unset = UNSET,
    to_datetime: datetime.datetime | Unset = UNSET,
    resolution: str | Unset = "15MIN",
    keywords: str | Unset = UNSET,
    fill_missing: bool | Unset = False,
) -> Response[ErrorBody | HeatPumpDataResponse]:
    """Get heat pump data

     Measured and planned values over time; without `fill-missing` an empty span is a 400. Not known:
    what of a point may be null, the content of the metadata.

    Args:
        org_id (UUID):
        user_id (UUID):
        heat_pump_id (UUID):
        from_datetime (datetime.datetime | Unset):
        to_datetime (datetime.datetime | Unset):
        resolution (str | Unset):  Default: '15MIN'.
        keywords (str | Unset):
        fill_missing (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | HeatPumpDataResponse]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        heat_pump_id=heat_pump_id,
        from_datetime=from_datetime,
        to_datetime=to_datetime,
        resolution=resolution,
        keywords=keywords,
        fill_missing=fill_missing,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    org_id: UUID,
    user_id: UUID,
    heat_pump_id: UUID,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | Unset = UNSET,
    to_datetime: datetime.datetime | Unset = UNSET,
    resolution: str | Unset = "15MIN",
    keywords: str | Unset = UNSET,
    fill_missing: bool | Unset = False,
) -> ErrorBody | HeatPumpDataResponse | None:
    """Get heat pump data

     Measured and planned values over time; without `fill-missing` an empty span is a 400. Not known:
    what of a point may be null, the content of the metadata.

    Args:
        org_id (UUID):
        user_id (UUID):
        heat_pump_id (UUID):
        from_datetime (datetime.datetime | Unset):
        to_datetime (datetime.datetime | Unset):
        resolution (str | Unset):  Default: '15MIN'.
        keywords (str | Unset):
        fill_missing (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | HeatPumpDataResponse
    """

    return sync_detailed(
        org_id=org_id,
        user_id=user_id,
        heat_pump_id=heat_pump_id,
        client=client,
        from_datetime=from_datetime,
        to_datetime=to_datetime,
        resolution=resolution,
        keywords=keywords,
        fill_missing=fill_missing,
    ).parsed


async def asyncio_detailed(
    org_id: UUID,
    user_id: UUID,
    heat_pump_id: UUID,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | Unset = UNSET,
    to_datetime: datetime.datetime | Unset = UNSET,
    resolution: str | Unset = "15MIN",
    keywords: str | Unset = UNSET,
    fill_missing: bool | Unset = False,
) -> Response[ErrorBody | HeatPumpDataResponse]:
    """Get heat pump data

     Measured and planned values over time; without `fill-missing` an empty span is a 400. Not known:
    what of a point may be null, the content of the metadata.

    Args:
        org_id (UUID):
        user_id (UUID):
        heat_pump_id (UUID):
        from_datetime (datetime.datetime | Unset):
        to_datetime (datetime.datetime | Unset):
        resolution (str | Unset):  Default: '15MIN'.
        keywords (str | Unset):
        fill_missing (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | HeatPumpDataResponse]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        user_id=user_id,
        heat_pump_id=heat_pump_id,
        from_datetime=from_datetime,
        to_datetime=to_datetime,
        resolution=resolution,
        keywords=keywords,
        fill_missing=fill_missing,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    org_id: UUID,
    user_id: UUID,
    heat_pump_id: UUID,
    *,
    client: AuthenticatedClient,
    from_datetime: datetime.datetime | Unset = UNSET,
    to_datetime: datetime.datetime | Unset = UNSET,
    resolution: str | Unset = "15MIN",
    keywords: str | Unset = UNSET,
    fill_missing: bool | Unset = False,
) -> ErrorBody | HeatPumpDataResponse | None:
    """Get heat pump data

     Measured and planned values over time; without `fill-missing` an empty span is a 400. Not known:
    what of a point may be null, the content of the metadata.

    Args:
        org_id (UUID):
        user_id (UUID):
        heat_pump_id (UUID):
        from_datetime (datetime.datetime | Unset):
        to_datetime (datetime.datetime | Unset):
        resolution (str | Unset):  Default: '15MIN'.
        keywords (str | Unset):
        fill_missing (bool | Unset):  Default: False.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | HeatPumpDataResponse
    """

    return (
        await asyncio_detailed(
            org_id=org_id,
            user_id=user_id,
            heat_pump_id=heat_pump_id,
            client=client,
            from_datetime=from_datetime,
            to_datetime=to_datetime,
            resolution=resolution,
            keywords=keywords,
            fill_missing=fill_missing,
        )
    ).parsed


if TYPE_CHECKING:
    from ...models.error_body import ErrorBody
    from ...models.heat_pump_data_response import HeatPumpDataResponse


def _import_models() -> None:
    global ErrorBody, HeatPumpDataResponse
    from ...models.error_body import ErrorBody
    from ...models.heat_pump_data_response import HeatPumpDataResponse


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
