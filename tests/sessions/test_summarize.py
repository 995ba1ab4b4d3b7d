"""Sums: exact, nulls never 0, each with how many sessions it knows, alike for iterables and async iterables."""

import asyncio
import json
import pickle
import tracemalloc
from collections.abc import AsyncIterator, Callable, Iterable
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import podero
from podero import ChargingSession, HEMSSession, HEMSSessionOutcome, SessionOutcome, Summary, Total
from podero.sandbox import Sandbox
from podero.testing import charging_session, hems_session

TOTALS = [field.name for field in attrs.fields(Summary) if field.type is Total]


async def streamed(sessions: Iterable[Any]) -> AsyncIterator[Any]:
    for session in sessions:
        yield session


def summarize_async(sessions: Iterable[Any], by: Any = None, **options: Any) -> Any:
    return asyncio.run(podero.asummarize(streamed(sessions), by, **options))


@pytest.fixture(params=[podero.summarize, summarize_async], ids=["sync", "async"])
def summarize(request: pytest.FixtureRequest) -> Callable[..., Any]:
    """Either face of the sums."""
    return request.param  # type: ignore[no-any-return]  # pytest's type


def test_a_null_is_in_no_sum(summarize: Callable[..., Any]) -> None:
    values = (0.1, None, 0.2)
    summary = summarize(charging_session(actual_savings_eur=value) for value in values)
    assert summary.actual_savings_eur == Total(value=Decimal("0.3"), known=2, of=3)


def test_nothing_but_nulls_has_no_value(summarize: Callable[..., Any]) -> None:
    assert summarize([hems_session(savings_eur=None)] * 2).savings_eur == Total(None, known=0, of=2)


def test_a_zero_is_a_value(summarize: Callable[..., Any]) -> None:
    assert summarize([hems_session(savings_eur=0)]).savings_eur == Total(Decimal(0), known=1, of=1)


def test_nothing_at_all(summarize: Callable[..., Any]) -> None:
    summary = summarize([])
    assert {getattr(summary, name) for name in TOTALS} == {Total(None, 0, 0)}
    assert (summary.ev_sessions, summary.hems_sessions, str(summary)) == (0, 0, "no sessions")
    assert summarize([], "day") == summarize([], "outcome") == {}


def test_ev_and_hems_sessions_have_totals_of_their_own(summarize: Callable[..., Any]) -> None:
    summary = summarize([charging_session(), hems_session(), hems_session()])
    assert (summary.ev_sessions, summary.hems_sessions) == (1, 2)
    assert summary.actual_savings_eur == Total(Decimal("1.68"), 1, 1)
    assert summary.savings_eur == Total(Decimal("3.26"), 2, 2)
    assert summary.commands_sent == Total(Decimal(24), 2, 2)


def test_every_total_is_of_the_field_of_its_name(summarize: Callable[..., Any]) -> None:
    values = {name: number for number, name in enumerate(TOTALS, start=3)}
    ev = {name: value for name, value in values.items() if name in attrs.fields_dict(podero.ChargingSession)}
    hems = {name: value for name, value in values.items() if name in attrs.fields_dict(podero.HEMSSession)}
    summary = summarize([charging_session(**ev), hems_session(**hems)])
    assert {name: getattr(summary, name) for name in TOTALS} == {
        name: Total(Decimal(value), 1, 1) for name, value in values.items()
    }


def test_outcomes_are_counted(summarize: Callable[..., Any]) -> None:
    outcomes = ("not_at_home", "optimized", "optimized", "paused")
    cars = [charging_session(session_outcome=outcome) for outcome in outcomes]
    summary = summarize([*cars, hems_session(), hems_session(outcome=None)])
    assert list(summary.ev_outcomes.items()) == [
        (SessionOutcome.OPTIMIZED, 2),
        (SessionOutcome.NOT_AT_HOME, 1),
        (SessionOutcome("paused"), 1),
    ]
    assert summary.hems_outcomes == {HEMSSessionOutcome.CHARGED_FROM_SOLAR: 1}
    assert summary.hems_without_outcome == 1


def test_hidden_sessions_count_and_are_told(summarize: Callable[..., Any]) -> None:
    summary = summarize([charging_session(), charging_session(is_hidden=True)])
    assert (summary.ev_sessions, summary.hidden_sessions) == (2, 1)
    assert summary.energy_charged_kwh == Total(Decimal(48), 2, 2)


def test_a_session_given_twice_counts_twice(summarize: Callable[..., Any]) -> None:
    assert summarize([charging_session()] * 2).actual_cost_eur.value == Decimal("11.52")


def test_by_day_is_the_utc_day_of_the_start(summarize: Callable[..., Any]) -> None:
    sessions = [
        charging_session(plug_in_time="2026-11-01T01:30:00+02:00"),
        hems_session(started_at="2026-10-01T00:00:00Z"),
        hems_session(started_at="2026-10-31T23:59:59Z"),
    ]
    days = summarize(sessions, by="day")
    assert [(day, one.ev_sessions, one.hems_sessions) for day, one in days.items()] == [
        ("2026-10-01", 0, 1),
        ("2026-10-31", 1, 1),
    ]
    assert list(summarize(sessions, by="month")) == ["2026-10"]


def test_by_week_is_the_iso_week(summarize: Callable[..., Any]) -> None:
    days = ("2026-12-27", "2026-12-28", "2027-01-03", "2027-01-04", "2026-10-30")
    weeks = summarize((hems_session(started_at=f"{day}T12:00:00Z") for day in days), by="week")
    assert {week: part.hems_sessions for week, part in weeks.items()} == {
        "2026-W44": 1,
        "2026-W52": 1,
        "2026-W53": 2,
        "2027-W01": 1,
    }
    assert list(weeks) == sorted(weeks)


@pytest.mark.parametrize("tz", ["Europe/Vienna", ZoneInfo("Europe/Vienna")])
@pytest.mark.parametrize(
    ("by", "found"),
    [
        ("day", {"2026-10-31": 1, "2026-11-01": 2}),
        ("week", {"2026-W44": 3}),
        ("month", {"2026-10": 1, "2026-11": 2}),
    ],
)
def test_days_are_those_of_the_zone(summarize: Callable[..., Any], by: str, tz: Any, found: dict[str, int]) -> None:
    moments = ("2026-10-31T22:59:59Z", "2026-10-31T23:00:00Z", "2026-11-01T22:59:59Z")
    parts = summarize((charging_session(plug_in_time=moment) for moment in moments), by=by, tz=tz)
    assert {key: part.ev_sessions for key, part in parts.items()} == found


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25), ("2026-10-26", 24)])
def test_a_day_has_its_hours(summarize: Callable[..., Any], day: str, hours: int) -> None:
    start = datetime.fromisoformat(f"{day}T00:30:00Z") - timedelta(hours=24)
    sessions = [hems_session(started_at=start + timedelta(hours=hour)) for hour in range(72)]
    assert summarize(sessions, by="day", tz="Europe/Vienna")[day].hems_sessions == hours


def test_times_at_the_edge_of_the_calendar_have_a_day(summarize: Callable[..., Any]) -> None:
    sessions = [hems_session(started_at=f"0001-01-01T00:00:00{offset}") for offset in ("Z", "+05:00")]
    assert list(summarize(sessions, by="day")) == ["0001-01-01"]
    assert list(summarize(sessions, by="week", tz="America/Los_Angeles")) == ["0001-W01"]
    assert list(summarize(sessions, by="month")) == ["0001-01"]


def test_by_outcome_the_most_frequent_comes_first(summarize: Callable[..., Any]) -> None:
    sessions = [hems_session(), charging_session(), charging_session(), hems_session(outcome=None)]
    groups = summarize(sessions, by="outcome")
    assert list(groups) == ["optimized", None, "charged_from_solar"]
    assert groups[SessionOutcome.OPTIMIZED].energy_charged_kwh.value == 48


@given(st.lists(st.none() | st.floats(allow_nan=False, allow_infinity=False)))
def test_sums_are_exact(values: list[float | None]) -> None:
    total = podero.summarize(charging_session(actual_cost_eur=value) for value in values).actual_cost_eur
    known = [Fraction(repr(value)) for value in values if value is not None]
    assert (total.known, total.of) == (len(known), len(values))
    assert total.value is None if not known else Fraction(total.value or 0) == sum(known)


@given(st.lists(st.decimals(min_value=-1000, max_value=1000, places=2), min_size=1))
def test_cents_stay_cents(amounts: list[Decimal]) -> None:
    total = podero.summarize(hems_session(savings_eur=float(amount)) for amount in amounts).savings_eur
    assert total.value == sum(amounts)


def test_absurdly_large_counters_are_summed_exactly() -> None:
    total = podero.summarize([hems_session(commands_sent=10**4000), hems_session(commands_sent=1)]).commands_sent
    assert total.value == 10**4000 + 1


def test_groups_add_up_to_the_whole() -> None:
    sessions = [
        hems_session(started_at=f"2026-10-{day:02}T12:00:00Z", savings_eur=None if day % 3 else day / 100)
        for day in range(1, 31)
    ]
    whole = podero.summarize(sessions).savings_eur
    days = podero.summarize(sessions, by="day").values()
    assert sum((day.savings_eur.value or Decimal(0) for day in days), Decimal(0)) == whole.value
    assert sum(day.savings_eur.known for day in days) == whole.known == 10


def test_memory_does_not_grow_with_the_sessions() -> None:
    def peak(count: int) -> int:
        tracemalloc.start()
        podero.summarize(charging_session() for _ in range(count))
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return used

    peak(10)
    assert peak(3000) < peak(100) + 200_000  # 3,000 sessions that are held take more than a million bytes


def test_the_sums_of_a_listing(client: Any, sandbox: Sandbox) -> None:
    today = sandbox.world.now.date()
    page = client.hems_sessions.list(sandbox.user_id, sandbox.wallbox_id, start="2020-01-01", end=today)
    summary = podero.summarize(page)
    assert summary.savings_eur == Total(Decimal("18.50"), known=15, of=19)
    assert summary.energy_from_solar_kwh == Total(Decimal("87.2"), known=16, of=19)


def test_the_sums_of_the_async_iterator(sandbox: Sandbox) -> None:
    async def total() -> Summary:
        async with podero.AsyncPodero(**sandbox.client_options) as client:
            ids = sandbox.user_id, sandbox.wallbox_id
            found = client.hems_sessions.iter(*ids, start="2020-01-01", end=sandbox.world.now)
            return await podero.asummarize(found)

    assert asyncio.run(total()).savings_eur == Total(Decimal("18.50"), known=15, of=19)


class TestResult:
    def test_it_is_frozen_picklable_and_hashable(self) -> None:
        summary = podero.summarize([charging_session(), hems_session()])
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            summary.ev_sessions = 3  # type: ignore[misc]  # what is tested
        assert pickle.loads(pickle.dumps(summary)) == summary
        assert hash(summary) == hash(pickle.loads(pickle.dumps(summary)))

    def test_to_dict_is_json_ready_and_loses_nothing(self) -> None:
        sessions: list[ChargingSession | HEMSSession] = [
            charging_session(actual_cost_eur=1e22),
            charging_session(actual_cost_eur=1e-7),
            hems_session(savings_eur=None),
        ]
        data = podero.summarize(sessions).to_dict()
        assert json.loads(json.dumps(data)) == data
        assert list(data) == [field.name for field in attrs.fields(Summary)]
        assert data["actual_cost_eur"] == {"value": "10000000000000000000000.0000001", "known": 2, "of": 2}
        assert data["savings_eur"] == {"value": None, "known": 0, "of": 1}
        assert data["ev_outcomes"] == {"optimized": 2}

    def test_it_reads_as_one_line(self) -> None:
        sessions: list[ChargingSession | HEMSSession] = [
            charging_session(actual_savings_eur=0.125, is_hidden=True),
            charging_session(actual_savings_eur=None, session_outcome="pau\nsed"),
            hems_session(savings_eur=None, energy_from_solar_kwh=None),
            hems_session(savings_eur=None, outcome=None),
        ]
        assert str(podero.summarize(sessions)) == (
            "2 EV sessions (1 hidden): energy 48 kWh, cost 11.52 EUR, savings 0.13 EUR (1 of 2 sessions), "
            'expected savings 3.40 EUR, outcomes optimized 1, "pau sed" 1; '
            "2 HEMS sessions: solar energy 7.4 kWh (1 of 2 sessions), savings not computable (0 of 2 sessions), "
            "commands 24 sent, 24 applied, 0 ineffective, outcomes charged_from_solar 1, none 1"
        )
        assert str(podero.summarize([charging_session(energy_charged_kwh=None)])).startswith(
            "1 EV session: energy not reported (0 of 1 sessions)"
        )


class TestMisuse:
    def test_no_session(self, summarize: Callable[..., Any]) -> None:
        with pytest.raises(TypeError, match="only ChargingSession and HEMSSession can be summed, not NoneType"):
            summarize([charging_session(), None])
        with pytest.raises(TypeError, match="not dict"):
            summarize([charging_session().to_dict()])

    def test_another_grouping(self, summarize: Callable[..., Any]) -> None:
        with pytest.raises(ValueError, match='by must be None, "day", "week", "month" or "outcome", not \'year\''):
            summarize([], by="year")

    @pytest.mark.parametrize("tz", ["Europe/Nowhere", "", 3, None, timedelta(hours=1)])
    def test_no_zone(self, summarize: Callable[..., Any], tz: Any) -> None:
        with pytest.raises(ValueError, match="tz"):
            summarize([], tz=tz)

    def test_the_other_face(self) -> None:
        with pytest.raises(TypeError, match=r"await podero\.asummarize"):
            podero.summarize(streamed([]))  # type: ignore[call-overload]  # what is tested
        with pytest.raises(TypeError, match=r"use `podero\.summarize"):
            asyncio.run(podero.asummarize([]))  # type: ignore[call-overload]  # what is tested
