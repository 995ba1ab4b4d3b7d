"""Local days: which UTC days to ask the API for, and what falls in; also where the clock is changed."""

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from podero._zones import checked_zone, zone_name
from podero.sessions.local_days import began, falls_in, utc_days_around
from podero.testing import charging_session, hems_session

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # on a machine that is busy
ZONES = ("Europe/Vienna", "America/St_Johns", "Pacific/Apia", "Asia/Beirut", "Africa/Casablanca", "UTC")


def around(start: str, end: str, tz: Any) -> tuple[str, str]:
    first, last = utc_days_around(date.fromisoformat(start), date.fromisoformat(end), tz)
    return first.isoformat(), last.isoformat()


@pytest.mark.parametrize(
    ("tz", "start", "end", "asked"),
    [
        ("UTC", "2026-10-01", "2026-10-31", ("2026-10-01", "2026-10-31")),
        ("Europe/Vienna", "2026-10-01", "2026-10-31", ("2026-09-30", "2026-10-31")),
        ("Europe/Vienna", "2026-03-29", "2026-03-29", ("2026-03-28", "2026-03-29")),
        ("Europe/Vienna", "2026-10-25", "2026-10-25", ("2026-10-24", "2026-10-25")),
        ("Europe/London", "2026-12-01", "2026-12-31", ("2026-12-01", "2026-12-31")),
        ("America/Los_Angeles", "2026-10-31", "2026-10-31", ("2026-10-31", "2026-11-01")),
        ("Pacific/Kiritimati", "2026-10-31", "2026-10-31", ("2026-10-30", "2026-10-31")),
        (timezone(timedelta(hours=-1)), "2026-10-31", "2026-10-31", ("2026-10-31", "2026-11-01")),
    ],
)
def test_the_utc_days_around(tz: Any, start: str, end: str, asked: tuple[str, str]) -> None:
    assert around(start, end, tz) == asked


@UNHURRIED
@given(
    st.datetimes(datetime(1950, 1, 2), datetime(2040, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001  # hypothesis adds it
    st.sampled_from(ZONES),
)
def test_what_began_on_a_local_day_is_among_the_utc_days_asked_for(moment: datetime, tz: str) -> None:
    day = moment.astimezone(ZoneInfo(tz)).date()
    first, last = utc_days_around(day, day, tz)
    assert first <= moment.date() <= last
    assert (last - first).days <= 1
    assert falls_in(charging_session(plug_in_time=moment), day, day, tz)


def test_a_day_that_begins_twice_is_whole() -> None:
    """St. John's put the clock back at 00:01, so a minute of the new day came before the last hour of the old one."""
    assert around("2009-11-01", "2009-11-01", "America/St_Johns") == ("2009-11-01", "2009-11-02")
    moments = ["2009-11-01T02:30:00Z", "2009-11-01T02:31:00Z", "2009-11-01T03:29:59Z", "2009-11-01T03:30:00Z"]
    day = date(2009, 11, 1)
    found = [falls_in(hems_session(started_at=moment), day, day, "America/St_Johns") for moment in moments]
    assert found == [True, False, False, True]


@pytest.mark.parametrize(
    ("moment", "kept"),
    [
        ("2026-10-24T21:59:59Z", False),
        ("2026-10-24T22:00:00Z", True),
        ("2026-10-25T22:59:59Z", True),
        ("2026-10-25T23:00:00Z", False),
        ("0001-01-01T00:00:00Z", True),
        ("0001-01-01T00:00:00+05:00", True),
    ],
)
def test_what_falls_in(moment: str, *, kept: bool) -> None:
    day = date(2026, 10, 25)
    for session in (charging_session(plug_in_time=moment), hems_session(started_at=moment)):
        assert falls_in(session, day, day, "Europe/Vienna") is kept


@pytest.mark.parametrize("tz", ["UTC", "Etc/UTC", ZoneInfo("UTC"), UTC])
def test_in_utc_the_api_decides(tz: Any) -> None:
    assert falls_in(charging_session(plug_in_time="2026-10-24T23:00:00Z"), date(2026, 10, 25), date(2026, 10, 25), tz)


def test_when_a_session_began() -> None:
    vienna = ZoneInfo("Europe/Vienna")
    assert str(began(charging_session(), vienna)) == "2026-10-30 19:00:00+01:00"
    assert began(hems_session(started_at="0001-01-01T00:00:00Z"), vienna) is None


def test_the_ends_of_the_calendar_are_a_clear_error() -> None:
    for day in (date.min, date.max):
        with pytest.raises(ValueError, match="the UTC days are outside the years 1 to 9999"):
            utc_days_around(day, day, "Asia/Tokyo")


class TestZones:
    @pytest.mark.parametrize(
        "name", ["Europe/Nowhere", "", "Europe", "../x", "/etc/passwd", "a\0b", "x" * 5000, "CET1"]
    )
    def test_no_such_zone(self, name: str) -> None:
        message = r'^tz=.{1,70} is not a known time zone; use a name such as "Europe/Vienna"$'
        with pytest.raises(ValueError, match=message):
            checked_zone(name)

    @pytest.mark.parametrize("thing", [None, 2, b"UTC", timedelta(0)])
    def test_no_zone_at_all(self, thing: Any) -> None:
        with pytest.raises(ValueError, match=f"not {type(thing).__name__}"):
            checked_zone(thing)

    def test_names(self) -> None:
        vienna, plus = ZoneInfo("Europe/Vienna"), timezone(timedelta(hours=2))
        assert [zone_name(zone) for zone in (vienna, UTC, plus)] == ["Europe/Vienna", "UTC", "UTC+02:00"]

    def test_without_zone_data_utc_works_and_the_rest_says_what_to_install(self) -> None:
        code = """
import sys, zoneinfo
sys.modules["tzdata"] = None
zoneinfo.reset_tzpath(())
from podero.testing import charging_session
print("UTC" in charging_session().describe())
charging_session().describe(tz="Europe/Vienna")
"""
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
        assert done.stdout == "True\n"
        assert done.stderr.endswith("there is no time zone data in any folder: pip install tzdata\n"), done.stderr
