"""What the listings of sessions share: a span of days, pages, and the walk over all of them."""

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

import attrs

from podero._arguments import Day, checked_days
from podero._config import Settings
from podero._http.operation import Operation, Parameter, Prepared
from podero._http.sync_sender import SyncSender
from podero.sessions.pagination import PAGE_SIZE, Identified, Page, PageWalk

if TYPE_CHECKING:
    from podero._http.async_sender import AsyncSender  # at run time, it would bring asyncio to those who use threads

S = TypeVar("S", bound=Identified)

PAGED_DAYS = (
    Parameter("from", "query", date),
    Parameter("to", "query", date),
    Parameter("limit", "query", int, required=False, default=50, minimum=1, maximum=200),
    Parameter("offset", "query", int, required=False, default=0, minimum=0),
)


@attrs.frozen(eq=False)
class SessionListing(Generic[S]):
    """The sessions of one kind of device.

    Attributes:
        operation: The operation that gives one page.
        device: What it calls the id of the device.
    """

    operation: Operation[Any, Page[S]]
    device: str

    def page(
        self,
        settings: Settings,
        user_id: UUID | str,
        device_id: UUID | str,
        start: Day,
        end: Day,
        limit: int,
        offset: int,
        org_id: UUID | str | None,
    ) -> Prepared[Page[S]]:
        """The request for one page; raises ValueError for what the API does not take."""
        first, last = checked_days(start, end)
        return self.operation.prepare(
            settings,
            {
                "org_id": org_id,
                "user_id": user_id,
                self.device: device_id,
                "from": first,
                "to": last,
                "limit": limit,
                "offset": offset,
            },
        )

    def pages(
        self,
        settings: Settings,
        user_id: UUID | str,
        device_id: UUID | str,
        start: Day,
        end: Day,
        org_id: UUID | str | None,
    ) -> Callable[[int], Prepared[Page[S]]]:
        """From an offset to the request for the page there; bad arguments are refused right away."""

        def page_at(offset: int) -> Prepared[Page[S]]:
            return self.page(settings, user_id, device_id, start, end, PAGE_SIZE, offset, org_id)

        page_at(0)
        return page_at


def walk(driver: SyncSender, page_at: Callable[[int], Prepared[Page[S]]]) -> Iterator[S]:
    """The items of all pages."""
    way = PageWalk[S]()
    while way.more:
        request = page_at(way.offset)
        yield from way.take(request.result(driver.call(request.call)))


async def walk_async(driver: "AsyncSender", page_at: Callable[[int], Prepared[Page[S]]]) -> AsyncIterator[S]:
    """The items of all pages."""
    way = PageWalk[S]()
    while way.more:
        request = page_at(way.offset)
        for item in way.take(request.result(await driver.call(request.call))):
            yield item
