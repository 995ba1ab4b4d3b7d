"""One page of a listing, and the walk over all of them."""

from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

import attrs

PAGE_SIZE = 200

T = TypeVar("T", covariant=True)


class Identified(Protocol):
    """An item that can be told from others."""

    @property
    def id(self) -> object:
        """What no other item of the listing has."""
        ...


S = TypeVar("S", bound=Identified)


@attrs.frozen(kw_only=True)
class Page(Generic[T]):
    """One page of a listing; iterable, with ``len()``.

    Attributes:
        items: The items of this page, in the API's order.
        total: How many items the whole listing has, as the API says.
        limit: The page size that was asked for.
        offset: Position of the first item in the whole listing.
    """

    items: tuple[T, ...]
    total: int
    limit: int
    offset: int

    @property
    def has_next(self) -> bool:
        """Whether the listing goes on after this page."""
        return bool(self.items) and self.offset + len(self.items) < self.total

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)


class PageWalk(Generic[S]):
    """The way through a listing, without I/O: where to go on, and which items are new.

    Ends when the API's total is reached or a page is empty, never because a page is short. Items that a shifting list
    repeats are given once, by their ``id``.
    """

    def __init__(self) -> None:
        self.offset = 0
        self.more = True
        self._seen: set[object] = set()

    def take(self, page: Page[S]) -> list[S]:
        """The new items of the page; moves on to the next one."""
        self.offset = page.offset + len(page)
        self.more = page.has_next
        new = [item for item in page if item.id not in self._seen]
        self._seen.update(item.id for item in new)
        return new
