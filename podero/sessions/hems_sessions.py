"""HEMS (solar surplus) steering sessions of wallboxes: `Podero.hems_sessions` and `AsyncPodero.hems_sessions`."""

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from podero._arguments import Day
from podero._config import Settings
from podero._http.operation import ORG_ID, USER_ID, Operation, Parameter, Prepared
from podero._http.sync_sender import SyncSender
from podero.hems_detail_models import CurrentHEMSSessionResponse, HEMSSessionDetail, HEMSSessionDetailResponse
from podero.models import HEMSSession, HEMSSessionsListResponse
from podero.sessions.listings import PAGED_DAYS, SessionListing, walk, walk_async
from podero.sessions.pagination import Page

if TYPE_CHECKING:
    from podero._http.async_sender import AsyncSender  # at run time, it would bring asyncio to those who use threads


def _page(answer: HEMSSessionsListResponse, values: Mapping[str, Any]) -> Page[HEMSSession]:
    return Page(items=answer.items, total=answer.total, limit=values["limit"], offset=values["offset"])


LIST_HEMS_SESSIONS: Operation[HEMSSessionsListResponse, Page[HEMSSession]] = Operation(
    module="wallbox_hems_sessions.list_wallbox_hems_sessions",
    parameters=(ORG_ID, USER_ID, Parameter("wallbox_id", "path", UUID), *PAGED_DAYS),
    answer=HEMSSessionsListResponse,
    read=_page,
)


def _current(answer: CurrentHEMSSessionResponse, _: Mapping[str, Any]) -> HEMSSessionDetail | None:
    return None if answer.session is None else answer.session.detail()


def _detail(answer: HEMSSessionDetailResponse, _: Mapping[str, Any]) -> HEMSSessionDetail | None:
    return answer.detail()


CURRENT_HEMS_SESSION: Operation[CurrentHEMSSessionResponse, HEMSSessionDetail | None] = Operation(
    module="wallbox_hems_sessions.get_current_wallbox_hems_session",
    parameters=(ORG_ID, USER_ID, Parameter("wallbox_id", "path", UUID)),
    answer=CurrentHEMSSessionResponse,
    read=_current,
)

GET_HEMS_SESSION: Operation[HEMSSessionDetailResponse, HEMSSessionDetail | None] = Operation(
    module="wallbox_hems_sessions.get_wallbox_hems_session",
    parameters=(ORG_ID, USER_ID, Parameter("wallbox_id", "path", UUID), Parameter("session_id", "path", int)),
    answer=HEMSSessionDetailResponse,
    read=_detail,
)

_HEMS_SESSIONS = SessionListing(LIST_HEMS_SESSIONS, "wallbox_id")


class HEMSSessions:
    """HEMS steering sessions of wallboxes."""

    def __init__(self, settings: Settings, driver: SyncSender) -> None:
        self._settings = settings
        self._driver = driver

    def current(
        self, user_id: UUID | str, wallbox_id: UUID | str, *, org_id: UUID | str | None = None
    ) -> HEMSSessionDetail | None:
        """The session that is running now, with its decisions and commands.

        Source: ``GET .../users/{user_id}/wallboxes/{wallbox_id}/hems-sessions/current``, known in part: whether no
        session is null there, as it is for electric vehicles, is not documented, so null is read at both levels
        (https://developers.podero.com/api-reference/wallbox-hems-sessions/get-the-currently-running-standalone-hems-session-for-a-wallbox).

        Args:
            user_id: The wallbox's owner.
            wallbox_id: The wallbox.
            org_id: The organization; default: the client's.

        Returns:
            The session, or ``None`` when none is running.

        Raises:
            ValueError: An id is no UUID.
            NotFoundError: No such user or wallbox, or the API's way to say that no session is running: not documented.
            APIResponseError: The answer is not what the API promises.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _current_of(self._settings, user_id, wallbox_id, org_id)
        return request.result(self._driver.call(request.call))

    def get(
        self, user_id: UUID | str, wallbox_id: UUID | str, session_id: int, *, org_id: UUID | str | None = None
    ) -> HEMSSessionDetail | None:
        """One session, with its decisions and commands.

        Source: ``GET .../users/{user_id}/wallboxes/{wallbox_id}/hems-sessions/{session_id}``, known in part: decisions
        and commands were seen in samples only, and what of the answer may be null is not documented
        (https://developers.podero.com/api-reference/wallbox-hems-sessions/get-one-standalone-hems-session-with-its-decision-timeline-and-command-verdicts).

        Args:
            user_id: The wallbox's owner.
            wallbox_id: The wallbox.
            session_id: The session, see `HEMSSession.id`.
            org_id: The organization; default: the client's.

        Returns:
            The session, or ``None`` if the API sends null in its place.

        Raises:
            ValueError: An id is no UUID, or the session's is no whole number.
            NotFoundError: No such user, wallbox or session.
            APIResponseError: The answer is not what the API promises.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _get(self._settings, user_id, wallbox_id, session_id, org_id)
        return request.result(self._driver.call(request.call))

    def list(
        self,
        user_id: UUID | str,
        wallbox_id: UUID | str,
        *,
        start: Day,
        end: Day,
        limit: int = 50,
        offset: int = 0,
        org_id: UUID | str | None = None,
    ) -> Page[HEMSSession]:
        """One page of a wallbox's sessions.

        Source: ``GET .../users/{user_id}/wallboxes/{wallbox_id}/hems-sessions``.

        Args:
            user_id: The wallbox's owner.
            wallbox_id: The wallbox.
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
            NotFoundError: No such user or wallbox.
            APIResponseError: The answer is not what the API promises.
            PoderoError: Any other failure; see `podero.errors`.
        """
        request = _HEMS_SESSIONS.page(self._settings, user_id, wallbox_id, start, end, limit, offset, org_id)
        return request.result(self._driver.call(request.call))

    def iter(
        self,
        user_id: UUID | str,
        wallbox_id: UUID | str,
        *,
        start: Day,
        end: Day,
        org_id: UUID | str | None = None,
    ) -> Iterator[HEMSSession]:
        """All sessions of a span, page by page (200 each); one that a shifting list repeats is given once.

        Arguments and errors are those of `list`.
        """
        pages = _HEMS_SESSIONS.pages(self._settings, user_id, wallbox_id, start, end, org_id)
        return walk(self._driver, pages)


class AsyncHEMSSessions:
    """HEMS steering sessions of wallboxes, for asyncio."""

    def __init__(self, settings: Settings, driver: "AsyncSender") -> None:
        self._settings = settings
        self._driver = driver

    async def current(
        self, user_id: UUID | str, wallbox_id: UUID | str, *, org_id: UUID | str | None = None
    ) -> HEMSSessionDetail | None:
        """The session that is running now; see `HEMSSessions.current`."""
        request = _current_of(self._settings, user_id, wallbox_id, org_id)
        return request.result(await self._driver.call(request.call))

    async def get(
        self, user_id: UUID | str, wallbox_id: UUID | str, session_id: int, *, org_id: UUID | str | None = None
    ) -> HEMSSessionDetail | None:
        """One session, with its decisions and commands; see `HEMSSessions.get`."""
        request = _get(self._settings, user_id, wallbox_id, session_id, org_id)
        return request.result(await self._driver.call(request.call))

    async def list(
        self,
        user_id: UUID | str,
        wallbox_id: UUID | str,
        *,
        start: Day,
        end: Day,
        limit: int = 50,
        offset: int = 0,
        org_id: UUID | str | None = None,
    ) -> Page[HEMSSession]:
        """One page of a wallbox's sessions; see `HEMSSessions.list`."""
        request = _HEMS_SESSIONS.page(self._settings, user_id, wallbox_id, start, end, limit, offset, org_id)
        return request.result(await self._driver.call(request.call))

    def iter(
        self,
        user_id: UUID | str,
        wallbox_id: UUID | str,
        *,
        start: Day,
        end: Day,
        org_id: UUID | str | None = None,
    ) -> AsyncIterator[HEMSSession]:
        """All sessions of a span; see `HEMSSessions.iter`."""
        pages = _HEMS_SESSIONS.pages(self._settings, user_id, wallbox_id, start, end, org_id)
        return walk_async(self._driver, pages)


def _current_of(
    settings: Settings, user_id: UUID | str, wallbox_id: UUID | str, org_id: UUID | str | None
) -> Prepared[HEMSSessionDetail | None]:
    values = {"org_id": org_id, "user_id": user_id, "wallbox_id": wallbox_id}
    return CURRENT_HEMS_SESSION.prepare(settings, values)


def _get(
    settings: Settings, user_id: UUID | str, wallbox_id: UUID | str, session_id: int, org_id: UUID | str | None
) -> Prepared[HEMSSessionDetail | None]:
    values = {"org_id": org_id, "user_id": user_id, "wallbox_id": wallbox_id, "session_id": session_id}
    return GET_HEMS_SESSION.prepare(settings, values)
