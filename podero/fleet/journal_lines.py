"""The lines of a journal.

A line is ``{"work": ..., "at": ..., "target": {...}, "value": ...}``, or has ``"error": {"type", "message"}`` in place
of the value.
"""

from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any
from uuid import UUID

import attrs
import msgspec

from podero.fleet.results import Result
from podero.fleet.targets import User, Vehicle, Wallbox
from podero.fleet.work import Work

Ids = dict[str, str | None]
"""The ids of a target, and its external id."""

_BEGINNING = b'{"work":'


class Head(msgspec.Struct):
    """What a resumed run needs of a line; its value is not decoded."""

    work: str
    target: Ids
    error: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET

    @property
    def has_value(self) -> bool:
        """Whether the target succeeded."""
        return self.error is msgspec.UNSET


class Line(Head):
    """A whole line."""

    value: Any = None


def line_of(result: Result[Any, Any], work: Work[Any, Any], org_id: UUID | None) -> bytes:
    """The line of a result.

    Raises:
        ValueError: JSON cannot hold the value; or RecursionError.
    """
    line: dict[str, Any] = {
        "work": work.name,
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "target": ids_of(result.target, org_id),
    }
    if result.error is None:
        line["value"] = work.to_json(result.unwrap())
    else:
        line["error"] = {"type": type(result.error).__name__, "message": _encodable(str(result.error))}
    return msgspec.json.encode(line) + b"\n"


def ids_of(target: Vehicle | Wallbox | User, org_id: UUID | None) -> Ids:
    """The ids of a target as text; the organization is `org_id` if the target has none."""
    ids = {field.name: getattr(target, field.name) for field in attrs.fields(type(target))}
    ids["org_id"] = ids["org_id"] or org_id
    external_id = ids.pop("external_id")
    written = {name: None if value is None else _canonical(value) for name, value in ids.items()}
    return {**written, "external_id": None if external_id is None else _encodable(str(external_id))}


def key_of(work: str, ids: Ids) -> bytes:
    """A hash of sixteen bytes for a target and its work, so that a million targets need little memory."""
    compared = {name: value for name, value in ids.items() if name != "external_id"}
    return blake2b(msgspec.json.encode([work, compared], order="sorted"), digest_size=16).digest()


def is_torn(tail: bytes, *, after_lines: bool) -> bool:
    """Whether an interrupted write left this end of a file: the beginning of a line, zeros, or both."""
    part = tail.rstrip(b"\0")
    if not part:
        return after_lines  # a file that has nothing but zeros may be any file
    return b"\n" not in part and (part.startswith(_BEGINNING) or _BEGINNING.startswith(part))


def _canonical(value: UUID | str) -> str:
    """An id in one form, however it was given. A text that is no id is kept, in a form that can be written."""
    try:
        return str(UUID(str(value)))
    except ValueError:
        return _encodable(str(value))


def _encodable(text: str) -> str:
    """The text with lone surrogates, which UTF-8 cannot hold, as escapes."""
    return text.encode("utf-8", "backslashreplace").decode()
