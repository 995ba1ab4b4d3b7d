"""Keeps secrets out of everything that a person or a log collector may read.

A secret is wrapped in `Secret` before any code can raise an error, so that no repr and no traceback with captured
locals shows it. Code that needs the plain value runs in `sealed`, which removes its frames from tracebacks, since an
interrupt or a RecursionError may come at any place. URLs lose the values of query parameters whose names mean secrets.
"""

import inspect
import json
import re
from collections.abc import Awaitable, Callable, Collection, Iterable, Iterator
from typing import Any, TypeVar, final
from urllib.parse import parse_qsl, quote, quote_plus, urlsplit, urlunsplit

T = TypeVar("T")

HIDDEN = "[hidden]"

SENSITIVE_WORDS = "secret|token|passw|credential|signature|api[_-]?key|auth|code"
"""A regular expression, without case, for words in the name of a secret."""

_SECRET_NAME = re.compile(f"(?i){SENSITIVE_WORDS}")
_VISIBLE = re.compile(r"[\x21-\x7e]+")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def sealed(function: Callable[[], T]) -> T:
    """Run code whose variables hold plain secrets; an error that it raises has no frames and no causes.

    Args:
        function: A function that returns no plain secret, and whose closure holds none.
    """
    try:
        try:
            return function()
        except BaseException as error:  # no function call here: the stack may be full
            error.__traceback__ = error.__cause__ = error.__context__ = None
            raise
    except BaseException as error:  # also an interrupt of the clean-up, whose context is what was not cleaned yet
        error.__traceback__ = error.__cause__ = error.__context__ = None
        raise


@final
class Secret:
    """A value that only `reveal` shows."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        self._value: Any = value._value if isinstance(value, Secret) else value

    @classmethod
    def returned_by(cls, function: Callable[[], object]) -> "Secret":
        """Wrap the return value of a function; no variable holds the plain value, not even a constructor's argument."""
        secret = cls(None)
        secret._value = function()
        return secret

    @classmethod
    async def awaited(cls, awaitable: Awaitable[object]) -> "Secret":
        """Wrap the result of an awaitable; see `returned_by`."""
        secret = cls(None)
        secret._value = await awaitable
        return secret

    def reveal(self) -> str:
        """The plain value; only `sealed` code may keep it in a variable."""
        return str(self._value)

    def is_text(self) -> bool:
        """Whether the value is a string that is not empty."""
        return isinstance(self._value, str) and bool(self._value)

    def callable_or_none(self) -> Any:
        """The value if it can be called, else None."""
        return self._value if callable(self._value) else None

    def awaitable_or_none(self) -> Any:
        """The value if it can be awaited, else None."""
        return sealed(lambda: self._value if inspect.isawaitable(self._value) else None)

    def can_be_encoded(self) -> bool:
        """Whether the value is a string that can be encoded as UTF-8."""
        return isinstance(self._value, str) and not _LONE_SURROGATE.search(self._value)

    def forms(self) -> "list[Secret]":
        """The value as it may appear in JSON, HTML and URLs, longest first; empty if it is too short to search for."""
        if not self.can_be_encoded() or len(self._value) < 4:
            return []
        return sealed(lambda: [Secret(form) for form in sorted(_forms(self._value), key=len, reverse=True)])

    def has_user_info(self) -> bool:
        """Whether the value looks like a URL with a user or password in it."""
        return isinstance(self._value, str) and "@" in self._value

    def fits_in_header(self) -> bool:
        """Whether the value is visible ASCII only, so that it cannot end a header line."""
        return isinstance(self._value, str) and bool(_VISIBLE.fullmatch(self._value))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash((Secret, self._value))

    def __repr__(self) -> str:
        return HIDDEN

    __str__ = __repr__

    def __reduce__(self) -> tuple[type["Secret"], tuple[object]]:
        return Secret, (self._value,)


def _forms(value: str) -> set[str]:
    from html import escape  # its tables are slow to import, and errors are rare

    return {value, json.dumps(value)[1:-1], escape(value), quote(value, safe=""), quote_plus(value)}


def safe_url(url: str) -> str:
    """The URL without user info and without the values of query parameters that look like secrets."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return HIDDEN
    query = "&".join(map(_safe_parameter, parts.query.split("&")))
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, query, ""))


def _safe_parameter(parameter: str) -> str:
    name, equals, _ = parameter.partition("=")
    return f"{name}={HIDDEN}" if equals and _SECRET_NAME.search(name) else parameter


def path_of(url: str) -> str:
    """The path of a URL, for messages."""
    return urlsplit(url).path


def query_secrets(url: str) -> list[Secret]:
    """The values of the query parameters that `safe_url` hides, decoded."""
    pairs = parse_qsl(urlsplit(url).query, errors="surrogateescape")
    return [Secret(value) for name, value in pairs if _SECRET_NAME.search(name)]


def scrub(text: str, secrets: Iterable[Secret]) -> str:
    """The text without the given secrets, plain or encoded, for responses that repeat the request."""
    for secret in secrets:
        for form in secret.forms():
            text = text.replace(form.reveal(), HIDDEN)
    return text


def scrub_data(data: Any, secrets: Collection[Secret], *, by_name: bool = False) -> Any:
    """JSON data with all its strings scrubbed; ``by_name`` also hides values whose key names a secret."""
    if isinstance(data, str):
        return scrub(data, secrets)
    if isinstance(data, list):
        return [scrub_data(item, secrets, by_name=by_name) for item in data]
    if not isinstance(data, dict):
        return data
    return {
        scrub(key, secrets): HIDDEN
        if by_name and _SECRET_NAME.search(key) and isinstance(item, str)
        else scrub_data(item, secrets, by_name=by_name)
        for key, item in data.items()
    }


def without_frames(error: BaseException) -> BaseException:
    """Remove the tracebacks of an error and of all its causes.

    The frames of HTTP libraries hold request headers and bodies in their local variables. Types and messages still say
    what happened.
    """
    for one in causes(error):
        one.__traceback__ = None
    return error


def causes(error: BaseException) -> Iterator[BaseException]:
    """The error and all its causes, each once."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        waiting += [current.__cause__, current.__context__]
        if isinstance(current, BaseExceptionGroup):
            waiting += current.exceptions
