"""From the bytes of a page to objects, and what an object weighs."""

import functools
import gc
import json
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs
import msgspec
from podero_api.reading import decode

from podero import ChargingSession
from podero.sessions.list_responses import HEMSSessionsPage
from tests.benchmarks.measure import Effort, Row, Target, at_least, at_most, by_turns, repeated
from tests.benchmarks.payloads import PAGE, ev_page, hems_page
from tests.benchmarks.peers import EVByHand, EVModel, EVPageModel, HEMSByHand, HEMSModel, HEMSPageModel
from tests.benchmarks.stock import stock_models

Read = Callable[[bytes], object]


@attrs.frozen(kw_only=True)
class EVPage:
    """A page of EV sessions, in the wrapper that the HEMS listing has."""

    total: int
    items: tuple[ChargingSession, ...]


STOCK = "json + stock from_dict"

TARGETS: Mapping[str, Target] = {
    "msgspec to dicts": at_most(1.2),
    STOCK: at_least(7),
    "pydantic validate_json": at_least(2),
}


def rows(effort: Effort) -> Iterator[Row]:
    """Pages of 200, then how the cost grows with the page, then memory."""
    stock = stock_models()
    ev, hems = _ev_readers(stock), _hems_readers(stock)
    yield from _compared(f"decode {PAGE} EV sessions", ev, ev_page(PAGE), TARGETS, effort)
    yield from _compared(f"decode {PAGE} HEMS sessions", hems, hems_page(PAGE), TARGETS, effort)
    for size in (1, 10, 50):
        yield from _compared(f"decode {size} EV sessions", ev, ev_page(size), {}, effort)
    yield from _memory(ev, effort)


def _ev_readers(stock: Any) -> Mapping[str, Read]:
    return {
        "podero": lambda page: decode(page, EVPage),
        "msgspec to dicts": msgspec.json.decode,
        STOCK: lambda page: [stock.SessionItem.from_dict(item) for item in json.loads(page)["items"]],
        "pydantic validate_json": EVPageModel.model_validate_json,
        "json + pydantic from dicts": lambda page: [EVModel.from_dict(item) for item in json.loads(page)["items"]],
        "json + dataclasses by hand": lambda page: [EVByHand.from_dict(item) for item in json.loads(page)["items"]],
    }


def _hems_readers(stock: Any) -> Mapping[str, Read]:
    return {
        "podero": lambda page: decode(page, HEMSSessionsPage),
        "msgspec to dicts": msgspec.json.decode,
        STOCK: lambda page: stock.HEMSSessionsListResponse.from_dict(json.loads(page)),
        "pydantic validate_json": HEMSPageModel.model_validate_json,
        "json + pydantic from dicts": lambda page: [HEMSModel.from_dict(item) for item in json.loads(page)["items"]],
        "json + dataclasses by hand": lambda page: [HEMSByHand.from_dict(item) for item in json.loads(page)["items"]],
    }


def _compared(
    what: str, readers: Mapping[str, Read], page: bytes, targets: Mapping[str, Target], effort: Effort
) -> Iterator[Row]:
    contenders = {name: repeated(functools.partial(read, page), effort) for name, read in readers.items()}
    samples = by_turns(contenders, effort.rounds)
    for peer in list(readers)[1:]:
        compare = samples.cost if peer == "msgspec to dicts" else samples.speed
        yield compare(what, "podero", peer, targets.get(peer))


def _memory(readers: Mapping[str, Read], effort: Effort) -> Iterator[Row]:
    count = effort.count(2_000)
    page = ev_page(count)
    weights = {name: functools.partial(_bytes_held, read, page, count) for name, read in readers.items()}
    samples = by_turns(weights, 1, unit="B", scale=1)
    for peer in (STOCK, "pydantic validate_json", "msgspec to dicts"):
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
