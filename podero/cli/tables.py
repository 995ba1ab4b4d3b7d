"""Tables for terminals of 80 columns: sessions, vehicles, summaries, and the fields of one object."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

import attrs
from podero_api.models.electric_vehicle import ElectricVehicle
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from podero._formatting import exact, harmless, in_utc, money, number, quoted
from podero.models import ChargingSession, HEMSSession
from podero.sessions.summarize import Session
from podero.sessions.summary import Summary, Total


@attrs.frozen
class Column:
    """One column of a table of sessions."""

    title: str
    cell: Callable[[Any], str]
    number: bool = False


def cents(value: Decimal) -> str:
    """An amount or an energy with two decimals."""
    return money(value).removesuffix(" EUR")


def _whole(value: Decimal) -> str:
    return number(value, 0)


EV_COLUMNS = (
    Column("id", lambda session: str(session.id)[:8]),
    Column("plugged in (UTC)", lambda session: _minute(session.plug_in_time)),
    Column("h", lambda session: _hours(session.plug_in_time, session.unplug_time), number=True),
    Column("outcome", lambda session: _word(session.session_outcome)),
    Column("kWh", lambda session: _number(session.energy_charged_kwh), number=True),
    Column("EUR", lambda session: _number(session.actual_cost_eur), number=True),
    Column("saved", lambda session: _number(session.actual_savings_eur), number=True),
)
HEMS_COLUMNS = (
    Column("id", lambda session: str(session.id)),
    Column("started (UTC)", lambda session: _minute(session.started_at)),
    Column("h", lambda session: _hours(session.started_at, session.ended_at), number=True),
    Column("outcome", lambda session: _word(session.outcome)),
    Column("solar kWh", lambda session: _number(session.energy_from_solar_kwh), number=True),
    Column("saved EUR", lambda session: _number(session.savings_eur), number=True),
    Column("applied", lambda session: f"{session.commands_applied}/{session.commands_sent}", number=True),
)


@attrs.frozen
class Sum:
    """One column of a table of summaries; where nulls are possible, a second one says of how many it is known."""

    title: str
    name: str
    write: Callable[[Decimal], str]
    nullable: bool = True


SUMS: Mapping[type[Session], tuple[Sum, ...]] = {
    ChargingSession: (
        Sum("kWh", "energy_charged_kwh", cents),
        Sum("EUR", "actual_cost_eur", cents),
        Sum("saved", "actual_savings_eur", cents),
    ),
    HEMSSession: (
        Sum("kWh", "energy_from_solar_kwh", cents),
        Sum("EUR saved", "savings_eur", cents),
        Sum("sent", "commands_sent", _whole, nullable=False),
        Sum("applied", "commands_applied", _whole, nullable=False),
    ),
}
COLUMNS: dict[type[Session], tuple[Column, ...]] = {ChargingSession: EV_COLUMNS, HEMSSession: HEMS_COLUMNS}


def sessions_table(sessions: Iterable[Session], model: type[Session]) -> Table:
    """A row for each session; null is empty."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    columns = COLUMNS[model]
    for column in columns:
        table.add_column(column.title, justify="right" if column.number else "left", no_wrap=True)
    for session in sessions:
        table.add_row(*(Text(column.cell(session)) for column in columns))
    return table


def vehicles_table(vehicles: Iterable[ElectricVehicle]) -> Table:
    """A row for each vehicle; null is empty."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("id", "model", "connection", "steering", "state"):
        table.add_column(title, no_wrap=title == "id")
    for vehicle in vehicles:
        model = vehicle.device_model
        name = " ".join(filter(None, (model.manufacturer, model.model))) if model else ""
        state = "deleted" if vehicle.deleted_at else vehicle.lifecycle_state
        cells = (vehicle.id, name, vehicle.connection_status, vehicle.steering_status, state)
        table.add_row(*(Text(_word(cell)) for cell in cells))
    return table


def described(session: Session) -> RenderableType:
    """When the session was, and what it says of itself."""
    moment = session.plug_in_time if isinstance(session, ChargingSession) else session.started_at
    head = Text(f"{_minute(moment)} UTC  {session.id}", style="bold")
    return Group(head, Padding(Text(session.describe()), (0, 0, 1, 2)))


def fields_table(thing: attrs.AttrsInstance) -> Table:
    """A row for each field that has a value."""
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for field in attrs.fields(type(thing)):
        value = getattr(thing, field.name)
        if value is not None and value != {}:
            table.add_row(field.name, Text(field_text(value)))
    return table


def field_text(value: Any) -> str:
    """One field's value for a person."""
    if value is None:
        return "none"
    if isinstance(value, datetime):
        return f"{_minute(value)} UTC"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.10g}" if isinstance(value, float) else _word(value)


def summary_table(parts: Mapping[Any, Summary], model: type[Session]) -> Table:
    """A row for each summary: how many sessions, sums, and of how many sessions each sum is known."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("", no_wrap=True)
    table.add_column("sessions", justify="right", no_wrap=True)
    for column in SUMS[model]:
        table.add_column(column.title, justify="right", no_wrap=True)
        if column.nullable:
            table.add_column("known", style="dim", no_wrap=True)
    for key, part in parts.items():
        cells = [_word(key) or "no outcome", str(part.ev_sessions + part.hems_sessions)]
        for column in SUMS[model]:
            total: Total = getattr(part, column.name)
            cells.append("" if total.value is None else column.write(total.value))
            cells += [f"{total.known}/{total.of}"] if column.nullable else []
        table.add_row(*(Text(cell) for cell in cells))
    return table


def _minute(moment: datetime) -> str:
    shown = in_utc(moment) or moment
    return f"{shown:%Y-%m-%d %H:%M}"


def _hours(start: datetime, end: datetime | None) -> str:
    return "" if end is None else f"{(end - start).total_seconds() / 3600:.1f}"


def _number(value: float | None) -> str:
    return "" if value is None else cents(exact(value))


def _word(value: Any) -> str:
    """A word of the server: an enum value that this version does not know is quoted."""
    if value is None:
        return ""
    if not getattr(value, "is_recognized", True):
        return quoted(value)
    return harmless(str(value))
