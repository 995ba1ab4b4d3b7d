"""Create a new Device Onboarding Session."""

from collections.abc import Mapping
from typing import Any

from ...client import AuthenticatedClient
from ...models.onboarding_session import OnboardingSession
from ...models.onboarding_session_input import OnboardingSessionInput
from ...operation import Operation
from ...types import Response

OPERATION: Operation[OnboardingSession] = Operation(
    "device_onboarding_sessions.create_onboarding_session",
    "POST",
    "/api/partners/v2.0/device-onboarding",
    (),
    (((200,), OnboardingSession),),
    body="optional",
)


def sync_detailed(
    *, client: AuthenticatedClient, body: OnboardingSessionInput | Mapping[str, Any] | None = None
) -> Response[OnboardingSession]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (), {}, body)


def sync(
    *, client: AuthenticatedClient, body: OnboardingSessionInput | Mapping[str, Any] | None = None
) -> OnboardingSession | None:
    """Create a new Device Onboarding Session."""
    return client.result(OPERATION, (), {}, body)


async def asyncio_detailed(
    *, client: AuthenticatedClient, body: OnboardingSessionInput | Mapping[str, Any] | None = None
) -> Response[OnboardingSession]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (), {}, body)


async def asyncio(
    *, client: AuthenticatedClient, body: OnboardingSessionInput | Mapping[str, Any] | None = None
) -> OnboardingSession | None:
    """Create a new Device Onboarding Session."""
    return await client.result_async(OPERATION, (), {}, body)
