"""Reads values of options: text, ``@FILE``, or ``-`` for stdin."""

import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from podero.cli.failures import usage_error


def json_value(option: str, given: str) -> Any:
    """JSON from an option.

    Raises:
        Failure: It is not JSON, or null, or there is no such file.
    """
    try:
        data = json.loads(_text(option, given), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise usage_error(f"{option} is not JSON: {error}", "give JSON text, @FILE, or - for stdin") from None
    if data is None:
        raise usage_error(f"{option} null would send no body", f"leave {option} out")
    return data


def text_value(option: str, given: str) -> str:
    """A secret from a file or stdin. It must not be an argument, since every user of the machine can read arguments.

    Raises:
        Failure: It is an argument, or there is no such file.
    """
    if given != "-" and not given.startswith("@"):
        raise usage_error(f"{option} is a secret, and must not be an argument", "give @FILE, or - for stdin")
    return _text(option, given).strip()


def _text(option: str, given: str) -> str:
    if given == "-":
        return sys.stdin.read()
    if not given.startswith("@"):
        return given
    try:
        return Path(given[1:]).read_text("utf-8")
    except OSError as error:
        raise usage_error(f"{option} {given}: {error.strerror}", "@ means that a file name follows") from None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")
