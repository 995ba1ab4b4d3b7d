"""Listing HEMS sessions: pages, the walk over them, days and bounds."""

import json
import math
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qs

import pytest
from podero_api.operation import load
from podero_api.parameters import Parameter

from podero import APIResponseError, HEMSSession, HEMSSessionOutcome, NotFoundError, Page
from podero.sandbox import Sandbox
from tests import wire
from tests.servers.canned import CannedServer, http

YEAR = {"start": "2026-01-01", "end": "2026-12-31"}


def fetch(client: Any, sandbox: Sandbox, **options: Any) -> Any:
    return client.hems_sessions.list(sandbox.user_id, sandbox.wallbox_id, **(YEAR | options))


def everything(client: Any, sandbox: Sandbox, **options: Any) -> list[HEMSSession]:
    return list(client.hems_sessions.iter(sandbox.user_id, sandbox.wallbox_id, **(YEAR | options)))


def item(number: int, **changes: Any) -> dict[str, Any]:
    return wire.HEMS | {"id": number} | changes


def sent_query(sandbox: Sandbox) -> dict[str, list[str]]:
    return parse_qs(sandbox.requests[-1].query)


def test_a_page_is_read(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"body": wire.page(item(1), item(2, outcome=None, savings_eur=None), total=9)})
    page = fetch(client, sandbox, limit=2, offset=4)
    assert isinstance(page, Page)
    assert isinstance(page.items, tuple)
    assert (page.total, page.limit, page.offset, len(page)) == (9, 2, 4, 2)
    assert page.has_next
    first, second = page
    assert first.outcome is HEMSSessionOutcome.CHARGED_FROM_SOLAR
    assert first.started_at == datetime(2026, 10, 30, 9, 30, tzinfo=UTC)
    assert second.outcome is None
    assert first.to_dict() == item(1)


def test_an_empty_page_has_no_next(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"body": wire.page(total=9)})
    page = fetch(client, sandbox)
    assert not page.has_next
    assert list(page) == []


@pytest.mark.parametrize(
    ("start", "end", "sent"),
    [
        (date(2026, 10, 1), date(2026, 10, 1), ("2026-10-01", "2026-10-01")),
        ("2026-10-01", "20261002", ("2026-10-01", "2026-10-02")),
        ("2026-10-01T23:30:00-05:00", "2026-10-02T00:00:00Z", ("2026-10-02", "2026-10-02")),
        ("2026-10-01 10:00:00+00:00", date(2026, 10, 3), ("2026-10-01", "2026-10-03")),
        (
            datetime(2026, 10, 1, 1, tzinfo=timezone(timedelta(hours=2))),
            datetime(2026, 10, 2, 23, tzinfo=timezone(-timedelta(hours=2))),
            ("2026-09-30", "2026-10-03"),
        ),
    ],
)
def test_days_are_sent_as_utc_days(client: Any, sandbox: Sandbox, start: Any, end: Any, sent: tuple[str, str]) -> None:
    fetch(client, sandbox, start=start, end=end)
    query = sent_query(sandbox)
    assert (query["from"], query["to"]) == ([sent[0]], [sent[1]])
    assert (query["limit"], query["offset"]) == (["50"], ["0"])


@pytest.mark.parametrize(
    "bad",
    [
        {"start": datetime(2026, 10, 1)},  # noqa: DTZ001  # naive on purpose
        {"start": "2026-10-01T10:00:00"},
        {"start": "2026-10"},
        {"start": "2026"},
        {"start": "01.10.2026"},
        {"start": "2026-02-30"},
        {"start": ""},
        {"start": None},
        {"start": 20261001},
        {"end": datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=5)))},
        {"start": "2026-10-02", "end": "2026-10-01"},
        {"limit": 0},
        {"limit": 201},
        {"limit": True},
        {"limit": "50"},
        {"limit": 50.0},
        {"offset": -1},
        {"offset": None},
        {"org_id": "x"},
    ],
)
def test_bad_arguments_are_refused_before_anything_is_sent(client: Any, sandbox: Sandbox, bad: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(reversed(bad)).replace("end", "end|start|day").replace("org_id", "UUID")):
        fetch(client, sandbox, **bad)
    if not {"limit", "offset"} & bad.keys():
        with pytest.raises(ValueError):  # noqa: PT011  # the message is checked above
            client.hems_sessions.iter(sandbox.user_id, sandbox.wallbox_id, **(YEAR | bad))
    assert sandbox.counters.total() == 0


def test_iter_walks_large_pages(client: Any, sandbox: Sandbox) -> None:
    for number in range(450):
        sandbox.world.add_hems_session(id=5000 + number)
    found = everything(client, sandbox, start="2020-01-01")
    assert len(found) == 469
    assert len({session.id for session in found}) == 469
    (size,) = map(int, sent_query(sandbox)["limit"])
    assert sandbox.counters["list_wallbox_hems_sessions"] == math.ceil(455 / size)


def test_iter_asks_for_the_largest_pages_that_the_document_allows(
    client: Any, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    operation = load("wallbox_hems_sessions.list_wallbox_hems_sessions")
    limit = Parameter("limit", "query", int, maximum=70)
    bounded = [limit if one.name == "limit" else one for one in operation.parameters]
    monkeypatch.setattr(operation, "parameters", tuple(bounded))
    everything(client, sandbox)
    assert sent_query(sandbox)["limit"] == ["70"]


def test_iter_does_not_end_at_a_short_page(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers(
        {"body": wire.page(item(1), total=3)},
        {"body": wire.page(item(2), total=3)},
        {"body": wire.page(item(3), total=3)},
    )
    assert [session.id for session in everything(client, sandbox)] == [1, 2, 3]
    assert [parse_qs(request.query)["offset"] for request in sandbox.requests[-3:]] == [["0"], ["1"], ["2"]]


def test_iter_ends_at_an_empty_page_whatever_the_total_says(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"body": wire.page(item(1), total=99)}, {"body": wire.page(total=99)})
    assert len(everything(client, sandbox)) == 1
    assert sandbox.counters["api_requests"] == 2


def test_iter_goes_on_to_an_empty_page_where_the_total_is_too_small(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers(*({"body": wire.page(*items, total=0)} for items in ([item(1)], [item(2)], [])))
    assert len(everything(client, sandbox)) == 2
    assert sandbox.counters["api_requests"] == 3


def test_iter_gives_an_item_once_when_the_list_shifts(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers(
        {"body": wire.page(item(1), item(2), total=4)},
        {"body": wire.page(item(2), item(3), total=5)},
        {"body": wire.page(item(4), total=5)},
    )
    assert [session.id for session in everything(client, sandbox)] == [1, 2, 3, 4]


def test_iter_sends_nothing_before_it_is_used(client: Any, sandbox: Sandbox) -> None:
    client.hems_sessions.iter(sandbox.user_id, sandbox.wallbox_id, **YEAR)
    assert sandbox.counters.total() == 0


@pytest.mark.parametrize("name", wire.REQUIRED_HEMS)
def test_a_promised_field_must_not_be_missing(client: Any, sandbox: Sandbox, name: str) -> None:
    broken = {key: value for key, value in wire.HEMS.items() if key != name}
    sandbox.next_answers({"body": wire.page(wire.HEMS, broken)})
    with pytest.raises(APIResponseError) as caught:
        fetch(client, sandbox)
    assert caught.value.path == f"$.items[1].{name}"


@pytest.mark.parametrize("name", [name for name in wire.HEMS if name not in wire.REQUIRED_HEMS])
def test_a_nullable_field_may_be_missing(client: Any, sandbox: Sandbox, name: str) -> None:
    sandbox.next_answers({"body": wire.page({key: value for key, value in wire.HEMS.items() if key != name})})
    assert getattr(fetch(client, sandbox).items[0], name) is None


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"[]",
        b"null",
        b'{"items": []}',
        b'{"total": 1}',
        b'{"total": 1, "items": {}}',
        b'{"total": -1, "items": []}',
    ],
)
def test_anything_else_is_an_error(client: Any, sandbox: Sandbox, body: bytes) -> None:
    sandbox.next_answers({"body": body})
    with pytest.raises(APIResponseError):
        fetch(client, sandbox)


def test_an_unknown_wallbox_is_not_found(client: Any, sandbox: Sandbox) -> None:
    with pytest.raises(NotFoundError):
        client.hems_sessions.list(sandbox.user_id, sandbox.electric_vehicle_id, **YEAR)


def test_an_error_in_the_middle_of_a_walk_is_raised_after_what_was_read(make_client: Any, sandbox: Sandbox) -> None:
    token = http(200, b'{"access_token": "t", "expires_in": 60}')
    first = http(200, json.dumps({"total": 3, "items": [item(1)]}).encode())
    with CannedServer(token, first, http(404, b'{"detail": "gone"}')) as server:
        client = make_client(**(sandbox.client_options | {"base_url": server.url}))
        walk = client.hems_sessions.iter(sandbox.user_id, sandbox.wallbox_id, **YEAR)
        assert next(walk).id == 1
        with pytest.raises(NotFoundError, match="gone"):
            next(walk)
