"""The month that lies behind a new world: varied, consistent, and the same each time."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from podero import HEMSSessionOutcome
from podero.sandbox import Sandbox
from podero.sandbox.world import World
from podero.sandbox.worldfile import read_world

NOW = datetime(2026, 11, 21, 12, 30, tzinfo=UTC)


def ev(world: World) -> list[dict[str, Any]]:
    return world.ev_sessions(date.min, date.max)


def hems(world: World) -> list[dict[str, Any]]:
    return world.hems_sessions(date.min, date.max)


def test_it_is_the_same_each_time() -> None:
    first, second = World(now=NOW), World(now=NOW)
    assert (ev(first), hems(first)) == (ev(second), hems(second))
    later = ev(World(now=NOW + timedelta(days=2)))
    assert [session["session_outcome"] for session in later] == [session["session_outcome"] for session in ev(first)]


def test_its_days_differ() -> None:
    world = World(now=NOW)
    assert len({session["session_outcome"] for session in ev(world)}) >= 8
    assert len({session["energy_charged_kwh"] for session in ev(world)}) >= 15
    assert [session["hidden_reason"] for session in ev(world) if session["is_hidden"]] == ["short_duration"]
    assert {session["outcome"] for session in hems(world)} == {*list(HEMSSessionOutcome)[:4], None}
    for sessions, began in ((ev(world), "plug_in_time"), (hems(world), "started_at")):
        days = {datetime.fromisoformat(session[began]).date() for session in sessions}
        assert NOW.date() - timedelta(days=29) == min(days)
        assert len(days) < 29


@pytest.mark.parametrize("hour", [0, 23])
def test_all_of_it_has_ended_newest_first_and_nothing_overlaps(hour: int) -> None:
    world = World(now=NOW.replace(hour=hour, minute=0))
    for sessions, began, ended in ((ev(world), "plug_in_time", "unplug_time"), (hems(world), "started_at", "ended_at")):
        spans = [(session[began], session[ended] or session["inferred_session_end"]) for session in sessions]
        assert spans[0][1] < world.now.isoformat()
        assert all(start < end for start, end in spans)
        assert all(earlier_end < start for (start, _), (_, earlier_end) in pairwise(spans))


def test_energies_powers_and_charge_levels_fit_each_other() -> None:
    for session in ev(World(now=NOW)):
        if session["energy_charged_kwh"] is None:
            continue
        charged = (session["final_soc_pct"] - session["initial_soc_pct"]) / 100 * 60
        assert session["energy_charged_kwh"] == pytest.approx(charged)
        end = session["unplug_time"] or session["inferred_session_end"]
        stay = datetime.fromisoformat(end) - datetime.fromisoformat(session["plug_in_time"])
        if charged:
            assert session["avg_charge_power_kw"] <= session["peak_charge_power_kw"] == 11
            # To the minute: the powers are rounded.
            assert charged / session["avg_charge_power_kw"] <= stay.total_seconds() / 3600 + 1 / 60
        if session["actual_cost_eur"] is not None:
            saved = session["actual_savings_eur"] or 0
            assert session["actual_cost_eur"] + saved == pytest.approx(charged * 0.24, abs=0.011)
    for session in hems(World(now=NOW)):
        assert session["commands_applied"] + session["commands_ineffective"] == session["commands_sent"]
        assert (session["savings_eur"] is not None) <= bool(session["has_complete_price_coverage"])


def test_a_client_reads_all_of_it(client: Any, sandbox: Sandbox) -> None:
    span: Any = {"start": sandbox.world.now - timedelta(days=30), "end": sandbox.world.now}
    cars = client.ev_sessions.list(sandbox.user_id, sandbox.electric_vehicle_id, **span)
    boxes = client.hems_sessions.list(sandbox.user_id, sandbox.wallbox_id, **span)
    assert (cars.total, boxes.total) == (23, 19)
    assert all(session.session_outcome.is_recognized for session in cars)


def test_there_may_be_fewer_or_more() -> None:
    none = World(now=NOW, ev_sessions=0, hems_sessions=0)
    assert (ev(none), hems(none)) == ([], [])
    many = World(now=NOW, ev_sessions=100, hems_sessions=100)
    assert (len({session["id"] for session in ev(many)}), len({session["id"] for session in hems(many)})) == (100, 100)
    assert [session["plug_in_time"] for session in ev(many)] == sorted(
        (session["plug_in_time"] for session in ev(many)), reverse=True
    )
    assert read_world(many.data()) == many.data()
