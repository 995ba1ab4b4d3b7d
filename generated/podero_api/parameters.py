"""The parameters of an operation: which values they accept, and how the values are sent."""

import math
import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from functools import partial
from typing import Any
from urllib.parse import quote
from uuid import UUID

import msgspec

LONGEST_TEXT = 2000
"""Most characters of a string in a path, a query or a header."""

_UUID = re.compile(r"[0-9A-Fa-f]{8}-?([0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}")
_CANONICAL_UUID = re.compile(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")


class Parameter(msgspec.Struct, frozen=True):
    """A parameter of an operation.

    Attributes:
        name: Its name in the request.
        place: "path", "query", "header" or "cookie".
        kind: The Python type of its values.
        argument: Its name in Python; None if it is the same.
        is_required: Whether it needs a value, which may be its default.
        is_listing: Whether it accepts several values.
        minimum: Smallest number that the API accepts.
        maximum: Greatest number that the API accepts.
    """

    name: str
    place: str
    kind: Any = str
    argument: str | None = None
    is_required: bool = False
    is_listing: bool = False
    minimum: float | None = None
    maximum: float | None = None

    @property
    def python_name(self) -> str:
        """Its name in Python."""
        return self.argument or self.name

    def text(self, value: Any) -> str:
        """A value as text for the request, not yet percent-encoded.

        Raises:
            ValueError: The API does not accept the value.
        """
        kind = self.kind
        if kind is bool:
            if not isinstance(value, bool):
                raise ValueError(f"{self.python_name} must be True or False, not {value!r:.40}")
            return "true" if value else "false"
        if kind is UUID:
            return checked_id(self.python_name, value)
        if kind is int or kind is float:
            return self._number(value)
        if kind is datetime or kind is date:
            return _moment(self.python_name, value, kind)
        if not isinstance(value, str):
            raise ValueError(f"{self.python_name} must be a string, not {type(value).__name__}")
        return self._checked_text(str(value))

    def in_path(self) -> Callable[[Any], str]:
        """The function that writes a value for the path, percent-encoded."""
        if self.kind is UUID:
            return partial(checked_id, self.python_name)
        return lambda value: quote(self.text(value), safe="")

    def _number(self, value: Any) -> str:
        kinds = int if self.kind is int else int | float
        fits = isinstance(value, kinds) and not isinstance(value, bool)
        fits = fits and (isinstance(value, int) or math.isfinite(value))
        least, most = self.minimum, self.maximum
        if not fits or (least is not None and value < least) or (most is not None and value > most):
            what = "a whole number" if self.kind is int else "a number"
            bounds = "" if least is None else f" from {least} up" if most is None else f" from {least} to {most}"
            raise ValueError(f"{self.python_name} must be {what}{bounds}, not {value!r:.40}")
        return str(int(value) if self.kind is int else value)  # writes a member of an IntEnum as its number

    def _checked_text(self, text: str) -> str:
        name = self.python_name
        if len(text) > LONGEST_TEXT:
            raise ValueError(f"{name} must be a string of at most {LONGEST_TEXT:,} characters, not {len(text):,}")
        if self.place == "path" and text in ("", ".", ".."):
            raise ValueError(f'{name} must be a string other than "", "." and "..", which lead to another path')
        if self.place in ("header", "cookie") and not re.fullmatch(r"[\x20-\x7e]*", text):
            raise ValueError(f"{name} must be visible ASCII, because it is sent in a header")
        if re.search("[\ud800-\udfff]", text):
            raise ValueError(f"{name} has half a surrogate pair, which UTF-8 cannot encode")
        return text

    def values(self, value: Any) -> list[str]:
        """The texts of all given values; empty if the value is missing."""
        if is_missing(value):
            if self.is_required:
                raise ValueError(f"{self.python_name} must be given")
            return []
        if not self.is_listing:
            return [self.text(value)]
        if isinstance(value, str) or not isinstance(value, Iterable):
            raise ValueError(f"{self.python_name} must be a list of values, not {type(value).__name__}")
        return [self.text(one) for one in value]


def ids(*names: str) -> tuple[Parameter, ...]:
    """Path parameters for ids."""
    return tuple(Parameter(name, "path", UUID) for name in names)


def checked_id(name: str, value: UUID | str) -> str:
    """An id in its canonical form, which cannot change the path.

    Raises:
        ValueError: It is not a UUID.
    """
    if isinstance(value, UUID):
        text: str = msgspec.to_builtins(value)  # faster than str(); and a subclass's own str() could return any text
        return text
    if isinstance(value, str):
        if canonical := _CANONICAL_UUID.fullmatch(value):
            return canonical[0]
        if _UUID.fullmatch(value):
            return str(UUID(value))
    raise ValueError(f"{name} must be a UUID, not {value!r:.60}")


def is_missing(value: Any) -> bool:
    """Whether a value is missing: None or UNSET."""
    return value is None or value is msgspec.UNSET


def _moment(name: str, value: Any, kind: type[date]) -> str:
    """A day, or a date-time with offset, as text for the request."""
    given = value
    if isinstance(value, str):
        try:
            given = datetime.fromisoformat(value) if kind is datetime else date.fromisoformat(value)
        except ValueError:
            given = None
    is_time = isinstance(given, datetime)
    if kind is date and isinstance(given, date) and not is_time:
        return given.isoformat()
    if kind is datetime and isinstance(given, datetime):
        if given.utcoffset() is not None:
            return given.isoformat()
        raise ValueError(f"{name} is a date-time without offset; give it a tzinfo")
    what = "a date-time with offset" if kind is datetime else "a day"
    raise ValueError(f"{name} must be {what}, as a {kind.__name__} or an ISO string, not {value!r:.60}")
