"""From the bytes of an answer straight into the facade's classes.

The first reading is strict and fast. Where it fails, a second reading accepts what JSON Schema allows but msgspec does
not (an integer written 80.0) and what the API may mean (a date-time without offset is UTC); what still does not fit is
an error with the JSON path.
"""

import re
import types
import typing
from collections.abc import Callable, Hashable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, cast

import attrs
import msgspec

from podero._secrets import path_of
from podero.errors import APIResponseError

T = TypeVar("T")

MAX_EXCERPT = 200


class UnreadableError(Exception):
    """The content does not fit; holds the reason and the JSON path, not yet the request."""

    def __init__(self, reason: str, path: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path


def decode(content: bytes, model: type[T]) -> T:
    """Read JSON into a model.

    Args:
        content: The whole body.
        model: A model, or a tuple of one.

    Raises:
        UnreadableError: The content is no JSON, or does not fit the model.
    """
    try:
        return cast("T", _reader(cast("Hashable", model))(content))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return _decode_leniently(content, model)


def decode_any(content: bytes) -> Any:
    """Read JSON into plain Python data; raises `UnreadableError`."""
    if not content:
        raise UnreadableError("the answer is empty")
    try:
        return msgspec.json.decode(content)
    except msgspec.DecodeError as error:  # a ValidationError here is a number that is out of range
        raise UnreadableError(f"no valid JSON: {error}") from None
    except RecursionError:
        raise UnreadableError("nested too deep") from None
    except UnicodeDecodeError:
        raise UnreadableError("no valid UTF-8") from None


@cache
def _reader(model: Hashable) -> Callable[[bytes], Any]:
    if _keeps_more(model):
        from podero.partial import gathering  # not needed for a first session

        gather = gathering(model)
        return lambda content: _convert(gather(decode_any(content)), cast("type[Any]", model))
    return msgspec.json.Decoder(model).decode


def _keeps_more(model: Any) -> bool:
    """Whether a model, or one inside it, has a field for what is additional; msgspec alone would drop that."""
    inner = fields_of(model) if isinstance(model, type) and attrs.has(model) else {}
    return "additional" in inner or any(map(_keeps_more, (*typing.get_args(model), *inner.values())))


@cache
def fields_of(model: type) -> Mapping[str, Any]:
    """The types of a model's fields."""
    hints = typing.get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in attrs.fields_dict(model)}


def _decode_leniently(content: bytes, model: type[T]) -> T:
    return _convert_leniently(decode_any(content), model)


def _convert(data: Any, model: type[T]) -> T:
    try:
        return msgspec.convert(data, model)
    except msgspec.ValidationError:
        return _convert_leniently(data, model)


def _convert_leniently(data: Any, model: type[T]) -> T:
    try:
        return msgspec.convert(_normalized(data, model), model)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `")
        missing = re.fullmatch(r"Object missing required field `(.+)`", reason)
        whole = path.rstrip("`") or "$"
        raise UnreadableError(reason, f"{whole}.{missing[1]}" if missing else whole) from None


def _normalized(data: Any, model: Any) -> Any:
    """Rewrite the two notations that only the second reading accepts, wherever the model expects them."""
    origin, arguments = typing.get_origin(model), typing.get_args(model)
    if origin is typing.Annotated:
        return _normalized(data, arguments[0])
    if origin in (types.UnionType, typing.Union):
        others = [argument for argument in arguments if argument is not types.NoneType]
        return _normalized(data, others[0]) if data is not None and len(others) == 1 else data
    if origin is tuple and isinstance(data, list):
        return [_normalized(item, arguments[0]) for item in data]
    if model is datetime and isinstance(data, str):
        return _with_offset(data)
    if model is int and isinstance(data, float) and data.is_integer():
        return int(data)
    if isinstance(model, type) and attrs.has(model) and isinstance(data, dict):
        fields = fields_of(model)
        return {key: _normalized(item, fields.get(key)) for key, item in data.items()}
    return data


def _with_offset(text: str) -> str:
    try:
        return f"{text}Z" if datetime.fromisoformat(text).tzinfo is None and len(text) > 10 else text
    except ValueError:
        return text


def response_error(
    problem: UnreadableError, *, method: str, url: str, status_code: int, excerpt: str
) -> APIResponseError:
    """The public error for content that does not fit, with where it came from and the beginning of it."""
    place = f" at {problem.path}" if problem.path else ""
    looks = " (the answer is HTML)" if excerpt.lstrip()[:1] == "<" else ""
    return APIResponseError(
        f"{method} {path_of(url)}: the {status_code} answer cannot be read{place}: {problem.reason}{looks}",
        method=method,
        url=url,
        status_code=status_code,
        path=problem.path,
        body=excerpt[:MAX_EXCERPT],
    )
