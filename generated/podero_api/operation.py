"""What an operation is: how its request is made, and how its answer is read. No I/O here."""

import importlib
import json
import math
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast
from urllib.parse import quote, quote_plus
from uuid import UUID

import attrs
import msgspec

from .reading import decode, decode_any
from .types import Hidden, Model, revealed

if TYPE_CHECKING:
    pass

T = TypeVar("T")

LONGEST_TEXT = 2000
"""Characters that a text in a path, a query or a header may have."""

_UUID = re.compile(r"[0-9A-Fa-f]{8}-?([0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}")
_CANONICAL_UUID = re.compile(r"[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")

_PLAIN = frozenset({UUID, bool, int})
"""Types whose texts need no quoting."""

Answers = tuple[tuple[Container[int], Any], ...]
"""Statuses, and what the answer is: a type, ``str``, ``bytes``, or None for no content."""


@attrs.frozen
class Request:
    """A request that is ready to be sent.

    Attributes:
        method: HTTP method, upper case.
        target: Path and query as they go over the wire; the query may hold secrets.
        headers: Headers of this request.
        content: The body, if there is one; may hold secrets.
        secrets: The secrets in it, as far as the document calls them so.
    """

    method: str
    target: str = attrs.field(repr=False)
    headers: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    content: bytes | None = attrs.field(default=None, repr=False)
    secrets: tuple[Hidden, ...] = ()


@attrs.frozen
class Parameter:
    """A parameter of an operation.

    Attributes:
        name: Its name on the wire.
        place: "path", "query", "header" or "cookie".
        kind: The Python type of its values.
        argument: Its name in Python; None: the same.
        is_required: Whether it must be given, if only by its default.
        is_listing: Whether it may be given several values.
        minimum: Least number that the API takes.
        maximum: Greatest number that the API takes.
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
        """A value as it goes over the wire, not yet quoted.

        Raises:
            ValueError: The API takes no such value.
        """
        name, kind = self.python_name, self.kind
        if kind is UUID:
            return checked_id(name, value)
        if kind is bool:
            if not isinstance(value, bool):
                raise ValueError(f"{name} must be True or False, not {value!r:.40}")
            return "true" if value else "false"
        if kind is int or kind is float:
            return self._number(value)
        if kind is datetime or kind is date:
            return _moment(name, value, kind)
        if not isinstance(value, str):
            raise ValueError(f"{name} must be a text, not {type(value).__name__}")
        return self._checked_text(str(value))

    def segment(self, value: Any) -> str:
        """A value as it stands in a path, quoted."""
        return checked_id(self.python_name, value) if self.kind is UUID else quote(self.text(value), safe="")

    def _number(self, value: Any) -> str:
        kinds = int if self.kind is int else int | float
        fits = isinstance(value, kinds) and not isinstance(value, bool)
        fits = fits and (isinstance(value, int) or math.isfinite(value))
        least, most = self.minimum, self.maximum
        if not fits or (least is not None and value < least) or (most is not None and value > most):
            what = "a whole number" if self.kind is int else "a number"
            bounds = "" if least is None else f" from {least} up" if most is None else f" from {least} to {most}"
            raise ValueError(f"{self.python_name} must be {what}{bounds}, not {value!r:.40}")
        return str(int(value) if self.kind is int else value)  # a member of an IntEnum is written as its number

    def _checked_text(self, text: str) -> str:
        name = self.python_name
        if len(text) > LONGEST_TEXT:
            raise ValueError(f"{name} must be a text of at most {LONGEST_TEXT:,} characters, not {len(text):,}")
        if self.place == "path" and text in ("", ".", ".."):
            raise ValueError(f'{name} must be a text other than "", "." and "..", which lead to another path')
        if self.place in ("header", "cookie") and not re.fullmatch(r"[\x20-\x7e]*", text):
            raise ValueError(f"{name} must be visible ASCII: it goes into a header")
        if re.search("[\ud800-\udfff]", text):
            raise ValueError(f"{name} holds half a surrogate pair, which has no UTF-8")
        return text

    def values(self, value: Any) -> list[str]:
        """All values that are given; none where nothing or None is."""
        if _is_missing(value):
            if self.is_required:
                raise ValueError(f"{self.python_name} must be given")
            return []
        if not self.is_listing:
            return [self.text(value)]
        if isinstance(value, str) or not isinstance(value, Iterable):
            raise ValueError(f"{self.python_name} must be a list of values, not {type(value).__name__}")
        return [self.text(one) for one in value]


def ids(*names: str) -> tuple[Parameter, ...]:
    """Parameters of a path that are ids."""
    return tuple(Parameter(name, "path", UUID) for name in names)


@attrs.define(eq=False, slots=False)
class Operation(Generic[T]):
    """One operation of the API.

    Attributes:
        name: Package of its tag and its own name, such as ``users.list_users``.
        method: HTTP method, upper case.
        path: Path with the names of its parameters in braces.
        parameters: What it takes besides a body: first those of the path, in its order.
        answers: What its good answers are.
        body: Whether it takes a JSON body: "required", "optional" or "".
        is_public: Whether it needs no token.
        has_organization: Whether the first value of its path is the organization.
        secrets: Names on the wire of secrets that it takes or gives. Errors of such an operation leave the frames behind
            that held them.
    """

    name: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    answers: Answers = attrs.field(repr=False)
    body: str = ""
    is_public: bool = False
    secrets: tuple[str, ...] = ()
    _template: str = attrs.field(init=False, repr=False)
    _in_path: tuple[Callable[[Any], str], ...] = attrs.field(init=False, repr=False)
    _others: tuple[tuple[Parameter, str, str], ...] = attrs.field(init=False, repr=False)
    has_organization: bool = attrs.field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        in_path = [parameter for parameter in self.parameters if parameter.place == "path"]
        self.has_organization = bool(in_path) and in_path[0].name == "org_id"
        self._in_path = tuple(parameter.segment for parameter in in_path)
        self._others = tuple(
            (parameter, parameter.python_name, f"{quote_plus(parameter.name)}=")
            for parameter in self.parameters[len(in_path) :]
        )
        self._template = re.sub(r"\{[^{}]*\}", "%s", self.path.replace("%", "%%"))

    def request(self, path: Sequence[Any], others: Mapping[str, Any], body: Any = None) -> Request:
        """Make the request.

        Args:
            path: Values of the path's parameters, in its order.
            others: Values of the other parameters, by their Python names; None and UNSET are not sent.
            body: A model, a mapping, or JSON data; None or UNSET where there is none.

        Each may be hidden.

        Raises:
            ValueError: A value is none that the API takes.
        """
        if not self.secrets:
            return self._request(path, others, body)
        try:
            return attrs.evolve(
                self._request(
                    [revealed(value) for value in path],
                    {name: revealed(value) for name, value in others.items()},
                    revealed(body),
                ),
                secrets=tuple(self._secrets_in([others, body])),
            )
        except BaseException as error:
            problem = _without_frames(error)
        raise problem

    def _secrets_in(self, data: Any) -> Iterator[Hidden]:
        """The texts in some data that have a secret's name."""
        data = revealed(data)
        if isinstance(data, Model):
            data = data.to_dict()
        if isinstance(data, list | tuple):
            for item in data:
                yield from self._secrets_in(item)
        elif isinstance(data, Mapping):
            for name, value in data.items():
                if name in self.secrets and isinstance(revealed(value), str):
                    yield Hidden(revealed(value))
                else:
                    yield from self._secrets_in(value)

    def _request(self, path: Sequence[Any], others: Mapping[str, Any], body: Any) -> Request:
        target = self._template % tuple([write(value) for write, value in zip(self._in_path, path, strict=True)])
        headers: dict[str, str] = {}
        query = ""
        for each, name, prefix in self._others:
            for text in each.values(others.get(name)):
                if each.place == "query":
                    query += f"{'&' if query else '?'}{prefix}{text if each.kind in _PLAIN else quote_plus(text)}"
                elif each.place == "header":
                    headers[each.name] = text
                else:
                    pair = f"{each.name}={quote(text)}"
                    headers["Cookie"] = f"{headers['Cookie']}; {pair}" if "Cookie" in headers else pair
        if not self.body or (self.body == "optional" and _is_missing(body)):
            return Request(self.method, target + query, headers)
        if _is_missing(body):
            raise ValueError("body must be given")
        headers["Content-Type"] = "application/json"
        return Request(self.method, target + query, headers, json_body(body))

    def read(self, status_code: int, content: bytes) -> T:
        """Read an answer; one with a 2xx status that the document does not name is read like the first that it names.

        Raises:
            UnreadableError: The content is not what the document promises.
        """
        if not self.secrets:
            return self._read(status_code, content)
        try:
            return self._read(status_code, content)
        except BaseException as error:
            problem = _without_frames(error)
        del content
        raise problem

    def _read(self, status_code: int, content: bytes) -> T:
        found = [hint for statuses, hint in self.answers if status_code in statuses]
        found += [hint for _, hint in self.answers]
        return cast("T", read_as(found[0] if found else None, content))


def read_as(hint: Any, content: bytes) -> Any:
    """Read the body of an answer; where none is described, it may be empty or JSON, but no page of HTML."""
    if hint is bytes:
        return content
    if hint is str:
        return content.decode("utf-8", "replace")
    if hint is not None:
        return decode(content, hint)
    if content.strip():
        decode_any(content)
    return None


def load(name: str) -> "Operation[Any]":
    """The operation of that name, such as ``users.list_users``; its module is imported at the first call."""
    operation = _loaded.get(name)
    if operation is None:
        operation = _loaded[name] = importlib.import_module(f".api.{name}", __package__).OPERATION
    return operation


_loaded: "dict[str, Operation[Any]]" = {}


def checked_id(name: str, value: UUID | str) -> str:
    """An id in its canonical form; in a path it can then be nothing else.

    Raises:
        ValueError: It is no UUID.
    """
    if isinstance(value, UUID):
        return UUID.__str__(value)  # not that of a class of its own, which may write anything
    if isinstance(value, str):
        if canonical := _CANONICAL_UUID.fullmatch(value):
            return canonical[0]
        if _UUID.fullmatch(value):
            return str(UUID(value))
    raise ValueError(f"{name} must be a UUID, not {value!r:.60}")


def _is_missing(value: Any) -> bool:
    return value is None or value is msgspec.UNSET


def _without_frames(error: BaseException) -> BaseException:
    """The error without the frames that it went through, and without what was handled in them."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)


def _moment(name: str, value: Any, kind: type[date]) -> str:
    """A day, or a date-time with offset, as it goes over the wire."""
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


def json_body(data: Any, name: str = "body") -> bytes:
    """JSON as it goes over the wire.

    Args:
        data: A model, a mapping, or JSON data; ids and times in it are written as the API writes them.
        name: What the caller knows it by.

    Raises:
        ValueError: The data has no JSON form; NaN and infinity have none either.
    """
    kind = type(data).__name__
    try:
        return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_written).encode()
    except (TypeError, ValueError, RecursionError):
        del data  # it may hold secrets, which no traceback should show
    raise ValueError(f"{name} cannot be written as JSON (a {kind}, or something in it)")


def _written(value: Any) -> Any:
    """What stands for a value that JSON has no form for."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
