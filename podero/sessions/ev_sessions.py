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
    from podero.sessions.pagination import Listing, Page  # `current` alone does not need these
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
        """Return the session that is active now.

        Source: ``GET .../users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions/current``.

        Args:
            user_id: The vehicle's owner.
            electric_vehicle_id: The vehicle.
            org_id: The organization; default: the client's.
            include_hidden: Also return a session that is hidden from end users (for back office and debugging).

        Returns:
            The session, or ``None`` when none is active.

        Raises:
            ValueError: An id is not a UUID.
            NotFoundError: The user or vehicle does not exist. (If no session is active, the result is ``None``.)
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
        """Return one page of a vehicle's sessions.

        Source: ``GET .../users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions``. Only a part
        of its reference page is known. The page says that it lists completed sessions; it does not say whether the
        running session is included.

        Args:
            user_id: The vehicle's owner.
            electric_vehicle_id: The vehicle.
            start: First UTC day: a date, an aware datetime (its UTC day), or an ISO string of either.
            end: Last UTC day, included.
            limit: Page size, 1 to 200.
            offset: Position of the first item, from 0 up.
            org_id: The organization; default: the client's.

        Returns:
            The page, with its items in the order of the API, which is not documented.

        Raises:
            ValueError: An id is not a UUID, a datetime is naive, ``start`` is after ``end``, or ``limit`` or ``offset``
                is out of range.
            NotFoundError: The user or vehicle does not exist.
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
        """Iterate over all sessions of a span; requests them page by page, 200 per page.

        If the list changes meanwhile and the API repeats a session, you still get it only once. Arguments and errors
        are those of `list`; arguments are checked at once. To stop early, close the generator.
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
        """Poll the current session and yield each change, until the client is closed.

        If a session is active at the first poll, a "started" event is yielded. If another session takes its place, an
        "ended" and a "started" event are yielded. After connection errors, timeouts, 408, 429, 5xx and unreadable
        responses, polling goes on; `Retry-After` is honoured.

        Args:
            user_id: The vehicle's owner.
            electric_vehicle_id: The vehicle.
            interval: Seconds between two polls. The API refreshes its own data every 5 to 15 minutes.
            include_hidden: See `current`.
            org_id: The organization; default: the client's.

        Yields:
            One event for each change.

        Raises:
            ValueError: An id is not a UUID, or the interval is not a positive number.
            APIStatusError: The API responded with a status that further polling cannot fix.
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
        """Return the session that is active now; see `EVSessions.current`."""
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
        """Return one page of a vehicle's sessions; see `EVSessions.list`."""
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
        """Poll the current session and yield each change; see `EVSessions.watch`."""
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
