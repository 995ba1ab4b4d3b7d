"""The horizontal axis of a chart: every day, week or month of a span, also those without sessions."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

import attrs

from podero._formatting import short_day, short_month
from podero.sessions.local_days import month_name, week_name
from podero.sessions.summary import Total

MAX_STEPS: Final = 62
"""Most steps of an axis. Up to this many days are shown as days, longer spans as weeks, then as the last months."""

_WEEK: Final = timedelta(weeks=1)


@attrs.frozen
class Step:
    """One day, week or month: its name in a table, and a short name for the axis."""

    name: str
    label: str


@attrs.frozen
class Axis:
    """The steps of a span.

    Attributes:
        unit: "day", "week" or "month".
        steps: The steps that are shown, in order.
        count: How many steps the whole span has.
    """

    unit: str
    steps: tuple[Step, ...]
    count: int


def axis(first: date, last: date) -> Axis:
    """The steps from one day to another, both included."""
    days = (last - first).days + 1
    if days <= MAX_STEPS:
        shown = [first + timedelta(number) for number in range(days)]
        return Axis("day", tuple(Step(day.isoformat(), short_day(day)) for day in shown), days)
    weeks = (days + first.weekday() + 6) // 7
    if weeks <= MAX_STEPS:
        names = [week_name(max(last - number * _WEEK, first)) for number in reversed(range(weeks))]
        return Axis("week", tuple(Step(name, name.partition("-")[2]) for name in names), weeks)
    end = 12 * last.year + last.month  # months since the year 0; January is 1
    months = end - (12 * first.year + first.month) + 1
    last_ones = range(end - min(months, MAX_STEPS), end)
    firsts = [date(number // 12, number % 12 + 1, 1) for number in last_ones]
    return Axis("month", tuple(Step(month_name(day), short_month(day)) for day in firsts), months)


def by_step(unit: str, days: Mapping[date, Total]) -> dict[str, Total]:
    """Add up the totals of days, for each step that has sessions."""
    name = {"day": date.isoformat, "week": week_name, "month": month_name}[unit]
    found: dict[str, Total] = {}
    for day, total in days.items():
        found[name(day)] = _added(found.get(name(day)), total)
    return found


def _added(before: Total | None, more: Total) -> Total:
    if before is None:
        return more
    known = [total.value for total in (before, more) if total.value is not None]
    return Total(sum(known[1:], known[0]) if known else None, before.known + more.known, before.of + more.of)
