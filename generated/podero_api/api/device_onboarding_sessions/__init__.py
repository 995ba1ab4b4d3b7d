"""The operations of the tag ``device_onboarding_sessions``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from ...client import AsyncPerform, Perform
    from ...models.onboarding_session import OnboardingSession
    from ...models.onboarding_session_input import OnboardingSessionInput
    from ...types import Id


class DeviceOnboardingSessionsAPI:
    """Operations of the tag ``device_onboarding_sessions``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def create_onboarding_session(
        self, *, body: OnboardingSessionInput | Mapping[str, Any] | None = None
    ) -> OnboardingSession:
        """Create a new Device Onboarding Session.

        A page where a user connects a device, valid until the end of the next day. Names come from the guides. Not
        known: the names of a device type field, a price zone field and a short text, and what is required.

        Source: ``POST /api/partners/v2.0/device-onboarding``, known in part.

        Args:
            body: The body; the keys of a mapping are the names in the JSON.
        """
        return self._perform("device_onboarding_sessions.create_onboarding_session", (), {}, body)

    def get_onboarding_session(self, onboarding_session_id: Id) -> OnboardingSession:
        """Get Device Onboarding Session.

        Names come from the guide on creating one. Not known: the names of a device type field, a price zone field
        and a short text.

        Source: ``GET /api/partners/v2.0/device-onboarding/{onboarding_session_id}``, known in part.

        Args:
            onboarding_session_id: Id of the onboarding session.
        """
        return self._perform("device_onboarding_sessions.get_onboarding_session", (onboarding_session_id,), {})


class AsyncDeviceOnboardingSessionsAPI:
    """Operations of the tag ``device_onboarding_sessions``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def create_onboarding_session(
        self, *, body: OnboardingSessionInput | Mapping[str, Any] | None = None
    ) -> OnboardingSession:
        """See `DeviceOnboardingSessionsAPI.create_onboarding_session`."""
        return await self._perform("device_onboarding_sessions.create_onboarding_session", (), {}, body)

    async def get_onboarding_session(self, onboarding_session_id: Id) -> OnboardingSession:
        """See `DeviceOnboardingSessionsAPI.get_onboarding_session`."""
        return await self._perform("device_onboarding_sessions.get_onboarding_session", (onboarding_session_id,), {})
