"""From the bytes of a page to objects, and what an object weighs."""

import functools
import gc
import json
import tracemalloc
from collections.abc import Callable, Iterator, Mapping

import attrs
import msgspec
from podero_api.models.hems_sessions_list_response import HEMSSessionsListResponse as GeneratedPage
from podero_api.models.session_item import SessionItem

from podero import ChargingSession
from podero.decoding import decode
from podero.models import HEMSSessionsListResponse
from tests.benchmarks.measure import Effort, Row, Target, at_least, at_most, by_turns, repeated
from tests.benchmarks.payloads import PAGE, ev_page, hems_page
from tests.benchmarks.peers import EVByHand, EVModel, EVPageModel, HEMSByHand, HEMSModel, HEMSPageModel

Read = Callable[[bytes], object]


@attrs.frozen(kw_only=True)
class EVPage:
    """A page of EV sessions, in the wrapper that the HEMS listing has."""

    total: int
    items: tuple[ChargingSession, ...]


EV: Mapping[str, Read] = {
    "podero": lambda page: decode(page, EVPage),
    "msgspec to dicts": msgspec.json.decode,
    "json + generated from_dict": lambda page: [SessionItem.from_dict(item) for item in json.loads(page)["items"]],
    "pydantic validate_json": EVPageModel.model_validate_json,
    "json + pydantic from dicts": lambda page: [EVModel.from_dict(item) for item in json.loads(page)["items"]],
    "json + dataclasses by hand": lambda page: [EVByHand.from_dict(item) for item in json.loads(page)["items"]],
}

HEMS: Mapping[str, Read] = {
    "podero": lambda page: decode(page, HEMSSessionsListResponse),
    "msgspec to dicts": msgspec.json.decode,
    "json + generated from_dict": lambda page: GeneratedPage.from_dict(json.loads(page)),
    "pydantic validate_json": HEMSPageModel.model_validate_json,
    "json + pydantic from dicts": lambda page: [HEMSModel.from_dict(item) for item in json.loads(page)["items"]],
    "json + dataclasses by hand": lambda page: [HEMSByHand.from_dict(item) for item in json.loads(page)["items"]],
}

TARGETS: Mapping[str, Target] = {
    "msgspec to dicts": at_most(1.6),
    "json + generated from_dict": at_least(5),
    "pydantic validate_json": at_least(2),
}


def rows(effort: Effort) -> Iterator[Row]:
    """Pages of 200, then how the cost grows with the page, then memory."""
    yield from _compared(f"decode {PAGE} EV sessions", EV, ev_page(PAGE), TARGETS, effort)
    yield from _compared(f"decode {PAGE} HEMS sessions", HEMS, hems_page(PAGE), TARGETS, effort)
    for size in (1, 10, 50):
        yield from _compared(f"decode {size} EV sessions", EV, ev_page(size), {}, effort)
    yield from _memory(effort)


def _compared(
    what: str, readers: Mapping[str, Read], page: bytes, targets: Mapping[str, Target], effort: Effort
) -> Iterator[Row]:
    contenders = {name: repeated(functools.partial(read, page), effort) for name, read in readers.items()}
    samples = by_turns(contenders, effort.rounds)
    for peer in list(readers)[1:]:
        compare = samples.cost if peer == "msgspec to dicts" else samples.speed
        yield compare(what, "podero", peer, targets.get(peer))


def _memory(effort: Effort) -> Iterator[Row]:
    count = effort.count(2_000)
    page = ev_page(count)
    weights = {name: functools.partial(_bytes_held, read, page, count) for name, read in EV.items()}
    samples = by_turns(weights, 1, unit="B", scale=1)
    for peer in ("json + generated from_dict", "pydantic validate_json", "msgspec to dicts"):
        yield samples.cost("memory of one EV session", "podero", peer)


def _bytes_held(read: Read, page: bytes, count: int) -> float:
    read(page)  # what is made once stays out of the account
    gc.collect()
    tracemalloc.start()
    result = read(page)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del result
    return held / count
