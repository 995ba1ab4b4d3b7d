"""Why a document cannot be used."""

from typing import Any

Json = dict[str, Any]


class DocumentError(Exception):
    """The source is no document that can be used; the message is one line for a person."""


def in_one_line(error: object) -> str:
    """What another library says, in one short line."""
    return " ".join(str(error).split())[:300] or type(error).__name__
