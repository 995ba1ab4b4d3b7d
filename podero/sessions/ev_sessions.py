"""Charging sessions of electric vehicles: `Podero.ev_sessions` and `AsyncPodero.ev_sessions`."""

from collections.abc import AsyncGenerator, Generator
from typing import TYPE_CHECKING
from uuid import UUID

from podero_api.reading import decode

from podero._arguments import Day
from podero.errors import PoderoError
from podero.models import ChargingSession, CurrentSession

if TYPE_CHECKING:
    from podero._http.perform import AsyncPerform, Call, Perform
    from podero.sessions.pagination import Listing, Page  # not needed by those who only ask for the current session
    from podero.sessions.watch import SessionEvent, Watch

CURRENT = "electric_vehicle_sessions.get_current_ev_session"
LIST = "electric_vehicle_sessions.list_ev_sessions"


class EVSessions:
    """Charging sessions of electric vehicles."""

    def __init__(self, perform: "Perform") -> None:
        self._perform = perform

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
            APIResponseError: The response is not what the API promises.
            PoderoError: Any other failure; see `podero.errors`.
        """
        return self._perform.run(_current(self._perform, org_id, user_id, electric_vehicle_id, include_hidden))

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
            APIResponseError: The response is not what the API promises.
            PoderoError: Any other failure; see `podero.errors`.
        """
        listing = _listing(org_id, user_id, electric_vehicle_id, start, end)
        return self._perform.run(listing.page(self._perform, limit, offset))

    def iter(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        start: Day,
        end: Day,
        org_id: UUID | str | None = None,
    ) -> Generator[ChargingSession, None, None]:
        """Iterate over all sessions of a span, page by page (200 each); one that a shifting list repeats is given once.

        Arguments and errors are those of `list`; arguments are checked at once. Close the generator to end early.
        """
        from podero.sessions.pagination import walk

        return walk(self._perform, _listing(org_id, user_id, electric_vehicle_id, start, end))

    def watch(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        interval: float = 30.0,
        include_hidden: bool = False,
        org_id: UUID | str | None = None,
    ) -> "Generator[SessionEvent, None, None]":
        """Poll the current session and give each change; ends when the client is closed.

        A session that is active at the start is "started"; another session in its place is an "ended" and a "started".
        Connection errors, timeouts, 408, 429, 5xx and unreadable responses are survived, `Retry-After` is waited out.

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
        from podero.sessions.watch import Watch

        call = _current(self._perform, org_id, user_id, electric_vehicle_id, include_hidden)
        return self._watch(call, Watch(interval))

    def _watch(self, call: "Call[ChargingSession | None]", watch: "Watch") -> "Generator[SessionEvent, None, None]":
        sender = self._perform.sender
        while not sender.closed:
            problem: PoderoError | None = None
            try:
                yield from watch.saw(self._perform.run(call))
            except PoderoError as error:
                if sender.closed:
                    return
                watch.failed(error)
                problem = error
            sender.pause(watch.pause(problem))


class AsyncEVSessions:
    """Charging sessions of electric vehicles, for asyncio."""

    def __init__(self, perform: "AsyncPerform") -> None:
        self._perform = perform

    async def current(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        org_id: UUID | str | None = None,
        include_hidden: bool = False,
    ) -> ChargingSession | None:
        """The session that is active now; see `EVSessions.current`."""
        return await self._perform.run(_current(self._perform, org_id, user_id, electric_vehicle_id, include_hidden))

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
        listing = _listing(org_id, user_id, electric_vehicle_id, start, end)
        return await self._perform.run(listing.page(self._perform, limit, offset))

    def iter(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        start: Day,
        end: Day,
        org_id: UUID | str | None = None,
    ) -> AsyncGenerator[ChargingSession, None]:
        """Iterate over all sessions of a span; see `EVSessions.iter`."""
        from podero.sessions.pagination import walk_async

        return walk_async(self._perform, _listing(org_id, user_id, electric_vehicle_id, start, end))

    def watch(
        self,
        user_id: UUID | str,
        electric_vehicle_id: UUID | str,
        *,
        interval: float = 30.0,
        include_hidden: bool = False,
        org_id: UUID | str | None = None,
    ) -> "AsyncGenerator[SessionEvent, None]":
        """Poll the current session and give each change; see `EVSessions.watch`."""
        from podero.sessions.watch import Watch

        call = _current(self._perform, org_id, user_id, electric_vehicle_id, include_hidden)
        return self._watch(call, Watch(interval))

    async def _watch(
        self, call: "Call[ChargingSession | None]", watch: "Watch"
    ) -> "AsyncGenerator[SessionEvent, None]":
        sender = self._perform.sender
        while not sender.closed:
            problem: PoderoError | None = None
            try:
                for event in watch.saw(await self._perform.run(call)):
                    yield event
            except PoderoError as error:
                if sender.closed:
                    return
                watch.failed(error)
                problem = error
            await sender.pause(watch.pause(problem))


def _current(
    perform: "Perform | AsyncPerform",
    org_id: UUID | str | None,
    user_id: UUID | str,
    electric_vehicle_id: UUID | str,
    include_hidden: bool,
) -> "Call[ChargingSession | None]":
    values = {"include_hidden": include_hidden}
    return perform.prepared(CURRENT, (org_id, user_id, electric_vehicle_id), values, _session)


def _session(content: bytes) -> ChargingSession | None:
    return decode(content, CurrentSession).session


def _listing(
    org_id: UUID | str | None, user_id: UUID | str, electric_vehicle_id: UUID | str, start: Day, end: Day
) -> "Listing[ChargingSession]":
    from podero.sessions.list_responses import ChargingSessionsPage
    from podero.sessions.pagination import Listing

    return Listing(LIST, ChargingSessionsPage, (org_id, user_id, electric_vehicle_id), start, end)
