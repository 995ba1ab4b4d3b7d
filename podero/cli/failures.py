"""Turns an error of a command into an exit code, a message of one line, and a hint.

| code | means |
|---|---|
| 0 | done |
| 1 | the API, the network or this machine failed (a full disk, a port in use) |
| 2 | wrong usage: an option, a value, a setting, or an extra that is not installed |
| 3 | no credentials, or the credentials or the token were refused |
| 4 | not found: the user, device or path does not exist |
| 130 | stopped by Ctrl-C |
| 141 | the reader of the output has stopped reading |

`podero drift` has its own codes.
"""

import errno
import re
from typing import Protocol, runtime_checkable

from podero._extras import missing_extra
from podero.errors import (
    APIConnectionError,
    APITimeoutError,
    AuthenticationError,
    ConfigurationError,
    NotFoundError,
    PermissionDeniedError,
    PoderoError,
    TokenError,
)

FAILED = 1
USAGE = 2
AUTHENTICATION = 3
NOT_FOUND = 4
INTERRUPTED = 130
PIPE_CLOSED = 141

# Hints say what to type. The messages say what to check, and how long the server asks to wait.
_HINTS: tuple[tuple[type[PoderoError], str], ...] = (
    (TokenError, "credentials come from a profile or the environment, see `podero --help`"),
    (AuthenticationError, "`podero token` tests them"),
    (PermissionDeniedError, "--org-id, or PODERO_ORG_ID, names the organization"),
    (NotFoundError, "--env, or PODERO_BASE_URL, names the environment"),
    (APITimeoutError, "--timeout 60 waits longer"),
    (APIConnectionError, "is the address in --env or PODERO_BASE_URL right? is a proxy needed?"),
)


class Failure(Exception):  # noqa: N818  # a result of the command, not an error of the program
    """Raised by a command that cannot continue; `run` prints it and exits with its code.

    Attributes:
        code: The exit code.
        message: What happened, in one line.
        hint: What to do, in one line; may be empty.
    """

    def __init__(self, code: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.hint = hint


class Ended(Exception):  # noqa: N818  # not an error by itself
    """Wraps an OSError or a KeyboardInterrupt, since typer would end them with its own exit codes."""


@runtime_checkable
class _UsageError(Protocol):
    """The part of click's ``UsageError`` that is used here.

    The class itself cannot be imported: typer raises the one of click or, in newer versions, of its own copy of click.
    """

    exit_code: int

    def format_message(self) -> str: ...


def usage_error(message: str, hint: str = "") -> Failure:
    """The failure for wrong usage: exit code 2."""
    return Failure(USAGE, message, hint)


def failure_of(error: BaseException) -> Failure:
    """The exit code, message and hint for an error."""
    if isinstance(error, Failure):
        return error
    if isinstance(error, PoderoError):
        return Failure(_code(error), str(error), _hint(error))
    if isinstance(error, _UsageError):
        return _usage(error)
    if isinstance(error, ImportError):
        return _missing(error)
    if isinstance(error, OSError):
        return Failure(FAILED, _problem_of_this_machine(error))
    return Failure(
        FAILED,
        f"unexpected {type(error).__name__}: {error}",
        "this is a bug; please report it with the output of `podero --debug ...`",
    )


def _code(error: PoderoError) -> int:
    if isinstance(error, AuthenticationError):
        return AUTHENTICATION
    if isinstance(error, NotFoundError):
        return NOT_FOUND
    return USAGE if isinstance(error, ConfigurationError) else FAILED


def _hint(error: PoderoError) -> str:
    if isinstance(error, ConfigurationError) and "PODERO_ORG_ID" in str(error):
        return "set PODERO_ORG_ID, or use --org-id"
    return next((hint for kind, hint in _HINTS if isinstance(error, kind)), "")


def _problem_of_this_machine(error: OSError) -> str:
    if error.errno == errno.EBADF and not error.filename:
        return "standard output is closed"
    return f"{error.strerror or error}{f' ({error.filename})' if error.filename else ''}"


_NAMED = r"Invalid value for '(?P<name>[^']+)'(?: / '[^']+')*: "
_IN_OUR_WORDS: tuple[tuple[str, str], ...] = (
    (
        _NAMED + r"(?:Value error, )?(?P<value>.*) is not one of (?P<names>.*)\.",
        "{name} must be one of {names}, not {value}",
    ),
    (r"Missing (?:argument|option) '(?P<name>[^']+)'.*", "missing: {name}"),
    (r"No such option: (?P<name>\S+).*", "there is no option {name}"),
    (r"No such command '(?P<name>[^']+)'.*", "there is no command {name}"),
    (r"Got unexpected extra argument(?:s|\(s\))? \((?P<names>.*)\)", "too many arguments: {names}"),
    (r"Option '(?P<name>[^']+)' requires an argument\.", "{name} needs a value"),
)
"""Messages of typer, and our messages for them; other messages are shown unchanged."""


def _in_our_words(message: str) -> str:
    for theirs, ours in _IN_OUR_WORDS:
        if found := re.fullmatch(theirs, message, re.DOTALL):
            return ours.format(**found.groupdict())
    return message


def _usage(error: _UsageError) -> Failure:
    message = _in_our_words(error.format_message())
    context = getattr(error, "ctx", None)
    return Failure(error.exit_code, message, f"see {context.command_path} --help" if context else "see podero --help")


def _missing(error: ImportError) -> Failure:
    sentence = missing_extra(error.name)
    if sentence is None:
        return Failure(FAILED, str(error), "is podero installed completely? pip install --force-reinstall podero")
    return usage_error(sentence)
