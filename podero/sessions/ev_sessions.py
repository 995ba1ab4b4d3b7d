"""Charging sessions of electric vehicles: `Podero.ev_sessions` and `AsyncPodero.ev_sessions`."""

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from podero._arguments import Day
from podero._config import Settings
from podero._http.operation import ORG_ID, USER_ID, Operation, Parameter, Prepared
from podero._http.sync_sender import SyncSender
from podero.errors import PoderoError
from podero.models import ChargingSession, CurrentSessionResponse
from podero.sessions.watch import SessionEvent, Watch

if TYPE_CHECKING:
    from podero._http.async_sender import AsyncSender  # at run time, it would bring asyncio to those who use threads
    from podero.sessions.pagination import (
        Page,  # and this, all that a listing needs to those who only ask for the current session
    )


def _session(answer: CurrentSessionResponse, _: Mapping[str, Any]) -> ChargingSession | None:
    return answer.session


CURRENT_EV_SESSION: Operation[CurrentSessionResponse, ChargingSession | None] = Operation(
    module="electric_vehicle_sessions.get_current_ev_session",
    parameters=(
        ORG_ID,
        USER_ID,
        Parameter("electric_vehicle_id", "path", UUID),
        Parameter("include_hidden", "query", bool, required=False, default=False),
    ),
    answer=CurrentSessionResponse,
    read=_session,
)


def _done(_: None, __: Mapping[str, Any]) -> None:
    return None


BOOST: Operation[None, None] = Operation(
    module="user_electric_vehicles.boost_electric_vehicle",
    parameters=(ORG_ID, USER_ID, Parameter("electric_vehicle_id", "path", UUID)),
    answer=None,
    read=_done,
)

CANCEL_BOOST: Operation[None, None] = Operation(
    module="user_electric_vehicles.cancel_electric_vehicle_boost",
    parameters=(ORG_ID, USER_ID, Parameter("electric_vehicle_id", "path", UUID)),
    answer=None,
    read=_done,
)


class EVSessions:
    """Charging sessions of electric vehicles."""

    def __init__(self, settings: Settings, driver: SyncSender) -> None:
        self._settings = settings
        self._driver = driver

    def current(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        org_id: UUID | str | None = None,
        include_hidden: bool = False,
    ) -> ChargingSession | None:
        """The session that is active now.

        Source: ``GET .../users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions/current``.

        Args:
            user_id: The vehicle's owner.
            electric_vehicle_id: The vehicle.
            org_id: The organization; default: the client's.
            include_hidden: Also give a session that is hidden from end users (for back office and debugging).

        Returns:
            The session, or ``None`` when none is active.

        Raises:
            ValueError: An id is no UUID.
            NotFoundError: No such user or vehicle (never "no session").
            APIResponseError: The answer is not what the API promises.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _current(self._settings, user_id, electric_vehicle_id, org_id, include_hidden)
        return request.result(self._driver.call(request.call))

    def list(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        start: Day,
        end: Day,
        limit: int = 50,
        offset: int = 0,
        org_id: UUID | str | None = None,
    ) -> "Page[ChargingSession]":
        """One page of a vehicle's sessions.

        Source: ``GET .../users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions``, known in part: its
        reference page lists completed sessions; whether the running one is among them is not documented.

        Args:
            user_id: The vehicle's owner.
            electric_vehicle_id: The vehicle.
            start: First UTC day: a date, an aware datetime (its UTC day), or an ISO string of either.
            end: Last UTC day, included.
            limit: Page size, 1 to 200.
            offset: Position of the first item, from 0 up.
            org_id: The organization; default: the client's.

        Returns:
            The page; the order of its items is the API's and not documented.

        Raises:
            ValueError: An id is no UUID, a datetime is naive, ``start`` is after ``end``, or ``limit`` or ``offset`` is
                out of range.
            NotFoundError: No such user or vehicle.
            APIResponseError: The answer is not what the API promises.
            PoderoError: Any other failure; see `podero.errors`.
        """
        from podero.sessions.ev_session_lists import EV_SESSIONS

        request = EV_SESSIONS.page(self._settings, user_id, electric_vehicle_id, start, end, limit, offset, org_id)
        return request.result(self._driver.call(request.call))

    def iter(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        start: Day,
        end: Day,
        org_id: UUID | str | None = None,
    ) -> Iterator[ChargingSession]:
        """All sessions of a span, page by page (200 each); one that a shifting list repeats is given once.

        Arguments and errors are those of `list`.
        """
        from podero.sessions.ev_session_lists import EV_SESSIONS
        from podero.sessions.listings import walk

        pages = EV_SESSIONS.pages(self._settings, user_id, electric_vehicle_id, start, end, org_id)
        return walk(self._driver, pages)

    def boost(self, user_id: UUID | str, electric_vehicle_id: UUID | str, *, org_id: UUID | str | None = None) -> None:
        """Charge at once, or in the next session if the vehicle is not plugged in.

        Source: ``POST .../users/{user_id}/electric-vehicles/{electric_vehicle_id}/boost``, known in part: the 409
        answer is told of in prose
        (https://developers.podero.com/api-reference/user-electric-vehicles/trigger-a-boost-charge-or-arm-boost-for-the-next-session).
        It is sent again only when nothing of it reached the API.

        Args:
            user_id: The vehicle's owner.
            electric_vehicle_id: The vehicle.
            org_id: The organization; default: the client's.

        Raises:
            ValueError: An id is no UUID.
            ConflictError: It cannot be boosted now. ``state`` is the vehicle's boost state (seen: ``available``,
                ``requested``, ``ongoing``, ``unavailable``), ``reason`` says why (seen: ``already_charging``,
                ``fully_charged``, ``no_active_session``, ``internal_error``).
            NotFoundError: No such user or vehicle.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _boost(BOOST, self._settings, user_id, electric_vehicle_id, org_id)
        return request.result(self._driver.call(request.call))

    def cancel_boost(
        self, user_id: UUID | str, electric_vehicle_id: UUID | str, *, org_id: UUID | str | None = None
    ) -> None:
        """Call off a boost that waits for the next session. One that runs goes on; without one, nothing happens.

        Source: ``DELETE .../users/{user_id}/electric-vehicles/{electric_vehicle_id}/boost``, known in part: it is named
        on the page of `boost`, and has none of its own. It is sent again only when nothing of it reached the API.

        Arguments are those of `boost`.

        Raises:
            ValueError: An id is no UUID.
            NotFoundError: No such user or vehicle.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _boost(CANCEL_BOOST, self._settings, user_id, electric_vehicle_id, org_id)
        return request.result(self._driver.call(request.call))

    def watch(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        interval: float = 30.0,
        include_hidden: bool = False,
        org_id: UUID | str | None = None,
    ) -> Iterator[SessionEvent]:
        """Poll the current session and give each change; ends when the client is closed.

        A session that is active at the start is "started"; another session in its place is an "ended" and a "started".
        Connection errors, timeouts, 408, 429, 5xx and unreadable answers are survived, `Retry-After` is waited out.

        Args:
            user_id: The vehicle's owner.
            electric_vehicle_id: The vehicle.
            interval: Seconds between two polls; the API's own data is refreshed every 5 to 15 minutes.
            include_hidden: See `current`.
            org_id: The organization; default: the client's.

        Yields:
            One event for each change.

        Raises:
            ValueError: An id is no UUID, or the interval is no positive number.
            APIStatusError: Any status that polling on will not mend.
        """
        request = _current(self._settings, user_id, electric_vehicle_id, org_id, include_hidden)
        return self._watch(request, Watch(interval))

    def _watch(self, request: Prepared[ChargingSession | None], watch: Watch) -> Iterator[SessionEvent]:
        while not self._driver.closed:
            problem: PoderoError | None = None
            try:
                yield from watch.saw(request.result(self._driver.call(request.call)))
            except PoderoError as error:
                if self._driver.closed:
                    return
                watch.failed(error)
                problem = error
            self._driver.pause(watch.pause(problem))


class AsyncEVSessions:
    """Charging sessions of electric vehicles, for asyncio."""

    def __init__(self, settings: Settings, driver: "AsyncSender") -> None:
        self._settings = settings
        self._driver = driver

    async def current(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        org_id: UUID | str | None = None,
        include_hidden: bool = False,
    ) -> ChargingSession | None:
        """The session that is active now; see `EVSessions.current`."""
        request = _current(self._settings, user_id, electric_vehicle_id, org_id, include_hidden)
        return request.result(await self._driver.call(request.call))

    async def list(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        start: Day,
        end: Day,
        limit: int = 50,
        offset: int = 0,
        org_id: UUID | str | None = None,
    ) -> "Page[ChargingSession]":
        """One page of a vehicle's sessions; see `EVSessions.list`."""
        from podero.sessions.ev_session_lists import EV_SESSIONS

        request = EV_SESSIONS.page(self._settings, user_id, electric_vehicle_id, start, end, limit, offset, org_id)
        return request.result(await self._driver.call(request.call))

    def iter(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        start: Day,
        end: Day,
        org_id: UUID | str | None = None,
    ) -> AsyncIterator[ChargingSession]:
        """All sessions of a span; see `EVSessions.iter`."""
        from podero.sessions.ev_session_lists import EV_SESSIONS
        from podero.sessions.listings import walk_async

        pages = EV_SESSIONS.pages(self._settings, user_id, electric_vehicle_id, start, end, org_id)
        return walk_async(self._driver, pages)

    async def boost(
        self, user_id: UUID | str, electric_vehicle_id: UUID | str, *, org_id: UUID | str | None = None
    ) -> None:
        """Charge at once, or in the next session; see `EVSessions.boost`."""
        request = _boost(BOOST, self._settings, user_id, electric_vehicle_id, org_id)
        return request.result(await self._driver.call(request.call))

    async def cancel_boost(
        self, user_id: UUID | str, electric_vehicle_id: UUID | str, *, org_id: UUID | str | None = None
    ) -> None:
        """Call off a boost that waits for the next session; see `EVSessions.cancel_boost`."""
        request = _boost(CANCEL_BOOST, self._settings, user_id, electric_vehicle_id, org_id)
        return request.result(await self._driver.call(request.call))

    def watch(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        interval: float = 30.0,
        include_hidden: bool = False,
        org_id: UUID | str | None = None,
    ) -> AsyncIterator[SessionEvent]:
        """Poll the current session and give each change; see `EVSessions.watch`."""
        request = _current(self._settings, user_id, electric_vehicle_id, org_id, include_hidden)
        return self._watch(request, Watch(interval))

    async def _watch(self, request: Prepared[ChargingSession | None], watch: Watch) -> AsyncIterator[SessionEvent]:
        while not self._driver.closed:
            problem: PoderoError | None = None
            try:
                for event in watch.saw(request.result(await self._driver.call(request.call))):
                    yield event
            except PoderoError as error:
                if self._driver.closed:
                    return
                watch.failed(error)
                problem = error
            await self._driver.pause(watch.pause(problem))


def _current(
    settings: Settings,
    user_id: UUID | str,
    electric_vehicle_id: UUID | str,
    org_id: UUID | str | None,
    include_hidden: bool,
) -> Prepared[ChargingSession | None]:
    return CURRENT_EV_SESSION.prepare(
        settings,
        {
            "org_id": org_id,
            "user_id": user_id,
            "electric_vehicle_id": electric_vehicle_id,
            "include_hidden": include_hidden,
        },
    )


def _boost(
    operation: Operation[None, None],
    settings: Settings,
    user_id: UUID | str,
    electric_vehicle_id: UUID | str,
    org_id: UUID | str | None,
) -> Prepared[None]:
    values = {"org_id": org_id, "user_id": user_id, "electric_vehicle_id": electric_vehicle_id}
    return operation.prepare(settings, values)
