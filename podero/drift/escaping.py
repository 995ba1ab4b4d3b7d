"""Making text that came from a document harmless wherever a report may be shown.

A report ends up in terminals, in logs of CI jobs and in pull requests. What the document says is shown as printable
ASCII only, in the notation of a Python string: no control or direction characters, no markup, links or mentions, no
workflow commands (``::error``, ``##[``), nothing that closes a code span.
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
    """A Python string literal that has the text as its value."""
    return '"' + escaped(text).replace('"', r"\x22") + '"'


def one_line(text: object, limit: int = 400) -> str:
    """A message for a person, which may quote anything, as one short line of printable ASCII."""
    shown = _UNPRINTABLE.sub(" ", " ".join(str(text)[: 4 * limit].split())).strip()[:limit]
    return shown.replace("::", r"\x3a:").replace("##[", r"\x23#[")


def json_text(data: Any) -> str:
    """Indented JSON in ASCII; the same data, with workflow commands written so that no runner sees one."""
    return json.dumps(data, indent=2).replace("::", r":\u003a").replace("##[", r"#\u0023[")


def _escape(number: int) -> str:
    if number < 0x100:
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
