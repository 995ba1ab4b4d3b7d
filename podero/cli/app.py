"""The command ``podero``: its groups and commands, and how errors end it."""

import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer

from podero._version import __version__
from podero.cli import api, drift, ev, fleet, hems, profile, report, request, sandbox, token, users
from podero.cli.failures import INTERRUPTED, PIPE_CLOSED, Ended, failure_of
from podero.cli.grammar import DEBUG, Commands, Group
from podero.cli.options import examples
from podero.cli.streams import drop_unwritten_output, prepare_streams
from podero.cli.terminal import say, stderr_is_terminal

_EPILOG = (
    examples(
        (
            "podero sandbox                     # an API on this machine, to try things",
            "podero token                       # do my credentials work?",
            "podero users find customer-1001    # which user is that?",
            "podero ev current --customer customer-1001  # what is the car doing?",
            "podero hems list $USER_ID $WALLBOX_ID --month 2026-10 --summary",
        )
    )
    + """

\b
Put credentials into a profile or the environment, never into arguments:
  PODERO_CLIENT_ID and PODERO_CLIENT_SECRET,
  or PODERO_USERNAME and PODERO_PASSWORD, or PODERO_ACCESS_TOKEN

\b
Exit codes: 0 success, 1 the API failed, 2 wrong usage, 3 credentials missing
  or refused, 4 not found, 130 stopped by Ctrl-C; `podero drift` has its own
"""
)


class _Podero(Group):
    """Keeps typer from ending broken pipes and Ctrl-C with its own exit codes."""

    def list_commands(self, ctx: Any) -> list[str]:
        """List groups first, since they are used most."""
        return sorted(super().list_commands(ctx), key=lambda name: not isinstance(self.commands[name], Group))

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except (OSError, KeyboardInterrupt) as error:
            raise Ended from error


app: Commands = Commands(
    "Unofficial client for the Podero Partner API: EV charging and HEMS sessions.",
    name="podero",
    epilog=_EPILOG,
    cls=_Podero,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"podero {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """`podero.cli.grammar` has the options that all commands accept."""


app.add_typer(ev.app, name="ev")
app.add_typer(hems.app, name="hems")
app.add_typer(users.app, name="users")
app.add_typer(fleet.app, name="fleet")
app.add_typer(api.app, name="api")
app.add_typer(profile.app, name="profile")
app.command(epilog=token.EPILOG)(token.token)
app.command(epilog=report.EPILOG)(report.report)
app.command(epilog=request.EPILOG)(request.request)
app.command(epilog=sandbox.SANDBOX_EPILOG)(sandbox.sandbox)
app.command(epilog=sandbox.DEMO_EPILOG)(sandbox.demo)
app.command(epilog=drift.EPILOG)(drift.drift)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; print an error as one line.

    Args:
        arguments: The arguments; default: those of the process.

    Returns:
        The exit code; `podero.cli.failures` has the table.
    """
    prepare_streams()
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        code = typer.main.get_command(app).main(given, prog_name="podero", standalone_mode=False)
        sys.stdout.flush()
    except Exception as error:  # no error may show a traceback to the user
        cause = error.__cause__ if isinstance(error, Ended) and error.__cause__ else error
        return _ended(cause, debug=DEBUG in given)
    return code if isinstance(code, int) else 0


def _ended(error: BaseException, *, debug: bool) -> int:
    if isinstance(error, KeyboardInterrupt):
        if stderr_is_terminal():
            say("")  # the terminal has already written ^C
        return INTERRUPTED
    if isinstance(error, OSError):
        drop_unwritten_output()
    if isinstance(error, BrokenPipeError):
        return PIPE_CLOSED
    if type(error).__name__ == "NoArgsIsHelpError":
        typer.echo(str(error), err=True)
        return 2
    from podero._formatting import harmless, visible  # needed only after an error

    if debug:
        import traceback

        for line in "".join(traceback.format_exception(error)).splitlines():
            say(visible(line))
    failure = failure_of(error)
    say(f"podero: {harmless(failure.message)}")
    if failure.hint:
        say(f"hint: {harmless(failure.hint)}")
    return failure.code
