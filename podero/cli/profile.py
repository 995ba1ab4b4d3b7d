"""``podero profile``: profiles of the configuration file. It shows no secret, and takes none as an argument."""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from podero.cli.connection import Connection, connection_of
from podero.cli.failures import FAILED, NOT_FOUND, Failure, usage_error
from podero.cli.grammar import Commands
from podero.cli.options import PlainForm, PlainFormat, examples

if TYPE_CHECKING:
    from podero._secrets import Secret
    from podero.profiles import Profile

app: Commands = Commands("Profiles: named credentials, organization and environment.")

_Name = Annotated[str, typer.Argument(metavar="NAME", help="Name of the profile.", show_default=False)]


@app.command(
    epilog=examples(
        (
            "podero profile add acme",
            "podero profile add acme --env sandbox --keyring",
            "podero profile add acme --secret-command 'pass show podero/acme'",
        )
    )
)
def add(
    context: typer.Context,
    name: _Name,
    client_id: Annotated[
        str | None, typer.Option(metavar="ID", help="Client id; you are asked if it is missing.", show_default=False)
    ] = None,
    secret_command: Annotated[
        str | None,
        typer.Option(metavar="COMMAND", help="Command that prints the secret.", show_default=False),
    ] = None,
    keyring: Annotated[bool, typer.Option("--keyring", help="Keep the secret in the system's keyring.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace the profile if it exists.")] = False,
) -> None:
    """Add a profile; asks for values that no option gives.

    Organization, environment and time zone come from --org-id, --env or --base-url, and --tz. Without --secret-command
    and --keyring, the secret is stored in the file, which nobody else can read.
    """
    from podero import profiles
    from podero.cli.profile_file import write_profile

    connection = connection_of(context)
    if secret_command is not None and keyring:
        raise usage_error("--secret-command and --keyring cannot be used together", "give only one of them")
    if secret_command is not None:
        _check_command(secret_command)
    if keyring:
        profiles.required_keyring()
    if not force and name in {one.name for one in profiles.all_profiles()}:
        raise usage_error(f"profile {name!r} exists already", "give another name, or --force to replace it")
    table = _asked(connection, client_id)
    if secret_command is not None:
        write_profile(name, {**table, "secret_command": secret_command})
    elif keyring:
        _keep(table["client_id"], _secret())
        write_profile(name, {**table, "keyring": True})
    else:
        write_profile(name, {**table, "client_secret": _secret()})
    connection.note(f"profile {name!r} was written to {profiles.config_path()}; try: podero --profile {name} token")


@app.command("list", epilog=examples(("podero profile list", "podero profile list --format json")))
def list_profiles(
    form: PlainForm = PlainFormat.TABLE,
) -> None:
    """List all profiles."""
    from podero.cli.formats import print_json
    from podero.cli.terminal import show, stdout_console
    from podero.profiles import all_profiles, config_path

    rows = [_row(profile) for profile in all_profiles()]
    if form is PlainFormat.JSON:
        print_json(rows)
    elif form is PlainFormat.JSONL:
        for row in rows:
            print_json(row, indent=None)
    else:
        console = stdout_console()
        show(console, _table(rows) if rows else f"no profiles in {config_path()}")


@app.command(epilog=examples(("podero profile show acme",)))
def show(name: _Name) -> None:
    """Show a profile, without its secret."""
    from podero.cli.terminal import show as shown
    from podero.cli.terminal import stdout_console

    for key, value in _row(_existing(name)).items():
        shown(stdout_console(), f"{key:<12}  {value}")


@app.command(epilog=examples(("podero profile remove acme",)))
def remove(context: typer.Context, name: _Name) -> None:
    """Remove a profile, and its secret from the keyring."""
    from podero import profiles
    from podero.cli.profile_file import write_profile

    profile = _existing(name)
    if profile.keyring:
        ring = profiles.required_keyring()
        try:
            ring.delete_password(profiles.KEYRING_SERVICE, profile.client_id)
        except ring.errors.KeyringError as error:
            connection_of(context).note(f"its secret could not be removed from the keyring: {error}")
    write_profile(name, None)
    connection_of(context).note(f"profile {name!r} was removed")


def _keep(client_id: str, secret: "Secret") -> None:
    from podero import profiles

    ring, problem = profiles.required_keyring(), ""
    try:
        ring.set_password(profiles.KEYRING_SERVICE, client_id, secret.reveal())
    except ring.errors.KeyringError as error:
        problem = str(error)
    if problem:
        raise Failure(FAILED, f"the keyring cannot store the secret: {problem}", "try --secret-command")


def _existing(name: str) -> "Profile":
    from podero.profiles import all_profiles

    found = {one.name: one for one in all_profiles()}
    if name not in found:
        raise Failure(NOT_FOUND, f"there is no profile {name!r:.60}", "`podero profile list` lists them")
    return found[name]


def _asked(connection: Connection, client_id: str | None) -> dict[str, Any]:
    from podero._secrets import Secret
    from podero._urls import checked_origin
    from podero.profiles import ENVIRONMENTS

    table: dict[str, Any] = {"client_id": client_id or _answer("client id", "--client-id")}
    org_id = connection.org_id or _answer("organization (a UUID; empty: none)", "")
    if org_id:
        table["org_id"] = _organization(org_id)
    if (origin := connection.origin()) is not None and connection.env is None:
        table["base_url"] = checked_origin(Secret(origin))
    else:
        environment = connection.env or _answer("environment (production or sandbox; empty: production)", "")
        if environment and environment not in ENVIRONMENTS:
            raise usage_error(f"the environment must be {' or '.join(ENVIRONMENTS)}")
        table["environment"] = environment or "production"
    if connection.tz is not None:
        connection.zone()  # raises an error if it is not valid
        table["tz"] = connection.tz
    return table


def _check_command(command: str) -> None:
    import shlex

    problem = ""
    try:
        problem = "" if shlex.split(command) else "it is empty"
    except ValueError as error:
        problem = str(error)
    if problem:
        raise usage_error(
            f"--secret-command is not a valid command: {problem}", "for instance: 'pass show podero/acme'"
        )


def _organization(text: str) -> str:
    """The organization's id; the error does not repeat the text, which may be a secret typed at the wrong question."""
    from podero._arguments import checked_id

    try:
        return str(checked_id("organization", text))
    except ValueError:
        raise usage_error(
            "the organization must be a UUID; nothing was stored", "ask your account manager at Podero for it"
        ) from None


def _answer(question: str, option: str) -> str:
    """Ask the person at the terminal; empty without a terminal."""
    if sys.stdin.isatty():
        text = str(typer.prompt(question, default="", show_default=False, err=True)).strip()
        if text or not option:
            return text
    if option:
        raise usage_error(f"missing: {option}", f"podero profile add NAME {option} ...")
    return ""


def _secret() -> "Secret":
    """The secret, typed without echo, or the first line of stdin."""
    from getpass import getpass

    from podero._secrets import Secret

    if sys.stdin.isatty():
        found = Secret.returned_by(lambda: getpass("client secret (not shown): ").strip())
    else:
        found = Secret.returned_by(lambda: sys.stdin.readline().strip())
    if not found.is_text():
        raise usage_error("no secret was given", "type it, pipe it in, or use --secret-command")
    return found


def _row(profile: "Profile") -> dict[str, str]:
    from podero.profiles import ENVIRONMENTS

    names = {origin: name for name, origin in ENVIRONMENTS.items()}
    return {
        "name": profile.name,
        "client_id": profile.client_id,
        "organization": profile.org_id or "",
        "environment": names.get(profile.origin, profile.origin),
        "tz": profile.tz or "",
        "secret": profile.secret_from,
    }


def _table(rows: list[dict[str, str]]) -> Any:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in rows[0]:
        table.add_column(name)
    for row in rows:
        table.add_row(*(Text(value) for value in row.values()))
    return table
