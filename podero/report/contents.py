"""What stands on the page: totals, charts and rows, as text and pictures for the template."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, Final

import attrs
from markupsafe import Markup

from podero._formatting import energy, exact, money, number, quoted, when
from podero.models import ChargingSession, HEMSSession
from podero.report.charts import Bar, columns, rows
from podero.report.gathering import MAX_ROWS, Gathered, Kind
from podero.sessions.summarize import Outcome, Session
from podero.sessions.summary import Summary, Total

NOT_KNOWN: Final = "not known"
MAX_BARS: Final = 62

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
_ENERGY: Final[Mapping[Kind, tuple[str, str]]] = {
    "ev": ("Energy charged", "energy_charged_kwh"),
    "hems": ("Energy from solar", "energy_from_solar_kwh"),
}
_HEADINGS: Final[Mapping[Kind, str]] = {"ev": "Charging sessions of cars", "hems": "HEMS sessions of wallboxes"}


@attrs.frozen
class _Chart:
    """A picture, and the same as a table: rows of a name and what is known of it."""

    title: str
    picture: Markup
    note: str
    head: tuple[str, str]
    table: list[tuple[str, str]]


def part(kind: Kind, found: Gathered) -> dict[str, Any]:
    """All that the template shows of the sessions of one kind."""
    total = found.total
    count = total.ev_sessions or total.hems_sessions
    days = list(found.days)
    return {
        "kind": kind,
        "heading": _HEADINGS[kind],
        "count": count,
        "hidden": total.hidden_sessions,
        "first": days[0],
        "last": days[-1],
        "totals": [_total(name, getattr(total, field), write) for name, field, write in _TOTALS[kind]],
        "charts": [_energy_chart(kind, found), _outcome_chart(kind, found)],
        "rows": [_row(session) for session in found.rows],
        "left_out": count - len(found.rows),
        "max_rows": MAX_ROWS,
    }


def _total(name: str, total: Total, write: Callable[[Decimal], str]) -> dict[str, str]:
    return {"name": name, "value": _value(total.value, write), "known": _known(total)}


def _known(total: Total) -> str:
    if total.known == total.of:
        return "known of all"
    return f"known of {total.known:,} of {total.of:,}"


def _value(value: Decimal | None, write: Callable[[Decimal], str]) -> str:
    return NOT_KNOWN if value is None else write(value)


def _energy_chart(kind: Kind, found: Gathered) -> _Chart:
    what, field = _ENERGY[kind]
    by_day = found.days
    step, sums = ("day", by_day) if len(by_day) <= MAX_BARS else ("month", found.months)
    shown = dict(list(sums.items())[-MAX_BARS:])
    totals = {name: getattr(summary, field) for name, summary in shown.items()}
    title = f"{what} per {step}"
    note = f"UTC {step}s on which sessions began." + _legend(totals.values())
    if len(shown) < len(sums):
        note += f" The last {len(shown)} of {len(sums)} {step}s."
    picture = columns(
        [_energy_bar(name, total) for name, total in totals.items()],
        unit="kWh", name=f"{kind}-energy", title=f"{title}, as bars; the table below says the same",
    )  # fmt: skip
    table = [
        (name, _value(total.value, energy) + ("" if total.known == total.of else f" ({_known(total)})"))
        for name, total in totals.items()
    ]
    return _Chart(title, Markup(picture), note, (step.capitalize(), "Energy"), table)  # noqa: S704  # an escaped SVG


def _legend(totals: Iterable[Total]) -> str:
    marks = {_mark(total) for total in totals}
    legend = " ?: not known." if "?" in marks else ""
    return legend + (" *: not known of all sessions." if "*" in marks else "")


def _mark(total: Total) -> str:
    if total.value is None:
        return "?"
    return "" if total.known == total.of else "*"


def _energy_bar(name: str, total: Total) -> Bar:
    return Bar(name, None if total.value is None else float(total.value), _mark(total))


def _outcome_chart(kind: Kind, found: Gathered) -> _Chart:
    counts = [(_outcome(outcome), _count(summary)) for outcome, summary in found.outcomes.items()]
    note = ""
    if len(counts) > MAX_BARS:
        note = f"The {MAX_BARS} most frequent of {len(counts)} outcomes."
        counts = counts[:MAX_BARS]
    picture = rows(
        [Bar(name, float(count), f"{count:,}") for name, count in counts],
        unit="sessions", name=f"{kind}-outcomes", title="Outcomes, as bars; the table below says the same",
    )  # fmt: skip
    table = [(name, f"{count:,}") for name, count in counts]
    return _Chart("Outcomes", Markup(picture), note, ("Outcome", "Sessions"), table)  # noqa: S704  # an escaped SVG


def _count(summary: Summary) -> int:
    return summary.ev_sessions or summary.hems_sessions


def _outcome(outcome: Outcome) -> str:
    """An outcome as text; one that this version does not know is quoted."""
    if outcome is None:
        return NOT_KNOWN
    return str(outcome) if outcome.is_recognized else quoted(outcome)


def _row(session: Session) -> dict[str, str]:
    row = {"id": str(session.id), "description": session.describe()}
    if isinstance(session, ChargingSession):
        return row | _ev_row(session)
    return row | _hems_row(session)


def _ev_row(session: ChargingSession) -> dict[str, str]:
    return {
        "start": when(session.plug_in_time),
        "energy": _float(session.energy_charged_kwh, energy),
        "cost": _float(session.actual_cost_eur, money),
        "savings": _float(session.actual_savings_eur, money),
        "outcome": _outcome(session.session_outcome),
    }


def _hems_row(session: HEMSSession) -> dict[str, str]:
    return {
        "start": when(session.started_at),
        "energy": _float(session.energy_from_solar_kwh, energy),
        "commands": f"{number(Decimal(session.commands_applied), 0)} of {number(Decimal(session.commands_sent), 0)}",
        "savings": _float(session.savings_eur, money),
        "outcome": _outcome(session.outcome),
    }


def _float(value: float | None, write: Callable[[Decimal], str]) -> str:
    return NOT_KNOWN if value is None else write(exact(value))
