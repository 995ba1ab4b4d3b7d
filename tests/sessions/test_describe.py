"""What a session says of itself: plain sentences, honest about nulls and about whose meaning it is."""

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, get_type_hints
from zoneinfo import ZoneInfo

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podero import ChargingSession, HEMSSession, HEMSSessionOutcome, HiddenReason, SessionOutcome
from podero.testing import charging_session, hems_session
from tests.texts import CHARACTERS

QUOTED = re.compile(r'"[^"]*"')
UNKNOWN = "which this version of podero does not know"

# Times without a 0 that stands alone, so that a claimed 0 can be told from them.
NULLS_ONLY: dict[str, Any] = {
    "plug_in_time": "2026-11-11T11:11:00Z",
    "initial_soc_pct": None,
    "final_soc_pct": None,
    "target_soc_pct": None,
    "reachable_soc_pct": None,
    "energy_charged_kwh": None,
    "actual_cost_eur": None,
    "expected_savings_eur": None,
    "actual_savings_eur": None,
    "charge_deadline": None,
    "desired_charging_start_time": None,
    "desired_charging_end_time": None,
    "unplug_time": None,
    "target_reachable": None,
}


def test_a_finished_night() -> None:
    assert charging_session().describe() == (
        "Optimised: the charging was moved as planned (our reading of `optimized`). "
        "Plugged in at home from 30 Oct 2026 18:00 UTC to 31 Oct 06:30 UTC: 24 kWh charged, battery from 40 % to 80 %, "
        "cost 5.76 EUR, saved 1.68 EUR (expected savings 1.70 EUR). "
        "Wanted: 80 % by 31 Oct 06:00 UTC, reachable."
    )


def test_a_car_that_did_not_charge() -> None:
    session = charging_session(**NULLS_ONLY, session_outcome="not_at_home", is_at_home=False)
    assert session.describe() == (
        "Not optimised: the car was plugged in away from home (our reading of `not_at_home`). "
        "Plugged in away from home since 11 Nov 2026 11:11 UTC, no end reported, so far: energy not reported, "
        "state of charge not reported, cost not computable, actual and expected savings not computable. "
        "No target, deadline or window reported."
    )


def test_a_sunny_day() -> None:
    assert hems_session().describe() == (
        "At least one applied steering command delivered energy (Podero's meaning of `charged_from_solar`). "
        "Session from 30 Oct 2026 09:30 UTC to 30 Oct 14:40 UTC: 7.4 kWh from solar surplus, saved 1.63 EUR, "
        'commands: 12 sent, 12 applied, 0 ineffective, last state "finished".'
    )


PUBLISHED = list(SessionOutcome)[:18]
"""The values that have a text of their own; one that the document brings later is quoted."""


class TestOutcome:
    def test_every_one_of_a_car_has_its_own_text_marked_as_our_reading(self) -> None:
        texts = {first_sentence(charging_session(session_outcome=outcome)) for outcome in PUBLISHED}
        assert len({text.partition(" (")[0] for text in texts}) == len(PUBLISHED)
        assert all(re.search(r"\(our reading of `[a-z_]+`\)\.$", text) for text in texts)

    def test_every_one_of_a_wallbox_has_its_own_text_marked_as_poderos(self) -> None:
        published = list(HEMSSessionOutcome)[:4]
        texts = {first_sentence(hems_session(outcome=outcome)) for outcome in published}
        assert len({text.partition(" (")[0] for text in texts}) == len(published)
        assert all(re.search(r"\(Podero's meaning of `[a-z_]+`\)\.$", text) for text in texts)

    @pytest.mark.parametrize("reason", list(HiddenReason)[:1])
    def test_every_reason_to_hide_has_a_text(self, reason: HiddenReason) -> None:
        text = first_sentence(charging_session(is_hidden=True, hidden_reason=reason))
        assert f"flagged as hidden: it was too short to show (our reading of `{reason}`)" in text

    def test_a_missing_one_is_our_reading(self) -> None:
        running = hems_session(outcome=None, ended_at=None).describe()
        assert running.startswith("Still running or not yet evaluated (our reading of a missing outcome).")
        assert hems_session(outcome=None).describe().startswith("Not evaluated (our reading of a missing outcome).")

    def test_one_added_later_is_quoted_as_unknown(self) -> None:
        for session in (charging_session(session_outcome="paused"), hems_session(outcome="paused")):
            assert session.describe().startswith(f'The outcome is "paused", {UNKNOWN}.')
        hidden = charging_session(is_hidden=True, hidden_reason="too_dull").describe()
        assert f'; flagged as hidden: "too_dull", {UNKNOWN}.' in hidden

    def test_hidden_without_a_reason_and_a_reason_without_hidden(self) -> None:
        assert "; flagged as hidden, reason not reported." in charging_session(is_hidden=True).describe()
        odd = charging_session(hidden_reason="short_duration").describe()
        assert "; not flagged as hidden, although a reason is given: it was too short" in odd


class TestMoney:
    @pytest.mark.parametrize(
        ("actual", "expected", "said"),
        [
            (0.415, 0.4, "saved 0.42 EUR (expected savings 0.40 EUR)"),
            (0.0, 0.4, "saved 0.00 EUR (expected savings 0.40 EUR)"),
            (-0.0, -0.125, "saved 0.00 EUR (expected savings -0.13 EUR)"),
            (0.004, None, "saved about 0.00 EUR (expected savings not computable)"),
            (-0.3, 0.4, "extra cost of 0.30 EUR instead of savings (expected savings 0.40 EUR)"),
            (None, 0.4, "savings not computable (expected savings 0.40 EUR)"),
            (None, None, "actual and expected savings not computable"),
            (1e300, 1, "saved 1.000E+300 EUR (expected savings 1.00 EUR)"),
        ],
    )
    def test_savings(self, actual: float | None, expected: float | None, said: str) -> None:
        session = charging_session(actual_savings_eur=actual, expected_savings_eur=expected)
        assert f", {said}. Wanted" in session.describe()

    @pytest.mark.parametrize(
        ("savings", "complete", "said"),
        [
            (1.5, False, "saved 1.50 EUR (prices incomplete)"),
            (None, False, "savings not computable (prices incomplete)"),
            (None, True, "savings not computable although prices are complete"),
            (None, None, "savings not computable"),
        ],
    )
    def test_price_coverage(self, savings: float | None, complete: bool | None, said: str) -> None:
        text = hems_session(savings_eur=savings, has_complete_price_coverage=complete).describe()
        assert f", {said}, commands" in text


class TestTimes:
    def test_another_year_is_named(self) -> None:
        text = charging_session(plug_in_time="2026-12-31T22:00:00Z", unplug_time="2027-01-01T06:00:00Z").describe()
        assert "from 31 Dec 2026 22:00 UTC to 1 Jan 2027 06:00 UTC" in text

    def test_other_offsets_are_shown_in_utc(self) -> None:
        text = hems_session(started_at="2026-10-30T01:30:00+02:00").describe()
        assert "from 29 Oct 2026 23:30 UTC" in text

    @pytest.mark.parametrize("tz", ["Europe/Vienna", ZoneInfo("Europe/Vienna")])
    def test_a_zones_times_are_on_its_clock(self, tz: Any) -> None:
        session = charging_session(plug_in_time="2026-12-31T23:30:00Z", unplug_time="2027-01-01T06:00:00Z")
        assert "from 1 Jan 2027 00:30 CET to 1 Jan 07:00 CET:" in session.describe(tz=tz)
        text = charging_session().describe(tz=tz)
        assert "from 30 Oct 2026 19:00 CET to 31 Oct 07:30 CET:" in text
        assert "Wanted: 80 % by 31 Oct 07:00 CET," in text
        assert "UTC" not in text + hems_session().describe(tz=tz)

    def test_the_hour_that_comes_twice_can_be_told_apart(self) -> None:
        session = charging_session(
            plug_in_time="2026-10-25T00:50:00Z",
            unplug_time="2026-10-25T01:10:00Z",
            desired_charging_start_time="2026-10-25T01:50:00Z",
        )
        text = session.describe(tz="Europe/Vienna")
        assert "from 25 Oct 2026 02:50 CEST to 25 Oct 02:10 CET: 24 kWh" in text
        assert "window from 25 Oct 02:50 CET to 31 Oct 07:00 CET," in text

    def test_a_zone_whose_clock_has_no_name_is_told_by_its_offset(self) -> None:
        assert "from 30 Oct 2026 15:00 UTC-03 to" in charging_session().describe(tz="America/Sao_Paulo")
        assert "from 30 Oct 2026 23:30 UTC+05:30 to" in charging_session().describe(tz=timezone(timedelta(hours=5.5)))

    def test_an_unknown_zone_is_refused(self) -> None:
        for session in (charging_session(), hems_session()):
            with pytest.raises(ValueError, match=r"tz='Europe/Wien' is not a known time zone"):
                session.describe(tz="Europe/Wien")

    def test_one_without_offset_is_taken_as_utc(self) -> None:
        naive = datetime(2026, 10, 30, 18, 2)  # noqa: DTZ001  # what is tested
        assert "from 30 Oct 2026 18:02 UTC" in attrs.evolve(charging_session(), plug_in_time=naive).describe()

    @pytest.mark.parametrize("moment", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+05:00"])
    def test_the_apis_empty_time_is_no_time(self, moment: str) -> None:
        assert "from an unusable time (0001-01-01) to 31 Oct 2026" in charging_session(plug_in_time=moment).describe()
        assert "to an unusable time (0001-01-01)" in charging_session(unplug_time=moment).describe()

    def test_an_end_before_the_start_is_implausible(self) -> None:
        text = hems_session(ended_at="2026-10-30T09:00:00Z").describe()
        assert "to 30 Oct 09:00 UTC (implausible: ends before it starts):" in text

    def test_an_inferred_end_is_said_to_be_inferred(self) -> None:
        text = charging_session(unplug_time=None, inferred_session_end="2026-10-31T05:00:00Z").describe()
        assert "to 31 Oct 05:00 UTC (end inferred, unplugging not reported): 24 kWh charged" in text

    def test_a_running_session_is_told_so_far(self) -> None:
        for session in (charging_session(unplug_time=None), hems_session(ended_at=None)):
            assert "since 30 Oct 2026" in session.describe()
            assert "no end reported, so far: " in session.describe()


class TestWish:
    @pytest.mark.parametrize(
        ("fields", "said"),
        [
            ({"target_reachable": False, "reachable_soc_pct": 72}, "80 % by 31 Oct 06:00 UTC, not reachable, 72 % can"),
            ({"target_reachable": None}, "06:00 UTC, whether that is reachable is not reported."),
            (
                {"charge_deadline": None},
                "80 %, deadline not reported, window from 30 Oct 18:00 UTC to 31 Oct 06:00 UTC",
            ),
            ({"target_soc_pct": None, "target_reachable": None}, "target not reported, by 31 Oct 06:00 UTC, 80 % can"),
            ({"desired_charging_start_time": "2026-10-30T22:00:00Z"}, "UTC, window from 30 Oct 22:00 UTC to 31 Oct"),
            ({"charge_deadline": None, "desired_charging_start_time": None}, "window from a start not reported to 31"),
            (
                {"desired_charging_start_time": "2026-10-30T22:00:00Z", "desired_charging_end_time": None},
                "window from 30 Oct 22:00 UTC to an end not reported, reachable.",
            ),
        ],
    )
    def test_what_was_wanted(self, fields: dict[str, Any], said: str) -> None:
        assert said in charging_session(**fields).describe().partition("Wanted: ")[2]


class TestAbsurdValues:
    def test_impossible_amounts_are_shown_and_marked(self) -> None:
        text = charging_session(energy_charged_kwh=-3, initial_soc_pct=-1, target_soc_pct=130).describe()
        assert "-3 kWh charged (implausible), battery from -1 % (implausible) to 80 %" in text
        assert "Wanted: 130 % (implausible)" in text
        assert "-1 (implausible) sent" in hems_session(commands_sent=-1).describe()

    def test_free_text_is_short_and_harmless(self) -> None:
        dirty = '\x1b[31mred\x1b[0m\n\x1b]0;title\x07"a"\u202e\x9b2Jb\x00' + "x" * 10_000_000
        text = hems_session(final_hems_state=dirty).describe()
        assert "last state \"red 'a' b xxx" in text
        assert text.endswith('x...".')
        assert len(text) < 400

    def test_few_digits(self) -> None:
        assert ": 0.12 kWh" in charging_session(energy_charged_kwh=0.1234).describe()
        assert ": 23.1 kWh" in charging_session(energy_charged_kwh=23.126).describe()
        assert ": 0 kWh" in charging_session(energy_charged_kwh=-0.0).describe()
        assert ": about 0 kWh" in charging_session(energy_charged_kwh=0.0001).describe()


def first_sentence(session: ChargingSession | HEMSSession) -> str:
    text = session.describe()
    return text[: text.index(". ") + 1]


numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
times = st.datetimes(timezones=st.just(UTC) | offsets) | st.sampled_from(
    [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)]
)
booleans = st.none() | st.booleans()
counts = st.integers() | st.sampled_from([0, 10**40, -(10**400)])
charging_sessions = st.builds(
    ChargingSession,
    id=st.uuids(),
    plug_in_time=times,
    **{name: st.none() | times for name in ("unplug_time", "inferred_session_end", "charge_deadline")},
    **{name: st.none() | times for name in ("desired_charging_start_time", "desired_charging_end_time")},
    **{name: numbers for name, hint in get_type_hints(ChargingSession).items() if hint == (float | None)},
    is_at_home=st.booleans(),
    session_outcome=st.sampled_from(SessionOutcome) | st.text(CHARACTERS).map(SessionOutcome),
    is_hidden=st.booleans(),
    hidden_reason=st.none() | st.sampled_from(HiddenReason) | st.text(CHARACTERS).map(HiddenReason),
    target_reachable=booleans,
    reachable_soc_pct=st.none() | counts,
)
hems_sessions = st.builds(
    HEMSSession,
    id=st.integers(),
    started_at=times,
    ended_at=st.none() | times,
    final_hems_state=st.text(CHARACTERS) | st.sampled_from(["None", "\x1b[2J", "a. b. c.", '".', "\ud800"]),
    outcome=st.none() | st.sampled_from(HEMSSessionOutcome) | st.text(CHARACTERS).map(HEMSSessionOutcome),
    energy_from_solar_kwh=numbers,
    savings_eur=numbers,
    has_complete_price_coverage=booleans,
    commands_sent=counts,
    commands_applied=counts,
    commands_ineffective=counts,
)


@given(charging_sessions | hems_sessions, st.sampled_from(["UTC", "Europe/Vienna", "Pacific/Kiritimati", "Etc/GMT+12"]))
@settings(max_examples=400, deadline=None)
def test_any_session_is_told_in_one_printable_line(session: ChargingSession | HEMSSession, tz: str) -> None:
    text = session.describe(tz=tz)
    assert text.isprintable()
    assert len(text) < 1200
    ours = QUOTED.sub("X", text)
    assert '"' not in ours
    assert not re.search(r"\b(None|nan|inf|UNSET)\b", ours)
    sentences = re.split(r"(?<=\.) ", ours)
    assert 1 <= len(sentences) <= 3
    for sentence in sentences:
        assert re.fullmatch(r"[A-Z][^\n]{10,}\.", sentence), sentence
    text.encode()


@given(charging_sessions | hems_sessions)
@settings(max_examples=200, deadline=None)
def test_no_null_becomes_a_zero(session: ChargingSession | HEMSSession) -> None:
    measured = [name for name, hint in get_type_hints(type(session)).items() if hint in (float | None, int | None)]
    counters = dict.fromkeys(("commands_sent", "commands_applied", "commands_ineffective"), 7)
    changes: dict[str, Any] = dict.fromkeys(measured) | (counters if isinstance(session, HEMSSession) else {})
    ours = QUOTED.sub("X", attrs.evolve(session, **changes).describe())
    without_times = re.sub(r"\d+ [A-Z][a-z]{2}( \d+)? \d\d:\d\d UTC|\(\d{4}-\d\d-\d\d\)", "T", ours)
    assert not re.search(r"\d", without_times.replace("commands: 7 sent, 7 applied, 7 ineffective", "")), without_times
    assert "not computable" in ours
    assert "not reported" in ours
