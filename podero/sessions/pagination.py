"""One page of a listing, and the iteration over all pages."""

from collections.abc import AsyncGenerator, Callable, Generator, Iterator, Sequence
from types import GenericAlias
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, get_args, overload

import attrs
from podero_api.errors import UnreadableError
from podero_api.operation import load
from podero_api.reading import decode

from podero._arguments import Day, checked_days

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

    from podero._http.perform import AsyncPerform, Call, Perform

PAGE_SIZE = 200
"""Page size of `walk` where the document gives no maximum."""

T = TypeVar("T", covariant=True)


class Identified(Protocol):
    """An item with an id."""

    @property
    def id(self) -> object:
        """The id, unique in the listing."""
        ...


S = TypeVar("S", bound=Identified)


@attrs.frozen(kw_only=True, repr=False)
class Page(Sequence[T], Generic[T]):
    """One page of a listing: a sequence of its items.

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

    @classmethod
    def read(cls, items: tuple[T, ...], total: int, limit: int, offset: int) -> "Page[T]":
        """The page in a response; raises UnreadableError if its total is negative."""
        if total < 0:
            raise UnreadableError(f"a listing cannot have {total} items", "$.total")
        return cls(items=items, total=total, limit=limit, offset=offset)

    @property
    def has_next(self) -> bool:
        """Whether there are items after this page, according to `total`."""
        return bool(self.items) and self.offset + len(self.items) < self.total

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return self.items[index]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        (item,) = get_args(source) or (Any,)
        fields = core_schema.typed_dict_schema(
            {
                "items": core_schema.typed_dict_field(handler.generate_schema(GenericAlias(tuple, (item, ...)))),
                **{
                    name: core_schema.typed_dict_field(core_schema.int_schema(ge=0))
                    for name in ("total", "limit", "offset")
                },
            }
        )

        def read(value: Any, fields: Callable[[Any], Any]) -> Any:
            return value if isinstance(value, cls) else cls(**fields(value))

        def write(page: Page[Any]) -> dict[str, Any]:
            return {"items": page.items, "total": page.total, "limit": page.limit, "offset": page.offset}

        return core_schema.no_info_wrap_validator_function(
            read, fields, serialization=core_schema.plain_serializer_function_ser_schema(write, return_schema=fields)
        )

    def __repr__(self) -> str:
        first, last = self.offset, self.offset + len(self.items)
        return f"<Page: items {first} to {last} of {self.total}, limit {self.limit}>"


class PageWalk(Generic[S]):
    """The state of an iteration over all pages, without I/O: the next offset, and which items are new.

    The iteration ends when the API's total is reached or a page is empty, never because a page is short. A total that
    is smaller than the number of items seen so far must be wrong: the iteration then ends at the first empty page. If
    the list changes meanwhile and the API repeats an item (same ``id``), the item is yielded only once.
    """

    def __init__(self) -> None:
        self.offset: int = 0
        self.more: bool = True
        self._seen: set[object] = set()

    def take(self, page: Page[S]) -> list[S]:
        """Return the new items of a page, and move to the next page."""
        self.offset = page.offset + len(page)
        self.more = bool(page.items) and self.offset != page.total
        new = []
        for item in page:
            if item.id not in self._seen:
                self._seen.add(item.id)
                new.append(item)
        return new


class ListResponse(Protocol[T]):
    """A response that holds one page."""

    @property
    def items(self) -> tuple[T, ...]:
        """The items."""
        ...

    @property
    def total(self) -> int:
        """The number of items on all pages."""
        ...


@attrs.frozen
class Listing(Generic[S]):
    """The pages of one device's sessions in a span of days.

    Attributes:
        operation: The operation that returns a page.
        response: The model of its response.
        path: The ids in its path: organization, user and device.
        start: First day.
        end: Last day, included.
    """

    operation: str
    response: type[ListResponse[S]]
    path: tuple[Any, ...]
    start: Day
    end: Day

    def page(self, perform: "Perform | AsyncPerform", limit: int, offset: int) -> "Call[Page[S]]":
        """The call for one page; raises ValueError if the API would not accept `limit` or `offset`."""
        first, last = checked_days(self.start, self.end)

        def read(content: bytes) -> Page[S]:
            found = decode(content, self.response)
            return Page.read(found.items, found.total, limit, offset)

        return perform.prepared(
            self.operation, self.path, {"from_": first, "to": last, "limit": limit, "offset": offset}, read
        )


def _greatest_page(listing: Listing[Any]) -> int:
    """The greatest page size that the API accepts."""
    found = (one.maximum for one in load(listing.operation).parameters if one.name == "limit")
    return int(next(found, None) or PAGE_SIZE)


def walk(perform: "Perform", listing: Listing[S]) -> Generator[S, None, None]:
    """The items of all pages; bad arguments are refused right away."""
    size = _greatest_page(listing)
    first = listing.page(perform, size, 0)

    def items() -> Generator[S, None, None]:
        way, call = PageWalk[S](), first
        while way.more:
            yield from way.take(perform.run(call))
            call = listing.page(perform, size, way.offset)

    return items()


def walk_async(perform: "AsyncPerform", listing: Listing[S]) -> AsyncGenerator[S, None]:
    """The items of all pages; bad arguments are refused right away."""
    size = _greatest_page(listing)
    first = listing.page(perform, size, 0)

    async def items() -> AsyncGenerator[S, None]:
        way, call = PageWalk[S](), first
        while way.more:
            for item in way.take(await perform.run(call)):
                yield item
            call = listing.page(perform, size, way.offset)

    return items()
