"""Savings of the organization in a span of time."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qs

import pytest

from podero import APIResponseError, DevicesSavings
from podero.sandbox import Sandbox
from tests import wire

START, END = "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z"


def test_savings_are_those_of_the_sessions(client: Any, sandbox: Sandbox) -> None:
    now = sandbox.world.now
    savings = client.savings.organization(now - timedelta(days=30), now)
    assert isinstance(savings, DevicesSavings)
    sessions = client.ev_sessions.list(
        sandbox.user_id, sandbox.electric_vehicle_id, start=now - timedelta(days=30), end=now
    )
    assert len(sessions) == 5
    assert savings.total_savings == pytest.approx(sum(session.actual_savings_eur for session in sessions))
    assert client.savings.organization("2020-01-01T00:00:00Z", "2020-02-01T00:00:00Z").total_savings == 0


def test_all_fields_are_read(client: Any, sandbox: Sandbox) -> None:
    sandbox.next_answers({"json": wire.SAVINGS | {"later": 1}})
    savings = client.savings.organization(START, END)
    assert savings.to_dict() == wire.SAVINGS
    assert (savings.electric_vehicle_savings, type(savings.total_savings)) == (10.5, float)


@pytest.mark.parametrize(
    ("start", "sent"),
    [
        (START, "2026-10-01T00:00:00+00:00"),
        ("2026-10-01 02:00:00+02:00", "2026-10-01T02:00:00+02:00"),
        (datetime(2026, 10, 1, tzinfo=UTC), "2026-10-01T00:00:00+00:00"),
        (datetime(2026, 10, 1, 5, tzinfo=timezone(timedelta(hours=-5))), "2026-10-01T05:00:00-05:00"),
    ],
)
def test_times_are_sent_with_their_offset(client: Any, sandbox: Sandbox, start: Any, sent: str) -> None:
    client.savings.organization(start, END)
    query = parse_qs(sandbox.requests[-1].query)
    assert query == {"start_datetime": [sent], "end_datetime": ["2026-11-01T00:00:00+00:00"]}


@pytest.mark.parametrize(
    ("start", "message"),
    [
        (datetime(2026, 10, 1), "without offset"),  # noqa: DTZ001  # naive on purpose
        ("2026-10-01T00:00:00", "without offset"),
        (date(2026, 10, 1), "not the day 2026-10-01"),
        ("2026-10-01", "not the day 2026-10-01"),
        ("2026-12-01T00:00:00Z", r"start \(.*\) is after end"),
        ("October", "start must be an ISO"),
        (None, "not NoneType"),
        (1_790_000_000, "not int"),
    ],
)
def test_what_is_no_moment_is_refused_before_anything_is_sent(
    client: Any, sandbox: Sandbox, start: Any, message: str
) -> None:
    with pytest.raises(ValueError, match=message):
        client.savings.organization(start, END)
    assert sandbox.counters.total() == 0


@pytest.mark.parametrize("name", wire.SAVINGS)
def test_every_sum_is_promised(client: Any, sandbox: Sandbox, name: str) -> None:
    absent = {key: value for key, value in wire.SAVINGS.items() if key != name}
    for broken in (absent, wire.SAVINGS | {name: None}, wire.SAVINGS | {name: "1"}):
        sandbox.next_answers({"json": broken})
        with pytest.raises(APIResponseError) as caught:
            client.savings.organization(START, END)
        assert caught.value.path == f"$.{name}"
