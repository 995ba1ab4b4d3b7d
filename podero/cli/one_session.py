"""Shows one session."""

from typing import Literal

import attrs
from podero_api.models.hems_session_detail import HEMSSessionDetail
from podero_api.models.hems_session_item import HEMSSessionItem
from rich.text import Text

from podero._zones import Zone
from podero.cli.formats import print_json
from podero.cli.rows import Identity
from podero.cli.tables import fields_table, items_table
from podero.cli.terminal import show, stdout_console
from podero.models import ChargingSession, HEMSSession

Form = Literal["table", "json", "jsonl"]


def show_current(
    session: ChargingSession | None, *, identity: Identity, describe: bool, form: Form, zone: Zone
) -> None:
    """Show the session, or say that there is none."""
    if form != "table":
        _print_for_programs(None if session is None else {**identity, **session.to_dict()}, form)
        return
    console = stdout_console()
    if session is None:
        show(console, "no active session")
        return
    show(console, Text(session.describe(tz=zone)))
    if not describe:
        show(console, "", fields_table(session, zone))


def show_detail(
    detail: HEMSSessionDetail | None, *, identity: Identity, describe: bool, form: Form, zone: Zone
) -> None:
    """Show a HEMS session with its decisions and commands, or say that there is none."""
    if form != "table":
        _print_for_programs(None if detail is None else {**identity, **detail.to_dict()}, form)
        return
    console = stdout_console()
    if detail is None:
        show(console, "no running session")
        return
    if detail.session is not None:
        session = _session(detail.session)
        show(console, Text(session.describe(tz=zone)))
        if not describe:
            show(console, "", fields_table(session, zone))
    if not describe:
        for title, items in (("Decisions", detail.decisions), ("Commands", detail.commands)):
            if items:
                show(console, "", Text(title, style="bold"), items_table(items, zone))


def _session(item: HEMSSessionItem) -> HEMSSession:
    return HEMSSession(**{field.name: getattr(item, field.name) for field in attrs.fields(HEMSSessionItem)})


def _print_for_programs(data: object, form: Form) -> None:
    print_json(data, indent=2 if form == "json" else None)
