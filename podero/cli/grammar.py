"""The grammar of all commands: global options, which can be at any place, and usage lines.

``podero --timeout 5 ev current ...`` and ``podero ev current ... --timeout 5`` are the same. If an option is given
twice, the last one counts.
"""

import inspect
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, TypeVar, cast

import typer
from typer.core import TyperCommand, TyperGroup

from podero.cli.connection import Connection
from podero.cli.failures import usage_error
from podero.cli.logs import LinesOnStderr

DEBUG = "--debug"

_F = TypeVar("_F", bound=Callable[..., Any])


def _seconds(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise usage_error(f"--timeout must be a number of seconds, not {text!r:.40}") from None


def _environment(text: str) -> str:
    if text not in ("production", "sandbox"):
        raise usage_error(
            f"--env must be production or sandbox, not {text!r:.40}", "for any other origin, use --base-url"
        )
    return text


_WITH_VALUE: tuple[tuple[tuple[str, ...], str, str, Callable[[str], Any]], ...] = (
    (("--org-id",), "UUID", "Organization. [env: PODERO_ORG_ID]", str),
    (("--env",), "NAME", "production or sandbox. [default: production]", _environment),
    (("--base-url",), "URL", "Any other origin of the API. [env: PODERO_BASE_URL]", str),
    (("--profile",), "NAME", "Profile of the configuration file. [env: PODERO_PROFILE]", str),
    (("--tz",), "ZONE", "Time zone of days and times. [env: PODERO_TZ; default: this computer's]", str),
    (("--timeout",), "SECONDS", "Seconds for each request. [default: 30]", _seconds),
    (("--token-cache",), "FILE", "Share the token with other runs in this file (mode 0600).", Path),
)
_FLAGS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("--quiet", "-q"), "Print only results and errors: no counts, notes or progress bars."),
    ((DEBUG,), "Show log lines of podero, and tracebacks; without secrets."),
)


def options_of(wanted: Mapping[str, tuple[Any, Any]]) -> list[Any]:
    """Options, as typer makes them of a function's parameters; how it constructs them changes with its versions.

    Args:
        wanted: For each name the type of its value, and what `typer.Option` gives. All default to ``None``.
    """

    def nothing(**_: Any) -> None:
        """Has the parameters."""

    kinds = {name: cast("Any", Annotated)[kind, option] for name, (kind, option) in wanted.items()}
    keyword, nothing.__annotations__ = inspect.Parameter.KEYWORD_ONLY, kinds
    parameters = [inspect.Parameter(name, keyword, default=None, annotation=kind) for name, kind in kinds.items()]
    nothing.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # what inspect looks for
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(nothing)
    return [option for option in typer.main.get_command(app).params if option.name in wanted]


@cache
def _options(*, hidden: bool) -> list[Any]:
    shared: dict[str, Any] = {"hidden": hidden, "expose_value": False, "show_default": False}
    wanted: dict[str, tuple[Any, Any]] = {}
    for names, metavar, text, read in _WITH_VALUE:
        option = typer.Option(*names, metavar=metavar, help=text, callback=_setter(read), **shared)
        wanted[names[0][2:].replace("-", "_")] = str | None, option
    for names, text in _FLAGS:
        wanted[names[0][2:]] = bool, typer.Option(*names, help=text, callback=_setter(bool), **shared)
    return options_of(wanted)


def _setter(read: Callable[[Any], Any]) -> Callable[[Any, Any, Any], None]:
    def keep(context: Any, option: Any, value: Any) -> None:
        if value is not None and value is not False:
            root = context.find_root()
            root.obj = (root.obj or Connection())._replace(**{option.name: read(value)})

    return keep


def _without_type(record: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The line of an argument in a help page; typer 0.29 puts Python's type behind the name."""

    def shortened(context: Any) -> tuple[str, str]:
        name, text = record(context)
        return name.partition(" <")[0], text

    return shortened


def _without_braces(pieces: list[str]) -> list[str]:
    return [piece.strip("{}") for piece in pieces]


class Command(TyperCommand):
    """A command. It accepts the global options, but its help page does not repeat them."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        argument: Any
        for argument in self.params:
            if argument.param_type_name == "argument":
                argument.get_help_record = _without_type(argument.get_help_record)
        self.params.extend(_options(hidden=True))

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Show the names of arguments unchanged."""
        return _without_braces(super().collect_usage_pieces(ctx))

    def invoke(self, ctx: Any) -> Any:
        """Run the command, and show log records meanwhile."""
        with self.logged(ctx):
            return super().invoke(ctx)

    @staticmethod
    def logged(ctx: Any) -> LinesOnStderr:
        """Show log records inside a ``with`` block."""
        return LinesOnStderr(debug=(ctx.find_root().obj or Connection()).debug)


class Group(TyperGroup):
    """A group of commands. Only the help page of the outermost group shows the global options."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.params.extend(_options(hidden=self.name != "podero"))


class Commands(typer.Typer):
    """A group to which commands can be added."""

    def __init__(self, text: str, **options: Any) -> None:
        given: dict[str, Any] = {"cls": Group, "no_args_is_help": True, "rich_markup_mode": None, **options}
        super().__init__(help=text, **given)
        self.callback()(_nothing)  # otherwise typer replaces a group with one command by that command

    def command(self, name: str | None = None, **options: Any) -> Callable[[_F], _F]:
        """Add a command."""
        return super().command(name, cls=Command, **options)


def _nothing() -> None:
    """A group has only the options of `Group`."""
