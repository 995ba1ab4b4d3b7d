from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.onboarding_session_input import OnboardingSessionInput
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: OnboardingSessionInput | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/api/partners/v2.0/device-onboarding",
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ErrorBody | OnboardingSession | None:
    if response.status_code == 200:
        response_200 = OnboardingSession.from_dict(response.json())

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
) -> Response[ErrorBody | OnboardingSession]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: OnboardingSessionInput | Unset = UNSET,
) -> Response[ErrorBody | OnboardingSession]:
    """Create a new Device Onboarding Session

     A page where a user connects a device, valid until the end of the next day. Names come from the
    guides. Not known: the names of a device type field, a price zone field and a short text, and what
    is required.

    Args:
        body (OnboardingSessionInput | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | OnboardingSession]
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
    client: AuthenticatedClient,
    body: OnboardingSessionInput | Unset = UNSET,
) -> ErrorBody | OnboardingSession | None:
    """Create a new Device Onboarding Session

     A page where a user connects a device, valid until the end of the next day. Names come from the
    guides. Not known: the names of a device type field, a price zone field and a short text, and what
    is required.

    Args:
        body (OnboardingSessionInput | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | OnboardingSession
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: OnboardingSessionInput | Unset = UNSET,
) -> Response[ErrorBody | OnboardingSession]:
    """Create a new Device Onboarding Session

     A page where a user connects a device, valid until the end of the next day. Names come from the
    guides. Not known: the names of a device type field, a price zone field and a short text, and what
    is required.

    Args:
        body (OnboardingSessionInput | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ErrorBody | OnboardingSession]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: OnboardingSessionInput | Unset = UNSET,
) -> ErrorBody | OnboardingSession | None:
    """Create a new Device Onboarding Session

     A page where a user connects a device, valid until the end of the next day. Names come from the
    guides. Not known: the names of a device type field, a price zone field and a short text, and what
    is required.

    Args:
        body (OnboardingSessionInput | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ErrorBody | OnboardingSession
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed


if TYPE_CHECKING:
    from ...models.error_body import ErrorBody
    from ...models.onboarding_session import OnboardingSession


def _import_models() -> None:
    global ErrorBody, OnboardingSession
    from ...models.error_body import ErrorBody
    from ...models.onboarding_session import OnboardingSession


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
