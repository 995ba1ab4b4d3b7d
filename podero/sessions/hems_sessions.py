"""HEMS (solar surplus) steering sessions of wallboxes: `Podero.hems_sessions` and `AsyncPodero.hems_sessions`."""

from collections.abc import AsyncGenerator, Generator
from typing import TYPE_CHECKING
from uuid import UUID

from podero._arguments import Day
from podero.models import HEMSSession
from podero.sessions.pagination import Listing, Page, walk, walk_async

if TYPE_CHECKING:
    from podero._http.perform import AsyncPerform, Perform

LIST = "wallbox_hems_sessions.list_wallbox_hems_sessions"


class HEMSSessions:
    """HEMS steering sessions of wallboxes."""

    def __init__(self, perform: "Perform") -> None:
        self._perform = perform

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
        """Return one page of a wallbox's sessions.

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
            The page, with its items in the order of the API, which is not documented.

        Raises:
            ValueError: An id is not a UUID, a datetime is naive, ``start`` is after ``end``, or ``limit`` or ``offset``
                is out of range.
            NotFoundError: The user or wallbox does not exist.
            APIResponseError: The response is not what the API promises.
            PoderoError: Any other failure; see `podero.errors`.
        """
        listing = _listing(org_id, user_id, wallbox_id, start, end)
        return self._perform.run(listing.page(self._perform, limit, offset))

    def iter(
        self,
        user_id: UUID | str,
        wallbox_id: UUID | str,
        *,
        start: Day,
        end: Day,
        org_id: UUID | str | None = None,
    ) -> Generator[HEMSSession, None, None]:
        """Iterate over all sessions of a span; requests them page by page, 200 per page.

        If the list changes meanwhile and the API repeats a session, you still get it only once. Arguments and errors
        are those of `list`; arguments are checked at once. To stop early, close the generator.
        """
        return walk(self._perform, _listing(org_id, user_id, wallbox_id, start, end))


class AsyncHEMSSessions:
    """HEMS steering sessions of wallboxes, for asyncio."""

    def __init__(self, perform: "AsyncPerform") -> None:
        self._perform = perform

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
        """Return one page of a wallbox's sessions; see `HEMSSessions.list`."""
        listing = _listing(org_id, user_id, wallbox_id, start, end)
        return await self._perform.run(listing.page(self._perform, limit, offset))

    def iter(
        self,
        user_id: UUID | str,
        wallbox_id: UUID | str,
        *,
        start: Day,
        end: Day,
        org_id: UUID | str | None = None,
    ) -> AsyncGenerator[HEMSSession, None]:
        """Iterate over all sessions of a span; see `HEMSSessions.iter`."""
        return walk_async(self._perform, _listing(org_id, user_id, wallbox_id, start, end))


def _listing(
    org_id: UUID | str | None, user_id: UUID | str, wallbox_id: UUID | str, start: Day, end: Day
) -> Listing[HEMSSession]:
    from podero.sessions.list_responses import HEMSSessionsPage

    return Listing(LIST, HEMSSessionsPage, (org_id, user_id, wallbox_id), start, end)
