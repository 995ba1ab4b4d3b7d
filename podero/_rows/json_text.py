"""JSON without control characters for terminals; programs read the same data."""

import json
from typing import Any

import msgspec

from podero._formatting import visible


def json_text(data: Any, *, indent: int | None = 2, ascii_only: bool = False) -> str:
    """The data as JSON. Characters that control a terminal, are invisible or change the text direction are escaped."""
    separators = None if indent else (",", ":")
    plain = msgspec.to_builtins(data)
    text = json.dumps(plain, ensure_ascii=ascii_only, indent=indent, separators=separators)
    return "\n".join(visible(line, _escape) for line in text.split("\n"))


def _escape(char: str) -> str:
    return json.dumps(char)[1:-1]
