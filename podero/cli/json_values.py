"""Values that are given as text, as ``@FILE``, or as ``-`` for stdin."""

import json
import sys
from pathlib import Path
from typing import Any, NoReturn

from podero.cli.failures import usage_error


def json_value(option: str, given: str) -> Any:
    """JSON from an option.

    Raises:
        Failure: It is none, or null, or there is no such file.
    """
    try:
        data = json.loads(_text(option, given), parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise usage_error(f"{option} holds no JSON: {error}", "text, @FILE, or - for stdin") from None
    if data is None:
        raise usage_error(f"{option} null would send no body", f"leave {option} out")
    return data


def text_value(option: str, given: str) -> str:
    """A secret; it must not be an argument, which every user of the machine can read.

    Raises:
        Failure: It is one, or there is no such file.
    """
    if given != "-" and not given.startswith("@"):
        raise usage_error(f"{option} is a secret, which is no argument", "give @FILE, or - for stdin")
    return _text(option, given).strip()


def _text(option: str, given: str) -> str:
    if given == "-":
        return sys.stdin.read()
    if not given.startswith("@"):
        return given
    try:
        return Path(given[1:]).read_text("utf-8")
    except OSError as error:
        raise usage_error(f"{option} {given}: {error.strerror}", "@ stands before the name of a file") from None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")
