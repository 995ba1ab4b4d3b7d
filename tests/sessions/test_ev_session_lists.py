"""Listing EV sessions: what differs from HEMS sessions; the walk, the days and the bounds are the same code."""

import json
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import pytest

from podero import APIResponseError, ChargingSession, NotFoundError, Page
from podero.sandbox import Sandbox
from tests import wire

YEAR = {"start": "2026-01-01", "end": "2026-12-31"}


def fetch(client: Any, sandbox: Sandbox, **options: Any) -> Any:
    return client.ev_sessions.list(sandbox.user_id, sandbox.electric_vehicle_id, **(YEAR | options))


def item(number: int, **changes: Any) -> dict[str, Any]:
    return wire.SESSION | {"id": str(UUID(int=number))} | changes


def test_a_page_is_read(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"body": wire.page(item(1), item(2, session_outcome="paused_by_grid"), total=9)})
    page = fetch(client, sandbox, start="2026-10-01", end="2026-10-31", limit=2, offset=4)
    assert isinstance(page, Page)
    assert (page.total, page.limit, page.offset, len(page), page.has_next) == (9, 2, 4, 2, True)
    first, second = page
    assert isinstance(first, ChargingSession)
    assert first.to_dict() == item(1)
    assert second.session_outcome == "paused_by_grid"
    assert sandbox.requests[-1].path.endswith(f"/electric-vehicles/{sandbox.electric_vehicle_id}/sessions")
    sent = {name: values[0] for name, values in parse_qs(sandbox.requests[-1].query).items()}
    assert sent == {"from": "2026-10-01", "to": "2026-10-31", "limit": "2", "offset": "4"}


def test_the_older_form_of_a_session_is_read(client: Any, sandbox: Sandbox) -> None:
    newer = ("is_hidden", "hidden_reason", "target_reachable", "reachable_soc_pct")
    sandbox.next_answers({"body": wire.page({name: value for name, value in item(1).items() if name not in newer})})
    (session,) = fetch(client, sandbox)
    assert (session.is_hidden, session.hidden_reason, session.target_reachable) == (False, None, None)


def test_iter_walks_all_pages_and_gives_each_session_once(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers(
        {"body": wire.page(item(1), item(2), total=4)},
        {"body": wire.page(item(2), item(3), total=5)},
        {"body": wire.page(item(4), total=5)},
    )
    walk = client.ev_sessions.iter(sandbox.user_id, sandbox.electric_vehicle_id, **YEAR)
    assert [session.id.int for session in walk] == [1, 2, 3, 4]
    queries = [parse_qs(request.query) for request in sandbox.requests[-3:]]
    assert [(query["limit"], query["offset"]) for query in queries] == [(["200"], [at]) for at in "024"]


@pytest.mark.parametrize(
    "bad", [{"start": "2027-01-01"}, {"end": "2026"}, {"limit": 0}, {"offset": -1}, {"limit": True}, {"org_id": "x"}]
)
def test_bad_arguments_are_refused_before_anything_is_sent(client: Any, sandbox: Sandbox, bad: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"start|end|limit|offset|org_id"):
        fetch(client, sandbox, **bad)
    if not {"limit", "offset"} & bad.keys():
        with pytest.raises(ValueError, match=r"start|end|org_id"):
            client.ev_sessions.iter(sandbox.user_id, sandbox.electric_vehicle_id, **(YEAR | bad))
    assert sandbox.counters.total() == 0


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({}, "$.total"),
        ({"total": 1}, "$.items"),
        ({"items": []}, "$.total"),
        ({"total": None, "items": []}, "$.total"),
        ({"total": 0, "items": None}, "$.items"),
        ({"total": 1, "items": [None]}, "$.items[0]"),
        ({"total": 1, "items": {}}, "$.items"),
        ({"total": "1", "items": []}, "$.total"),
        ({"total": 1, "items": [item(1, id=7)]}, "$.items[0].id"),
        ({"total": 1, "items": [{**item(1), "plug_in_time": None}]}, "$.items[0].plug_in_time"),
        ([item(1)], "$"),
        (None, "$"),
    ],
)
def test_anything_that_is_no_page_is_an_error_with_its_place(
    client: Any, sandbox: Sandbox, body: Any, path: str
) -> None:
    sandbox.next_answers({"body": json.dumps(body)})
    with pytest.raises(APIResponseError) as caught:
        fetch(client, sandbox)
    assert caught.value.path == path


def test_an_unknown_vehicle_is_not_found(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers(404)
    with pytest.raises(NotFoundError):
        fetch(client, sandbox)
