"""``podero token``: tests the credentials. The token itself is never shown."""

import contextlib
import time
from typing import TYPE_CHECKING
from uuid import UUID

import typer

from podero.cli.connection import Connection, connection_of
from podero.cli.options import examples

if TYPE_CHECKING:
    from podero._config import Settings
    from podero._http.token import Token

_NOBODY = UUID(int=0)


def token(context: typer.Context) -> None:
    """Check the credentials; the token is never shown.

    The command requests a token, as the first call of a program does. If you have set a ready-made token, it requests
    the session of a vehicle that does not exist: any status except 401 and 403 means that the token was accepted.
    """
    from podero._auth.token_holder import token_holder
    from podero._http.sync_sender import SyncSender

    connection = connection_of(context)
    settings = connection.settings()
    sender = SyncSender(settings, token_holder(settings))
    try:
        token = sender.run(sender.tokens.renewal(None))
        verdict = _lifetime(token) if sender.tokens.renewable else _try_out(connection, settings)
    finally:
        sender.close()
    _show(settings, verdict, connection.profile_name)


EPILOG = examples(("podero token", "podero --base-url https://sandbox-app.podero.com token"))


def _show(settings: "Settings", verdict: str, profile: str | None) -> None:
    from rich.table import Table
    from rich.text import Text

    from podero.cli.terminal import show, stdout_console

    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column(style="dim", no_wrap=True)
    table.add_column()
    org = (
        "not set (PODERO_ORG_ID or --org-id); every call needs it" if settings.org_id is None else str(settings.org_id)
    )
    for name, value in (
        ("credentials", _kind(settings, profile)),
        ("environment", _environment(settings.origin)),
        ("organization", org),
        ("token", verdict),
    ):
        table.add_row(name, Text(value))
    show(stdout_console(), table)


def _kind(settings: "Settings", profile: str | None) -> str:
    from podero._auth.credentials import ClientCredentials, PasswordCredentials

    who = settings.credentials
    source = "PODERO_CLIENT_ID" if profile is None else f"profile {profile}"
    if isinstance(who, ClientCredentials):
        return f"client credentials of {who.client_id} ({source})"
    if isinstance(who, PasswordCredentials):
        return f"password of {who.username} (PODERO_USERNAME)"
    return "a ready-made token (PODERO_ACCESS_TOKEN)"


def _environment(origin: str) -> str:
    from podero._urls import PRODUCTION, SANDBOX

    names = {PRODUCTION: "production", SANDBOX: "Podero's sandbox"}
    return f"{origin} ({names[origin]})" if origin in names else origin


def _lifetime(found: "Token") -> str:
    left = found.expires_at - time.monotonic()
    if left == float("inf"):
        return "received; the server did not say how long it is valid"
    return f"received, valid for {_duration(left)}"


def _duration(seconds: float) -> str:
    minutes = round(seconds / 60)
    if seconds < 120:
        return f"{seconds:.0f} s"
    hours, minutes = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" if hours else "", f"{minutes} min" if minutes else "") if part)


def _try_out(connection: Connection, settings: "Settings") -> str:
    from podero.errors import NotFoundError

    if settings.org_id is None:
        return "not checked: this needs a call, and each call needs an organization (PODERO_ORG_ID)"
    with connection.client() as client, contextlib.suppress(NotFoundError):
        client.ev_sessions.current(_NOBODY, _NOBODY)
    return "accepted; it is not known how long it is valid"
