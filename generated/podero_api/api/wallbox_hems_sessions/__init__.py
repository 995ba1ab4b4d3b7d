"""The operations of the tag ``wallbox_hems_sessions``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from ...client import AsyncPerform, Perform
    from ...models.current_hems_session_response import CurrentHEMSSessionResponse
    from ...models.hems_session_detail import HEMSSessionDetail
    from ...models.hems_sessions_list_response import HEMSSessionsListResponse
    from ...types import Id


class WallboxHemsSessionsAPI:
    """Operations of the tag ``wallbox_hems_sessions``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def list_wallbox_hems_sessions(
        self,
        user_id: Id,
        wallbox_id: Id,
        *,
        from_: datetime.date | str,
        to: datetime.date | str,
        limit: int = 50,
        offset: int = 0,
        org_id: Id | None = None,
    ) -> HEMSSessionsListResponse:
        """List standalone HEMS steering sessions for a wallbox.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions``.

        Args:
            user_id: The user ID.
            wallbox_id: The wallbox ID.
            from_: Inclusive lower bound day (UTC, YYYY-MM-DD).
            to: Inclusive upper bound day (UTC, YYYY-MM-DD).
            limit: Page size (max 200). 1 to 200.
            offset: Offset for pagination. From 0 up.
        """
        return self._perform(
            "wallbox_hems_sessions.list_wallbox_hems_sessions",
            (org_id, user_id, wallbox_id),
            {"from_": from_, "to": to, "limit": limit, "offset": offset},
        )

    def get_current_wallbox_hems_session(
        self, user_id: Id, wallbox_id: Id, *, org_id: Id | None = None
    ) -> CurrentHEMSSessionResponse:
        """Get the currently running standalone HEMS session for a wallbox.

        The running session with its decisions and steering commands. Not known: whether no session is null, as it
        is for cars; both levels are read so.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions/current``, known in part.

        Args:
            user_id: Id of the user.
            wallbox_id: Id of the wallbox.
        """
        return self._perform(
            "wallbox_hems_sessions.get_current_wallbox_hems_session", (org_id, user_id, wallbox_id), {}
        )

    def get_wallbox_hems_session(
        self, user_id: Id, wallbox_id: Id, session_id: int, *, org_id: Id | None = None
    ) -> HEMSSessionDetail:
        """Get one standalone HEMS session with its decision timeline and command verdicts.

        One session with its decisions and steering commands. Not known: what of it may be null, further fields of
        decisions and commands.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions/{session_id}``, known in part.

        Args:
            user_id: Id of the user.
            wallbox_id: Id of the wallbox.
            session_id: Id of the HEMS session.
        """
        return self._perform(
            "wallbox_hems_sessions.get_wallbox_hems_session", (org_id, user_id, wallbox_id, session_id), {}
        )


class AsyncWallboxHemsSessionsAPI:
    """Operations of the tag ``wallbox_hems_sessions``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def list_wallbox_hems_sessions(
        self,
        user_id: Id,
        wallbox_id: Id,
        *,
        from_: datetime.date | str,
        to: datetime.date | str,
        limit: int = 50,
        offset: int = 0,
        org_id: Id | None = None,
    ) -> HEMSSessionsListResponse:
        """See `WallboxHemsSessionsAPI.list_wallbox_hems_sessions`."""
        return await self._perform(
            "wallbox_hems_sessions.list_wallbox_hems_sessions",
            (org_id, user_id, wallbox_id),
            {"from_": from_, "to": to, "limit": limit, "offset": offset},
        )

    async def get_current_wallbox_hems_session(
        self, user_id: Id, wallbox_id: Id, *, org_id: Id | None = None
    ) -> CurrentHEMSSessionResponse:
        """See `WallboxHemsSessionsAPI.get_current_wallbox_hems_session`."""
        return await self._perform(
            "wallbox_hems_sessions.get_current_wallbox_hems_session", (org_id, user_id, wallbox_id), {}
        )

    async def get_wallbox_hems_session(
        self, user_id: Id, wallbox_id: Id, session_id: int, *, org_id: Id | None = None
    ) -> HEMSSessionDetail:
        """See `WallboxHemsSessionsAPI.get_wallbox_hems_session`."""
        return await self._perform(
            "wallbox_hems_sessions.get_wallbox_hems_session", (org_id, user_id, wallbox_id, session_id), {}
        )
