"""The operations of the tag ``electric_vehicle_sessions``, for threads and for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime

    from ...client import AsyncPerform, Perform
    from ...models.current_session_response import CurrentSessionResponse
    from ...models.sessions_list_response import SessionsListResponse
    from ...types import Id


class ElectricVehicleSessionsAPI:
    """Operations of the tag ``electric_vehicle_sessions``.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: Perform) -> None:
        self._perform = perform

    def get_current_ev_session(
        self, user_id: Id, electric_vehicle_id: Id, *, include_hidden: bool = False, org_id: Id | None = None
    ) -> CurrentSessionResponse:
        """Get the currently active charging session for an electric vehicle.

        Returns the active session wrapped as `{ "session": ... }`. When no session is active, returns 200 with `{
        "session": null }` instead of 404 so clients can poll without exception handling.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions/current``.

        Args:
            user_id: The user ID.
            electric_vehicle_id: The electric vehicle ID.
            include_hidden: Include the active session even if flagged hidden. Back-office/debugging use.
        """
        return self._perform(
            "electric_vehicle_sessions.get_current_ev_session",
            (org_id, user_id, electric_vehicle_id),
            {"include_hidden": include_hidden},
        )

    def list_ev_sessions(
        self,
        user_id: Id,
        electric_vehicle_id: Id,
        *,
        from_: datetime.date | str,
        to: datetime.date | str,
        limit: int = 50,
        offset: int = 0,
        org_id: Id | None = None,
    ) -> SessionsListResponse:
        """List completed charging sessions for an electric vehicle.

        Sessions of the days from `from` to `to` (UTC, both included). Not known: further query parameters, name and
        required list of the wrapper.

        Source: ``GET /api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions``, known in part.

        Args:
            user_id: Id of the user.
            electric_vehicle_id: Id of the car.
            from_: First day (UTC), included.
            to: Last day (UTC), included.
            limit: Most items in the answer. 1 to 200.
            offset: Items to pass over. From 0 up.
        """
        return self._perform(
            "electric_vehicle_sessions.list_ev_sessions",
            (org_id, user_id, electric_vehicle_id),
            {"from_": from_, "to": to, "limit": limit, "offset": offset},
        )


class AsyncElectricVehicleSessionsAPI:
    """Operations of the tag ``electric_vehicle_sessions``; await each call.

    ``org_id`` is the organization; default: the client's. Each method raises ValueError for a value that the API does
    not accept, and a ``PoderoError`` for any other failure.
    """

    def __init__(self, perform: AsyncPerform) -> None:
        self._perform = perform

    async def get_current_ev_session(
        self, user_id: Id, electric_vehicle_id: Id, *, include_hidden: bool = False, org_id: Id | None = None
    ) -> CurrentSessionResponse:
        """See `ElectricVehicleSessionsAPI.get_current_ev_session`."""
        return await self._perform(
            "electric_vehicle_sessions.get_current_ev_session",
            (org_id, user_id, electric_vehicle_id),
            {"include_hidden": include_hidden},
        )

    async def list_ev_sessions(
        self,
        user_id: Id,
        electric_vehicle_id: Id,
        *,
        from_: datetime.date | str,
        to: datetime.date | str,
        limit: int = 50,
        offset: int = 0,
        org_id: Id | None = None,
    ) -> SessionsListResponse:
        """See `ElectricVehicleSessionsAPI.list_ev_sessions`."""
        return await self._perform(
            "electric_vehicle_sessions.list_ev_sessions",
            (org_id, user_id, electric_vehicle_id),
            {"from_": from_, "to": to, "limit": limit, "offset": offset},
        )
