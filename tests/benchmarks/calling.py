"""One blocking request after the other: the current session, and a long listing. Asyncio is in `polling`."""

from collections.abc import Iterator

import httpx
import requests
from podero_api.api.electric_vehicle_sessions import get_current_ev_session

from podero import Podero
from tests.benchmarks.loopback import LoopbackServer
from tests.benchmarks.measure import Effort, Row, at_most, by_turns, repeated, timed
from tests.benchmarks.payloads import (
    AUTHORIZATION,
    LIST_PATH,
    LISTED,
    ORG,
    PAGE,
    USER,
    VEHICLE,
    WALLBOX,
    client_options,
    current_url,
)

OPERATION, FUNCTION = "podero.api", "podero.generated"
FROM, TO = "2026-01-01", "2026-01-31"


def rows(effort: Effort) -> Iterator[Row]:
    """`current()` in a loop, then 20,000 sessions in pages."""
    with (
        LoopbackServer() as server,
        Podero(**client_options(server.url)) as podero,
        httpx.Client(headers=AUTHORIZATION) as bare,
    ):
        yield from _current(server.url, podero, bare, effort)
        yield from _listing(server.url, podero, bare, effort)


def _current(origin: str, podero: Podero, bare: httpx.Client, effort: Effort) -> Iterator[Row]:
    url = current_url(origin)
    generated, tag = podero.generated, podero.api.electric_vehicle_sessions
    with requests.Session() as session:
        session.headers.update(AUTHORIZATION)
        samples = by_turns(
            {
                "podero": repeated(lambda: podero.ev_sessions.current(USER, VEHICLE), effort),
                "httpx + json": repeated(lambda: bare.get(url).json(), effort),
                OPERATION: repeated(lambda: tag.get_current_ev_session(USER, VEHICLE), effort),
                FUNCTION: repeated(lambda: get_current_ev_session.sync(ORG, USER, VEHICLE, client=generated), effort),
                "requests + json": repeated(lambda: session.get(url).json(), effort),
            },
            2 * effort.rounds,
        )
    yield samples.cost("current()", "podero", "httpx + json", at_most(1.0))
    yield samples.cost("current()", "podero", "requests + json")
    for other in (OPERATION, FUNCTION):
        yield samples.cost("the same answer", other, "podero", at_most(1.1))


def _listing(origin: str, podero: Podero, bare: httpx.Client, effort: Effort) -> Iterator[Row]:
    url = origin + LIST_PATH
    pages = effort.count(LISTED // PAGE)

    def iterated() -> None:
        sessions = podero.hems_sessions.iter(USER, WALLBOX, start=FROM, end=TO)
        for _ in range(pages * PAGE):
            next(sessions)

    def walked() -> None:
        for number in range(pages):
            parameters: dict[str, str | int] = {"from": FROM, "to": TO, "limit": PAGE, "offset": number * PAGE}
            for _ in bare.get(url, params=parameters).json()["items"]:
                pass

    samples = by_turns(
        {"podero.iter": lambda: timed(iterated), "httpx + json": lambda: timed(walked)},
        effort.some_rounds(5),
        unit="ms",
        scale=1e3,
    )
    yield samples.cost(f"list {pages * PAGE:,} HEMS sessions", "podero.iter", "httpx + json")
