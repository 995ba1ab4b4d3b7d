"""Days in words."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from podero.cli.failures import Failure
from podero.cli.spans import Span, chosen_span

UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # on a machine that is busy
NOW = date(2026, 11, 21)
DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))
ONE_DAY = timedelta(days=1)


def chosen(now: date = NOW, **options: str) -> Span:
    last, month, start, end = (options.get(name) for name in ("last", "month", "start", "end"))
    return chosen_span(last, month, start, end, now=now)


@UNHURRIED
@given(now=DAYS, count=st.integers(1, 2000), unit=st.sampled_from(["d", "day", "days", "w", "weeks"]))
def test_days_and_weeks_are_so_many_days_with_today(now: date, count: int, unit: str) -> None:
    span = chosen(now, last=f"{count}{unit}")
    assert span.end == now
    assert (span.end - span.start).days + 1 == count * (7 if unit[0] == "w" else 1)


@UNHURRIED
@given(now=DAYS, count=st.integers(1, 400), unit=st.sampled_from(["m", "months", "y", " year"]))
def test_months_and_years_end_today_and_follow_on_each_other(now: date, count: int, unit: str) -> None:
    """The day before the span is the same day of the month so long ago, or the month's last where it has no such."""
    span = chosen(now, last=f"{count}{unit}")
    before = span.start - ONE_DAY
    months = count * (12 if unit.strip()[0] == "y" else 1)
    assert span.start <= span.end == now
    assert (now.year - before.year) * 12 + now.month - before.month == months
    assert before.day == now.day or (before.day < now.day and (before + ONE_DAY).day == 1)


@UNHURRIED
@given(day=DAYS)
def test_a_month_is_all_its_days(day: date) -> None:
    span = chosen(month=f"{day:%Y-%m}")
    assert span.start <= day <= span.end
    assert span.start.day == 1
    assert (span.end + ONE_DAY).day == 1
    assert (span.end - span.start).days < 31


@UNHURRIED
@given(now=DAYS)
def test_this_month_and_the_last_follow_on_each_other(now: date) -> None:
    last, this = chosen(now, month="last"), chosen(now, month="this")
    assert this.start <= now <= this.end
    assert last.end + ONE_DAY == this.start
    assert last.start.day == 1


@UNHURRIED
@given(first=DAYS, second=DAYS)
def test_start_and_end_are_both_included_or_refused(first: date, second: date) -> None:
    if first > second:
        with pytest.raises(Failure, match="after end"):
            chosen(start=first.isoformat(), end=second.isoformat())
    else:
        assert chosen(start=first.isoformat(), end=second.isoformat()) == Span(first, second)


@UNHURRIED
@given(
    moment=st.datetimes(timezones=st.just(UTC)).filter(lambda moment: 1950 < moment.year < 2150),
    offset=st.integers(-12 * 60, 14 * 60),
)
def test_a_moment_with_an_offset_is_its_utc_day(moment: datetime, offset: int) -> None:
    sign, minutes = "-" if offset < 0 else "+", abs(offset)
    text = f"{moment:%Y-%m-%dT%H:%M:%S}{sign}{minutes // 60:02}:{minutes % 60:02}"
    expected = (moment - timedelta(minutes=offset)).date()
    assert chosen(start=text, end=text) == Span(expected, expected)


@pytest.mark.parametrize(
    ("options", "now", "start", "end"),
    [
        ({"last": "1d"}, "2026-11-21", "2026-11-21", "2026-11-21"),
        ({"last": "30D"}, "2026-11-21", "2026-10-23", "2026-11-21"),
        ({"last": "1y"}, "2024-02-29", "2023-03-01", "2024-02-29"),
        ({"last": "3 months"}, "2026-05-31", "2026-03-01", "2026-05-31"),
        ({"last": "1m"}, "2026-03-30", "2026-03-01", "2026-03-30"),
        ({"month": "2024-02"}, "2026-11-21", "2024-02-01", "2024-02-29"),
        ({"month": "2026-02"}, "2026-11-21", "2026-02-01", "2026-02-28"),
        ({"month": "last"}, "2026-01-31", "2025-12-01", "2025-12-31"),
        ({"start": "2026-11-01"}, "2026-11-21", "2026-11-01", "2026-11-21"),
        ({"start": "yesterday", "end": "Today"}, "2026-03-01", "2026-02-28", "2026-03-01"),
        ({"start": "2026-10-31T23:30:00-02:00", "end": "20261102"}, "2026-11-21", "2026-11-01", "2026-11-02"),
    ],
)
def test_examples(options: dict[str, str], now: str, start: str, end: str) -> None:
    assert chosen(date.fromisoformat(now), **options) == Span(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    ("options", "says", "hint"),
    [
        ({}, "which days?", "--last 30d"),
        ({"last": "30d", "month": "2026-10"}, "--last and --month cannot be used together", "use only one"),
        ({"month": "2026-10", "end": "2026-10-03"}, "--month and --start/--end", "use only one"),
        ({"end": "2026-10-03"}, "--end needs a --start", "--start"),
        ({"last": "12h"}, "not a number of days", "--last 1d"),
        ({"last": "90 minutes"}, "not a number of days", "--last 1d"),
        ({"last": "0d"}, "not a number of days", "30d"),
        ({"last": "-3d"}, "not a number of days", "30d"),
        ({"last": "3"}, "not a number of days", "30d"),
        ({"last": "٣d"}, "not a number of days", "30d"),
        ({"last": "999999d"}, "before the year 1", "30d"),
        ({"last": "3000y"}, "before the year 1", "30d"),
        ({"month": "2026-13"}, "is not a month", "2026-10"),
        ({"month": "october"}, "is not a month", "2026-10"),
        ({"month": "2026-1"}, "is not a month", "2026-10"),
        ({"start": "2026-10-40"}, "--start must be an ISO day", "UTC"),
        ({"start": "2026-10-01", "end": "2026-10-01T10:00:00"}, "--end is a date-time without offset", "UTC"),
        ({"start": "2026-11-22"}, "after end", "included"),
    ],
)
def test_what_is_no_span_is_refused_with_a_hint(options: dict[str, str], says: str, hint: str) -> None:
    with pytest.raises(Failure) as caught:
        chosen(NOW, **options)
    assert says in caught.value.message
    assert hint in caught.value.hint
    assert caught.value.code == 2


def test_local_days_at_the_end_of_the_calendar_are_refused() -> None:
    """In UTC they are not: the API is asked for just these days."""
    first = {"start": "0001-01-01", "end": "0001-01-02"}
    assert chosen(NOW, **first)
    with pytest.raises(Failure, match="in Europe/Vienna: the UTC days are outside the years 1 to 9999") as caught:
        chosen_span(None, None, first["start"], first["end"], ZoneInfo("Europe/Vienna"))
    assert "--tz UTC" in caught.value.hint
