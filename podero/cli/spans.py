"""Parses spans of days: ``30d``, ``2026-10``, ``yesterday``. Days are local days; both ends are included."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from podero._zones import Zone, in_zone, zone_name
from podero.cli.failures import usage_error

EXAMPLES = "--last 30d, --month 2026-10, or --start 2026-10-01 --end 2026-10-31"

LONG = 92
"""Up to this many days are shown as days, longer spans as months."""

_UNITS = {"d": "days", "w": "weeks", "m": "months", "y": "years"}
_LAST = re.compile(r"(\d{1,6}) ?(d|days?|w|weeks?|m|months?|y|years?)", re.ASCII)
_SHORTER = re.compile(r"\d+ ?(s|secs?|seconds?|min|mins|minutes?|h|hours?)", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_ONE_DAY = timedelta(days=1)


class Span(NamedTuple):
    """Some days, at least one.

    Attributes:
        start: First day.
        end: Last day, included.
        zone: The time zone of the days.
    """

    start: date
    end: date
    zone: Zone = UTC

    @property
    def is_long(self) -> bool:
        """Whether to show one line per month instead of one per day."""
        return (self.end - self.start).days >= LONG

    def __str__(self) -> str:
        return f"{self.start} to {self.end} ({zone_name(self.zone)})"


def today(zone: Zone = UTC) -> date:
    """Today."""
    return datetime.now(zone).date()


def chosen_span(
    last: str | None,
    month: str | None,
    start: str | None,
    end: str | None,
    zone: Zone = UTC,
    *,
    now: date | None = None,
) -> Span:
    """The span from the options; exactly one of ``last``, ``month`` and ``start`` must be given.

    Args:
        last: "30d", "4w", "3m", "1y": a number of days, weeks, months or years up to today, today included.
        month: "2026-10", or "this" or "last".
        start: A day: ISO, a date-time with offset (its day in the time zone), "today" or "yesterday".
        end: The last day, included, written like ``start``; default: today.
        zone: The time zone of the days.
        now: Today; default: from the clock.

    Raises:
        Failure: No span is given, or two at once, or the text is not a span.
    """
    given = [name for name, value in (("--last", last), ("--month", month), ("--start/--end", start or end)) if value]
    if not given:
        raise usage_error("which days?", f"give {EXAMPLES}")
    if len(given) > 1:
        raise usage_error(f"{' and '.join(given)} cannot be used together", "use only one of them")
    now = now or today(zone)
    if last:
        first, latest = _last(last, now)
    elif month:
        first, latest = _month(month, now)
    elif start:
        first, latest = _between(start, end or "today", now, zone)
    else:
        raise usage_error("--end needs a --start", f"give {EXAMPLES}")
    from podero.sessions.local_days import utc_days_around

    try:
        utc_days_around(first, latest, zone)
    except ValueError as error:
        raise usage_error(str(error), "with --tz UTC, all days of the calendar work") from None
    return Span(first, latest, zone)


def _last(text: str, now: date) -> tuple[date, date]:
    from dateutil.relativedelta import relativedelta

    words = text.strip().lower()
    found = _LAST.fullmatch(words)
    if found is None or int(found[1]) == 0:
        hint = "the smallest span is a day: --last 1d" if _SHORTER.fullmatch(words) else "use 30d, 4w, 3m or 1y"
        raise usage_error(f"--last {text!r:.40} is not a number of days, weeks, months or years", hint)
    try:
        before: date = now - relativedelta(**{_UNITS[found[2][0]]: int(found[1])})  # type: ignore[arg-type]  # its stubs list each name
        return before + _ONE_DAY, now
    except (OverflowError, ValueError):
        raise usage_error(f"--last {text!r:.40} begins before the year 1", "use 30d, 4w, 3m or 1y") from None


def _month(text: str, now: date) -> tuple[date, date]:
    from dateutil.relativedelta import relativedelta

    this = now.replace(day=1)
    first = {"this": this, "last": this - _ONE_DAY}.get(text.strip().lower()) or _first_of(text)
    return first.replace(day=1), first + relativedelta(day=31)


def _first_of(text: str) -> date:
    found = _MONTH.fullmatch(text.strip())
    try:
        if found is not None:
            return date(int(found[1]), int(found[2]), 1)
    except ValueError:
        pass
    raise usage_error(f"--month {text!r:.40} is not a month", "write it as 2026-10, or use this or last")


def _between(start: str, end: str, now: date, zone: Zone) -> tuple[date, date]:
    first, latest = _day("--start", start, now, zone), _day("--end", end, now, zone)
    if first > latest:
        raise usage_error(f"--start ({first}) is after end ({latest})", "--end is included")
    return first, latest


def _day(name: str, text: str, now: date, zone: Zone) -> date:
    from podero._arguments import parsed_day

    words = {"today": now, "yesterday": now - _ONE_DAY}
    if named := words.get(text.strip().lower()):
        return named
    hint = f"days are local days of {zone_name(zone)}, and --end is included"
    try:
        found = parsed_day(name, text)
    except ValueError as error:
        raise usage_error(str(error), hint) from None
    if not isinstance(found, datetime):
        return found
    shown = None if found.utcoffset() is None else in_zone(found, zone)
    if shown is None:
        raise usage_error(f"{name} is a date-time without offset, or outside the years 1 to 9999: {text!r:.60}", hint)
    return shown.date()
