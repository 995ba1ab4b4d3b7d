"""The contents of the page for the template: totals, a chart, outcomes and rows, as text and SVG."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

import attrs

from podero._formatting import energy, money, number
from podero.report.axis import MAX_STEPS, axis, by_step
from podero.report.charts import Bar, Picture, columns
from podero.report.gathering import MAX_ROWS, Asked, Device, Gathered, Kind
from podero.report.rows import COLUMNS, NOT_KNOWN, outcome_text, row
from podero.sessions.describe import outcome_meaning
from podero.sessions.summary import Total

MAX_OUTCOMES: Final = 62

_TOTALS: Final[Mapping[Kind, tuple[tuple[str, str, Callable[[Decimal], str]], ...]]] = {
    "ev": (
        ("Energy charged", "energy_charged_kwh", energy),
        ("Cost", "actual_cost_eur", money),
        ("Savings", "actual_savings_eur", money),
        ("Expected savings", "expected_savings_eur", money),
    ),
    "hems": (
        ("Energy from solar", "energy_from_solar_kwh", energy),
        ("Savings", "savings_eur", money),
        ("Commands sent", "commands_sent", lambda value: number(value, 0)),
        ("Commands applied", "commands_applied", lambda value: number(value, 0)),
        ("Commands without effect", "commands_ineffective", lambda value: number(value, 0)),
    ),
}
_HEADINGS: Final[Mapping[Kind, str]] = {"ev": "EV charging sessions", "hems": "HEMS sessions"}


@attrs.frozen
class _Chart:
    """A chart, and the same values as the rows of a table."""

    title: str
    unit: str
    picture: Picture
    note: str
    table: list[tuple[str, str]]


def device_part(place: int, device: Device, asked: Asked) -> dict[str, Any]:
    """Everything that the template shows for one device."""
    kinds = [_kind(f"{kind}-{place}", kind, found, asked) for kind, found in device.kinds]
    return {"name": device.name, "kinds": kinds}


def _kind(name: str, kind: Kind, found: Gathered, asked: Asked) -> dict[str, Any]:
    total = found.total
    count = total.ev_sessions or total.hems_sessions
    outcomes = [
        (outcome_text(outcome), f"{summary.ev_sessions or summary.hems_sessions:,}", outcome_meaning(outcome))
        for outcome, summary in list(found.outcomes.items())[:MAX_OUTCOMES]
    ]
    return {
        "name": name,
        "heading": _HEADINGS[kind],
        "count": count,
        "hidden": total.hidden_sessions,
        "totals": [_total(title, getattr(total, field), write) for title, field, write in _TOTALS[kind]],
        "chart": _energy_chart(kind, found, asked),
        "outcomes": outcomes,
        "outcome_count": len(found.outcomes),
        "columns": COLUMNS[kind],
        "rows": [row(session, kind, asked.zone) for session in found.rows],
        "left_out": count - len(found.rows),
        "max_rows": MAX_ROWS,
    }


def _total(name: str, total: Total, write: Callable[[Decimal], str]) -> dict[str, str]:
    return {"name": name, "value": NOT_KNOWN if total.value is None else write(total.value), "known": _known(total)}


def _known(total: Total) -> str:
    return "known of all" if total.known == total.of else f"known of {total.known:,} of {total.of:,}"


def _energy_chart(kind: Kind, found: Gathered, asked: Asked) -> _Chart | None:
    title, field, _ = _TOTALS[kind][0]
    days = found.days
    if not days and asked.span is None:
        return None
    first, last = asked.span or (min(days), max(days))
    inside: dict[date, Total] = {day: getattr(part, field) for day, part in days.items() if first <= day <= last}
    calendar = axis(first, last)
    totals = by_step(calendar.unit, inside)
    shown = [(step, totals.get(step.name)) for step in calendar.steps]
    bars = [Bar(step.label, total.value if total else None, _mark(total)) for step, total in shown]
    note = _legend(bars)
    if calendar.count > MAX_STEPS:
        note += f" The last {MAX_STEPS} of {calendar.count:,} months."
    if outside := getattr(found.total, field).of - sum(total.of for total in inside.values()):
        note += f" Sessions not in the chart, since they began on other days or have no usable time: {outside:,}."
    table = [(step.name, _energy(total)) for step, total in shown]
    return _Chart(f"{title} per {calendar.unit}", calendar.unit, columns(bars), note.strip(), table)


def _energy(total: Total | None) -> str:
    if total is None:
        return "no session"
    text = NOT_KNOWN if total.value is None else energy(total.value)
    return text if total.known == total.of else f"{text} ({_known(total)})"


_MARKS: Final = {"?": "not known", "*": "not known of all sessions", "<": "below 0"}


def _mark(total: Total | None) -> str:
    if total is None:
        return ""
    if total.value is None:
        return "?"
    return "<" if total.value < 0 else "" if total.known == total.of else "*"


def _legend(bars: Iterable[Bar]) -> str:
    used = {bar.mark for bar in bars}
    return " ".join(f"{mark} {meaning}." for mark, meaning in _MARKS.items() if mark in used)
