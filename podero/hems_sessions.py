"""HEMS (solar surplus) steering sessions of wallboxes: `Podero.hems_sessions` and `AsyncPodero.hems_sessions`."""

from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from podero.arguments import Day
from podero.listings import PAGED_DAYS, SessionListing, walk, walk_async
from podero.models import HEMSSession, HEMSSessionsListResponse
from podero.operation import ORG_ID, USER_ID, Operation, Parameter
from podero.pages import Page
from podero.settings import Settings
from podero.transport import SyncDriver

if TYPE_CHECKING:
    from podero.async_transport import AsyncDriver  # at run time, it would bring asyncio to those who use threads


def _page(answer: HEMSSessionsListResponse, values: Mapping[str, Any]) -> Page[HEMSSession]:
    return Page(items=answer.items, total=answer.total, limit=values["limit"], offset=values["offset"])


LIST_HEMS_SESSIONS: Operation[HEMSSessionsListResponse, Page[HEMSSession]] = Operation(
    module="wallbox_hems_sessions.list_wallbox_hems_sessions",
    parameters=(ORG_ID, USER_ID, Parameter("wallbox_id", "path", UUID), *PAGED_DAYS),
    answer=HEMSSessionsListResponse,
    read=_page,
)

_HEMS_SESSIONS = SessionListing(LIST_HEMS_SESSIONS, "wallbox_id")


class HEMSSessions:
    """HEMS steering sessions of wallboxes."""

    def __init__(self, settings: Settings, driver: SyncDriver) -> None:
        self._settings = settings
        self._driver = driver

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

    def __init__(self, settings: Settings, driver: "AsyncDriver") -> None:
        self._settings = settings
        self._driver = driver

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
