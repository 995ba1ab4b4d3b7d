"""Spans of days in words: ``30d``, ``2026-10``, ``yesterday``. All days are UTC days, both ends are included."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from podero._arguments import checked_days, utc_day
from podero.cli.failures import Failure, usage_error

EXAMPLES = "--last 30d, --month 2026-10, or --start 2026-10-01 --end 2026-10-31"

LONG = 92
"""So many days are shown one by one; longer spans by month."""

_UNITS = {"d": "days", "w": "weeks", "m": "months", "y": "years"}
_LAST = re.compile(r"(\d{1,6}) ?(d|days?|w|weeks?|m|months?|y|years?)", re.ASCII)
_SHORTER = re.compile(r"\d+ ?(s|secs?|seconds?|min|mins|minutes?|h|hours?)", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_ONE_DAY = timedelta(days=1)


class Span(NamedTuple):
    """Some days, at least one.

    Attributes:
        start: First UTC day.
        end: Last UTC day, included.
    """

    start: date
    end: date

    @property
    def is_long(self) -> bool:
        """Whether a line for each month says more than one for each day."""
        return (self.end - self.start).days >= LONG

    def __str__(self) -> str:
        return f"{self.start} to {self.end} (UTC)"


def today() -> date:
    """The UTC day that it is."""
    return datetime.now(UTC).date()


def chosen_span(last: str | None, month: str | None, start: str | None, end: str | None, now: date) -> Span:
    """The span that the options name; exactly one way of naming it must be used.

    Args:
        last: "30d", "4w", "3m", "1y": so many days, weeks, months or years up to today, today included.
        month: "2026-10", or "this" or "last".
        start: A day: ISO, a date-time with offset (its UTC day), "today" or "yesterday".
        end: The same, included; default: today.
        now: Today's UTC day.

    Raises:
        Failure: Nothing is named, or two ways at once, or something that is no span.
    """
    given = [name for name, value in (("--last", last), ("--month", month), ("--start/--end", start or end)) if value]
    if not given:
        raise usage_error("which days?", f"give {EXAMPLES}")
    if len(given) > 1:
        raise usage_error(f"{' and '.join(given)} name different spans", "use one of them")
    if last:
        return _last(last, now)
    if month:
        return _month(month, now)
    if not start:
        raise usage_error("--end needs a --start", f"give {EXAMPLES}")
    return _between(start, end or "today", now)


def _last(text: str, now: date) -> Span:
    from dateutil.relativedelta import relativedelta

    words = text.strip().lower()
    found = _LAST.fullmatch(words)
    if found is None or int(found[1]) == 0:
        hint = "the smallest span is a day: --last 1d" if _SHORTER.fullmatch(words) else "use 30d, 4w, 3m or 1y"
        raise usage_error(f"--last {text!r:.40} is no number of days, weeks, months or years", hint)
    try:
        before: date = now - relativedelta(**{_UNITS[found[2][0]]: int(found[1])})  # type: ignore[arg-type]  # its stubs list each name
        return Span(before + _ONE_DAY, now)
    except (OverflowError, ValueError):
        raise usage_error(f"--last {text!r:.40} begins before the calendar does", "use 30d, 4w, 3m or 1y") from None


def _month(text: str, now: date) -> Span:
    from dateutil.relativedelta import relativedelta

    this = now.replace(day=1)
    first = {"this": this, "last": this - _ONE_DAY}.get(text.strip().lower()) or _first_of(text)
    return Span(first.replace(day=1), first + relativedelta(day=31))


def _first_of(text: str) -> date:
    found = _MONTH.fullmatch(text.strip())
    try:
        if found is not None:
            return date(int(found[1]), int(found[2]), 1)
    except ValueError:
        pass
    raise usage_error(f"--month {text!r:.40} is no month", "write it as 2026-10, or say this or last")


def _between(start: str, end: str, now: date) -> Span:
    try:
        return Span(*checked_days(_day("--start", start, now), _day("--end", end, now)))
    except ValueError as error:
        raise _unusable(error) from None


def _day(name: str, text: str, now: date) -> date:
    words = {"today": now, "yesterday": now - _ONE_DAY}
    return words.get(text.strip().lower()) or utc_day(name, text)


def _unusable(error: ValueError) -> Failure:
    return usage_error(str(error), "days are UTC days, and --end is included")
