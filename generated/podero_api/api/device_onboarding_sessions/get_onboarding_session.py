"""Get Device Onboarding Session."""

from ...client import AuthenticatedClient
from ...models.onboarding_session import OnboardingSession
from ...operation import Operation
from ...parameters import ids
from ...types import Id, Response

OPERATION: Operation[OnboardingSession] = Operation(
    "device_onboarding_sessions.get_onboarding_session",
    "GET",
    "/api/partners/v2.0/device-onboarding/{onboarding_session_id}",
    (*ids("onboarding_session_id"),),
    (((200,), OnboardingSession),),
)


def sync_detailed(onboarding_session_id: Id, *, client: AuthenticatedClient) -> Response[OnboardingSession]:
    """As `sync`, with status, headers and content."""
    return client.send(OPERATION, (onboarding_session_id,), {})


def sync(onboarding_session_id: Id, *, client: AuthenticatedClient) -> OnboardingSession | None:
    """Get Device Onboarding Session."""
    return client.result(OPERATION, (onboarding_session_id,), {})


async def asyncio_detailed(onboarding_session_id: Id, *, client: AuthenticatedClient) -> Response[OnboardingSession]:
    """As `asyncio`, with status, headers and content."""
    return await client.send_async(OPERATION, (onboarding_session_id,), {})


async def asyncio(onboarding_session_id: Id, *, client: AuthenticatedClient) -> OnboardingSession | None:
    """Get Device Onboarding Session."""
    return await client.result_async(OPERATION, (onboarding_session_id,), {})
