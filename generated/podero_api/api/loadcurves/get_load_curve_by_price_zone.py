from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.get_load_curve_by_price_zone_resolution import GetLoadCurveByPriceZoneResolution
from ...types import UNSET, Response, Unset


def _get_kwargs(
    org_id: str,
    price_zone_key: str,
    *,
    resolution: GetLoadCurveByPriceZoneResolution | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_resolution: str | Unset = UNSET
    if not isinstance(resolution, Unset):
        json_resolution = resolution.value

    params["resolution"] = json_resolution

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/api/partners/v2.0/org/{org_id}/trading/dayahead/loadcurve/pricezone/{price_zone_key}".format(
            org_id=quote(str(org_id), safe=""),
            price_zone_key=quote(str(price_zone_key), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | ErrorBody | None:
    if response.status_code == 200:
        response_200 = response.json()
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
    org_id: str,
    price_zone_key: str,
    *,
    client: AuthenticatedClient,
    resolution: GetLoadCurveByPriceZoneResolution | Unset = UNSET,
) -> Response[Any | ErrorBody]:
    """Get By Price Zone

     Sum over the devices of one price zone. Not known: further parameters and the answer.

    Args:
        org_id (str):
        price_zone_key (str):
        resolution (GetLoadCurveByPriceZoneResolution | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        price_zone_key=price_zone_key,
        resolution=resolution,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    org_id: str,
    price_zone_key: str,
    *,
    client: AuthenticatedClient,
    resolution: GetLoadCurveByPriceZoneResolution | Unset = UNSET,
) -> Any | ErrorBody | None:
    """Get By Price Zone

     Sum over the devices of one price zone. Not known: further parameters and the answer.

    Args:
        org_id (str):
        price_zone_key (str):
        resolution (GetLoadCurveByPriceZoneResolution | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorBody
    """

    return sync_detailed(
        org_id=org_id,
        price_zone_key=price_zone_key,
        client=client,
        resolution=resolution,
    ).parsed


async def asyncio_detailed(
    org_id: str,
    price_zone_key: str,
    *,
    client: AuthenticatedClient,
    resolution: GetLoadCurveByPriceZoneResolution | Unset = UNSET,
) -> Response[Any | ErrorBody]:
    """Get By Price Zone

     Sum over the devices of one price zone. Not known: further parameters and the answer.

    Args:
        org_id (str):
        price_zone_key (str):
        resolution (GetLoadCurveByPriceZoneResolution | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | ErrorBody]
    """

    kwargs = _get_kwargs(
        org_id=org_id,
        price_zone_key=price_zone_key,
        resolution=resolution,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    org_id: str,
    price_zone_key: str,
    *,
    client: AuthenticatedClient,
    resolution: GetLoadCurveByPriceZoneResolution | Unset = UNSET,
) -> Any | ErrorBody | None:
    """Get By Price Zone

     Sum over the devices of one price zone. Not known: further parameters and the answer.

    Args:
        org_id (str):
        price_zone_key (str):
        resolution (GetLoadCurveByPriceZoneResolution | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | ErrorBody
    """

    return (
        await asyncio_detailed(
            org_id=org_id,
            price_zone_key=price_zone_key,
            client=client,
            resolution=resolution,
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
