"""The table of sessions: its columns, and one row with remarks for each session."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

import attrs

from podero._formatting import energy, exact, money, number, percent, quoted, when
from podero._zones import Zone
from podero.models import ChargingSession, HEMSSession
from podero.report.gathering import Kind
from podero.sessions.describe import remarks
from podero.sessions.summarize import Outcome, Session

NOT_KNOWN: Final = "not known"


@attrs.frozen
class Column:
    """One column; numbers are right-aligned."""

    name: str
    cell: Callable[[Any, Zone], str]
    right: bool = False


@attrs.frozen
class Row:
    """One session."""

    cells: list[str]
    remarks: str


def row(session: Session, kind: Kind, zone: Zone) -> Row:
    """The row of a session."""
    cells = [column.cell(session, zone) for column in COLUMNS[kind]]
    told = remarks(session, zone)
    # The id of a HEMS session is a short number and has a column. A UUID would be as wide as three columns.
    return Row(cells, f"{told} Session {session.id}.".lstrip() if kind == "ev" else told)


def outcome_text(outcome: Outcome) -> str:
    """An outcome as text; an outcome that this version does not know is quoted."""
    if outcome is None:
        return NOT_KNOWN
    return str(outcome) if outcome.is_recognized else quoted(outcome)


def _ev_end(session: ChargingSession, zone: Zone) -> str:
    end = session.unplug_time or session.inferred_session_end
    return NOT_KNOWN if end is None else when(end, zone, year_of=session.plug_in_time)


def _hems_end(session: HEMSSession, zone: Zone) -> str:
    return NOT_KNOWN if session.ended_at is None else when(session.ended_at, zone, year_of=session.started_at)


def _value(value: float | None, write: Callable[[Decimal], str]) -> str:
    return NOT_KNOWN if value is None else write(exact(value))


def _battery(session: ChargingSession) -> str:
    levels = session.initial_soc_pct, session.final_soc_pct
    if levels == (None, None):
        return NOT_KNOWN
    first, last = ("?" if level is None else percent(exact(level)).removesuffix(" %") for level in levels)
    return f"{first} to {last} %"


def _commands(session: HEMSSession) -> str:
    return f"{number(Decimal(session.commands_applied), 0)} of {number(Decimal(session.commands_sent), 0)}"


COLUMNS: Final[Mapping[Kind, tuple[Column, ...]]] = {
    "ev": (
        Column("Plugged in", lambda one, zone: when(one.plug_in_time, zone)),
        Column("Unplugged", _ev_end),
        Column("Energy", lambda one, _: _value(one.energy_charged_kwh, energy), right=True),
        Column("Battery", lambda one, _: _battery(one), right=True),
        Column("Cost", lambda one, _: _value(one.actual_cost_eur, money), right=True),
        Column("Savings", lambda one, _: _value(one.actual_savings_eur, money), right=True),
        Column("Expected", lambda one, _: _value(one.expected_savings_eur, money), right=True),
        Column("Outcome", lambda one, _: outcome_text(one.session_outcome)),
    ),
    "hems": (
        Column("Started", lambda one, zone: when(one.started_at, zone)),
        Column("Ended", _hems_end),
        Column("From solar", lambda one, _: _value(one.energy_from_solar_kwh, energy), right=True),
        Column("Savings", lambda one, _: _value(one.savings_eur, money), right=True),
        Column("Commands applied", lambda one, _: _commands(one), right=True),
        Column("Last state", lambda one, _: quoted(one.final_hems_state)),
        Column("Outcome", lambda one, _: outcome_text(one.outcome)),
        Column("Session", lambda one, _: str(one.id), right=True),
    ),
}
