"""Shows the changes of a vehicle's session, until Ctrl-C."""

from datetime import UTC, datetime

import attrs
from rich.table import Table
from rich.text import Text

from podero._zones import Zone, abbreviation
from podero.cli.connection import Connection
from podero.cli.formats import print_json
from podero.cli.rows import identity
from podero.cli.tables import field_text
from podero.cli.terminal import show, stdout_console
from podero.cli.whose import EV, Named
from podero.models import ChargingSession
from podero.sessions.watch import SessionEvent

_STYLES = {"started": "bold green", "updated": "", "ended": "bold"}


def watch_session(
    connection: Connection,
    whose: Named,
    *,
    interval: float,
    include_hidden: bool,
    describe: bool,
    for_programs: bool,
) -> None:
    """Write a line of text or a JSON object for each change."""
    console = stdout_console()
    zone, org_id = connection.zone(), connection.organization()
    with connection.client() as client:
        owner, vehicle_id = whose.owner_and_device(client)
        columns = identity(org_id, owner, EV, vehicle_id)
        events = client.ev_sessions.watch(owner.user_id, vehicle_id, interval=interval, include_hidden=include_hidden)
        connection.note(f"polling every {interval:g} s, showing changes; Ctrl-C stops")
        for event in events:  # pragma: no branch - only Ctrl-C ends it
            if for_programs:
                print_json({**columns, **_for_programs(event)}, indent=None)
            else:
                show(console, _for_people(event, describe=describe, zone=zone))


def _for_programs(event: SessionEvent) -> dict[str, object]:
    session, previous = event.session, event.previous
    return {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "kind": event.kind,
        "session": None if session is None else session.to_dict(),
        "previous": None if previous is None else previous.to_dict(),
    }


def _for_people(event: SessionEvent, *, describe: bool, zone: Zone) -> Table:
    session = event.session or event.previous
    told = session.describe(tz=zone) if describe and session is not None else _changes(event, zone)
    line = Table.grid(padding=(0, 1))
    now = datetime.now(zone)
    line.add_row(f"{now:%H:%M:%S} {abbreviation(now)}", Text(f"{event.kind:<7}", style=_STYLES[event.kind]), Text(told))
    return line


def _changes(event: SessionEvent, zone: Zone) -> str:
    session, previous = event.session, event.previous
    if session is None or previous is None:
        return _brief(session or previous, zone)
    names = [field.name for field in attrs.fields(ChargingSession)]
    pairs = [(name, getattr(previous, name), getattr(session, name)) for name in names]
    changed = [(name, old, new) for name, old, new in pairs if old != new]
    return ", ".join(f"{name} {field_text(old, zone)} -> {field_text(new, zone)}" for name, old, new in changed)


def _brief(session: ChargingSession | None, zone: Zone) -> str:
    if session is None:  # pragma: no cover - every event has a session, now or before
        return ""
    energy = "energy not reported" if session.energy_charged_kwh is None else f"{session.energy_charged_kwh:g} kWh"
    return f"{field_text(session.session_outcome, zone)}, {energy}, session {session.id}"
