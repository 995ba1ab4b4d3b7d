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
from ...models.trading_price_zone import TradingPriceZone
from ...types import UNSET, Response


def _get_kwargs(
    org_id: UUID,
    *,
    from_dt: datetime.datetime,
    to_dt: datetime.datetime,
    price_zone: TradingPriceZone,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_from_dt = from_dt.isoformat()
    params["from_dt"] = json_from_dt

    json_to_dt = to_dt.isoformat()
    params["to_dt"] = json_to_dt

    json_price_zone = price_zone.value
    params["price_zone"] = json_price_zone

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partners/v2.0/org/{org_id}/trading/dayahead/prices".format(
            org_id=quote(str(org_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DayaheadPricesResponse | ErrorBody | None:
    if response.status_code == 200:
        response_200 = DayaheadPricesResponse.from_dict(response.json())

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
) -> Response[DayaheadPricesResponse | ErrorBody]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    org_id: UUID,
    *,
    client: AuthenticatedClient,
    from_dt: datetime.datetime,
    to_dt: datetime.datetime,
    price_zone: TradingPriceZone,
) -> Response[DayaheadPricesResponse | ErrorBody]:
    """Retrieve Trading Dayahead Prices

     An error may stand in `metadata.error` of a good answer. Not known: what may be null or missing.

    Args:
        org_id (UUID):
        from_dt (datetime.datetime):
        to_dt (datetime.datetime):
        price_zone (TradingPriceZone): Price zone with day-ahead trading. Values seen; there may
            be others.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DayaheadPricesResponse | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        from_dt=from_dt,
        to_dt=to_dt,
        price_zone=price_zone,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    org_id: UUID,
    *,
    client: AuthenticatedClient,
    from_dt: datetime.datetime,
    to_dt: datetime.datetime,
    price_zone: TradingPriceZone,
) -> DayaheadPricesResponse | ErrorBody | None:
    """Retrieve Trading Dayahead Prices

     An error may stand in `metadata.error` of a good answer. Not known: what may be null or missing.

    Args:
        org_id (UUID):
        from_dt (datetime.datetime):
        to_dt (datetime.datetime):
        price_zone (TradingPriceZone): Price zone with day-ahead trading. Values seen; there may
            be others.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DayaheadPricesResponse | ErrorBody
    """

    return sync_detailed(
        org_id=org_id,
        client=client,
        from_dt=from_dt,
        to_dt=to_dt,
        price_zone=price_zone,
    ).parsed


async def asyncio_detailed(
    org_id: UUID,
    *,
    client: AuthenticatedClient,
    from_dt: datetime.datetime,
    to_dt: datetime.datetime,
    price_zone: TradingPriceZone,
) -> Response[DayaheadPricesResponse | ErrorBody]:
    """Retrieve Trading Dayahead Prices

     An error may stand in `metadata.error` of a good answer. Not known: what may be null or missing.

    Args:
        org_id (UUID):
        from_dt (datetime.datetime):
        to_dt (datetime.datetime):
        price_zone (TradingPriceZone): Price zone with day-ahead trading. Values seen; there may
            be others.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[DayaheadPricesResponse | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        from_dt=from_dt,
        to_dt=to_dt,
        price_zone=price_zone,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    org_id: UUID,
    *,
    client: AuthenticatedClient,
    from_dt: datetime.datetime,
    to_dt: datetime.datetime,
    price_zone: TradingPriceZone,
) -> DayaheadPricesResponse | ErrorBody | None:
    """Retrieve Trading Dayahead Prices

     An error may stand in `metadata.error` of a good answer. Not known: what may be null or missing.

    Args:
        org_id (UUID):
        from_dt (datetime.datetime):
        to_dt (datetime.datetime):
        price_zone (TradingPriceZone): Price zone with day-ahead trading. Values seen; there may
            be others.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        DayaheadPricesResponse | ErrorBody
    """

    return (
        await asyncio_detailed(
            org_id=org_id,
            client=client,
            from_dt=from_dt,
            to_dt=to_dt,
            price_zone=price_zone,
        )
    ).parsed


if TYPE_CHECKING:
    from ...models.dayahead_prices_response import DayaheadPricesResponse
    from ...models.error_body import ErrorBody


def _import_models() -> None:
    global DayaheadPricesResponse, ErrorBody
    from ...models.dayahead_prices_response import DayaheadPricesResponse
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
