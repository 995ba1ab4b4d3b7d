"""JSON that no terminal obeys; the same data for every program."""

import json
from typing import Any

import msgspec

from podero._formatting import visible


def json_text(data: Any, *, indent: int | None = 2, ascii_only: bool = False) -> str:
    """The data as JSON; what a terminal might obey, or show as nothing or in another order, is an escape."""
    separators = None if indent else (",", ":")
    plain = msgspec.to_builtins(data)
    text = json.dumps(plain, ensure_ascii=ascii_only, indent=indent, separators=separators)
    return "\n".join(visible(line, _escape) for line in text.split("\n"))


def _escape(char: str) -> str:
    return json.dumps(char)[1:-1]
