"""Makes text from a document harmless in reports.

A report is shown in terminals, in logs of CI jobs and in pull requests. Text of the document is written as printable
ASCII, with escapes as in Python strings. It cannot hold control or direction characters, markup, links, mentions,
workflow commands (``::error``, ``##[``), or characters that close a code span.
"""

import json
import re
from typing import Any

_UNSAFE = re.compile(r"[^\x20-\x7e]|[`<>&@\[\]|\\]|:(?=[:/])")
_UNPRINTABLE = re.compile(r"[^\x20-\x7e]+")


def escaped(text: str) -> str:
    r"""The text with every unsafe character written as ``\x60`` or ``\u202e``."""
    return _UNSAFE.sub(lambda found: _escape(ord(found[0])), text)


def code(value: Any, limit: int = 100) -> str:
    """A value from the document as a code span; a long one is cut."""
    text = value if isinstance(value, str) else json.dumps(value)
    return f"`{escaped(text[:limit])}{'...' if len(text) > limit else ''}`"


def literal(text: str) -> str:
    """A Python string literal with the text as its value."""
    return '"' + escaped(text).replace('"', r"\x22") + '"'


def one_line(text: object, limit: int = 400) -> str:
    """A message for a person, which may quote any text, as one short line of printable ASCII."""
    shown = _UNPRINTABLE.sub(" ", " ".join(str(text)[: 4 * limit].split())).strip()[:limit]
    return shown.replace("::", r"\x3a:").replace("##[", r"\x23#[")


def json_text(data: Any) -> str:
    """Indented JSON in ASCII, in which no runner recognizes a workflow command; programs read the same data."""
    return json.dumps(data, indent=2).replace("::", r":\u003a").replace("##[", r"#\u0023[")


def _escape(number: int) -> str:
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
