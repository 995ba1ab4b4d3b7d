"""Tables for terminals of 80 columns: sessions, vehicles, summaries, and the fields of one object."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import attrs
from podero_api.models.electric_vehicle import ElectricVehicle
from podero_api.models.user import User
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from podero._formatting import exact, harmless, money, number, quoted
from podero._rows.columns import Row
from podero._zones import Zone, abbreviation, in_zone, zone_name
from podero.models import ChargingSession, HEMSSession
from podero.sessions.summarize import Session
from podero.sessions.summary import Summary, Total


@attrs.frozen
class Column:
    """One column of a table of sessions."""

    title: str
    cell: Callable[[Any, Zone], str]
    number: bool = False


def cents(value: Decimal) -> str:
    """An amount or an energy with two decimals."""
    return money(value).removesuffix(" EUR")


def _whole(value: Decimal) -> str:
    return number(value, 0)


EV_COLUMNS = (
    Column("id", lambda session, _: str(session.id)[:8]),
    Column("started", lambda session, zone: _minute(session.plug_in_time, zone)),
    Column("h", lambda session, _: _hours(session.plug_in_time, session.unplug_time), number=True),
    Column("outcome", lambda session, _: _word(session.session_outcome)),
    Column("kWh", lambda session, _: _number(session.energy_charged_kwh), number=True),
    Column("EUR", lambda session, _: _number(session.actual_cost_eur), number=True),
    Column("saved", lambda session, _: _number(session.actual_savings_eur), number=True),
)
HEMS_COLUMNS = (
    Column("id", lambda session, _: str(session.id)),
    Column("started", lambda session, zone: _minute(session.started_at, zone)),
    Column("h", lambda session, _: _hours(session.started_at, session.ended_at), number=True),
    Column("outcome", lambda session, _: _word(session.outcome)),
    Column("kWh", lambda session, _: _number(session.energy_from_solar_kwh), number=True),
    Column("saved", lambda session, _: _number(session.savings_eur), number=True),
    Column("applied", lambda session, _: f"{session.commands_applied}/{session.commands_sent}", number=True),
)


@attrs.frozen
class Sum:
    """One column of a table of summaries. If nulls are possible, a second column counts known values."""

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
        Sum("saved", "savings_eur", cents),
        Sum("sent", "commands_sent", _whole, nullable=False),
        Sum("applied", "commands_applied", _whole, nullable=False),
    ),
}
COLUMNS: dict[type[Session], tuple[Column, ...]] = {ChargingSession: EV_COLUMNS, HEMSSession: HEMS_COLUMNS}


def sessions_table(sessions: Sequence[Session], model: type[Session], zone: Zone) -> Table:
    """A table with a row for each session; null is empty. The head of the time column has the time zone."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    columns = COLUMNS[model]
    for column in columns:
        title = f"started ({_clock(sessions, zone)})" if column.title == "started" else column.title
        table.add_column(title, justify="right" if column.number else "left", no_wrap=True)
    for session in sessions:
        table.add_row(*(Text(column.cell(session, zone)) for column in columns))
    return table


def rows_table(rows: Iterable[Row], names: Iterable[str], zone: Zone) -> Table:
    """A table with these columns; null is empty."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    names = list(names)
    for name in names:
        table.add_column(name, no_wrap=True)
    for row in rows:
        table.add_row(*(Text(field_text(row[name], zone, null="")) for name in names))
    return table


def _clock(sessions: Sequence[Session], zone: Zone) -> str:
    """The abbreviations of the time zone when the sessions began: "UTC", "CET", or "CET/CEST"."""
    moments = [in_zone(_began(session), zone) for session in sessions]
    return "/".join(sorted({abbreviation(moment) for moment in moments if moment})) or zone_name(zone)


def _began(session: Session) -> datetime:
    return session.plug_in_time if isinstance(session, ChargingSession) else session.started_at


def vehicles_table(vehicles: Iterable[ElectricVehicle]) -> Table:
    """A table with a row for each vehicle; null is empty."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("id", "model", "connection", "steering", "boost", "state"):
        table.add_column(title, no_wrap=title == "id")
    for vehicle in vehicles:
        model = vehicle.device_model
        name = " ".join(filter(None, (model.manufacturer, model.model))) if model else ""
        state = "deleted" if vehicle.deleted_at else vehicle.lifecycle_state
        boost = "next session" if vehicle.boost_for_next_session is True else vehicle.boost_state
        cells = (vehicle.id, name, vehicle.connection_status, vehicle.steering_status, boost, state)
        table.add_row(*(Text(_word(cell)) for cell in cells))
    return table


def described(session: Session, zone: Zone) -> RenderableType:
    """The time of the session, and its description."""
    head = Text(f"{_moment(_began(session), zone)}  {session.id}", style="bold")
    return Group(head, Padding(Text(session.describe(tz=zone)), (0, 0, 1, 2)))


def users_table(users: Iterable[User]) -> Table:
    """A table with a row for each user; null is empty."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    for title in ("external id", "id", "name", "vehicles", "wallboxes"):
        table.add_column(title, no_wrap=title == "id", justify="right" if title.endswith("s") else "left")
    for user in users:
        name = " ".join(filter(None, (user.first_name, user.last_name)))
        cells = (user.external_user_id, user.id, name, user.num_electric_vehicles, user.num_wallboxes)
        table.add_row(*(Text(_word(cell)) for cell in cells))
    return table


def items_table(items: Sequence[attrs.AttrsInstance], zone: Zone) -> Table:
    """A table with a row for each item, and a column for each field that an item has."""
    table = Table(box=None, pad_edge=False, header_style="bold")
    names = [field.name for field in attrs.fields(type(items[0])) if field.name != "additional_properties"]
    names = [name for name in names if any(getattr(item, name) is not None for item in items)]
    for name in names:
        table.add_column(name)
    for item in items:
        table.add_row(*(Text(field_text(getattr(item, name), zone, null="")) for name in names))
    return table


def fields_table(thing: attrs.AttrsInstance, zone: Zone) -> Table:
    """A table with a row for each field that has a value."""
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    for field in attrs.fields(type(thing)):
        value = getattr(thing, field.name)
        if value is not None and value != {}:
            table.add_row(field.name, Text(field_text(value, zone)))
    return table


def field_text(value: Any, zone: Zone, *, null: str = "none") -> str:
    """The value of one field for a person; times in the time zone."""
    if value is None:
        return null
    if isinstance(value, datetime):
        return _moment(value, zone)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.10g}" if isinstance(value, float) else _word(value)


def summary_table(parts: Mapping[Any, Summary], model: type[Session]) -> Table:
    """A table with a row for each summary: number of sessions, sums, and the number of known values."""
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


def _minute(moment: datetime, zone: Zone) -> str:
    shown = in_zone(moment, zone) or moment
    return f"{shown:%Y-%m-%d %H:%M}"


def _moment(moment: datetime, zone: Zone) -> str:
    shown = in_zone(moment, zone) or moment
    return f"{_minute(moment, zone)} {abbreviation(shown)}"


def _hours(start: datetime, end: datetime | None) -> str:
    return "" if end is None else f"{(end - start).total_seconds() / 3600:.1f}"


def _number(value: float | None) -> str:
    return "" if value is None else cents(exact(value))


def _word(value: Any) -> str:
    """An enum value; a value that this version does not know is quoted."""
    if value is None:
        return ""
    if not getattr(value, "is_recognized", True):
        return quoted(value)
    return harmless(str(value))
