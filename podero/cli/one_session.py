"""Showing one session."""

from typing import Literal

from rich.text import Text

from podero.cli.formats import print_json
from podero.cli.tables import fields_table
from podero.cli.terminal import show, stdout_console
from podero.models import ChargingSession


def show_current(session: ChargingSession | None, *, describe: bool, form: Literal["table", "json", "jsonl"]) -> None:
    """The session, or that there is none."""
    if form != "table":
        print_json(None if session is None else session.to_dict(), indent=2 if form == "json" else None)
        return
    console = stdout_console()
    if session is None:
        show(console, "no active session")
        return
    show(console, Text(session.describe()))
    if not describe:
        show(console, "", fields_table(session))
