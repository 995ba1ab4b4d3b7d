"""Reads the bytes of a response into models.

The first attempt is strict and fast. If it fails, a second attempt also accepts integers written as 80.0, which JSON
Schema allows but msgspec does not, and date-times without an offset, which it reads as UTC. If that fails too, it is an
error with the JSON path.
"""

import re
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, cast

import attrs
import msgspec

from .errors import UnreadableError
from .types import ADDITIONAL, Model, fields_of

T = TypeVar("T")

F = TypeVar("F", bound=Callable[..., Any])

_UNIONS = (types.UnionType, typing.Union)
_MAPPINGS = (dict, Mapping)


def _cached(function: F) -> F:
    """As `functools.cache`, whose type hints do not accept classes as arguments."""
    return cast("F", cache(function))


def decode(content: bytes, hint: type[T]) -> T:
    """Read JSON into a type.

    Args:
        content: The whole body.
        hint: A model, or any type that is made of models and plain values.

    Raises:
        UnreadableError: The content is not JSON, or does not fit the type.
    """
    try:
        return cast("T", _reader(hint)(content))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return _convert_known(decode_any(content), hint)


def decode_any(content: bytes) -> Any:
    """Read JSON into plain Python data.

    Raises:
        UnreadableError: The content is not JSON.
    """
    if not content:
        raise UnreadableError("the response is empty")
    try:
        return msgspec.json.decode(content)
    except msgspec.DecodeError as error:  # here, a ValidationError means that a number is out of range
        raise UnreadableError(f"not valid JSON: {error}") from None
    except RecursionError:
        raise UnreadableError("nested too deep") from None
    except UnicodeDecodeError:
        raise UnreadableError("not valid UTF-8") from None


def convert(data: Any, hint: type[T]) -> T:
    """Read plain JSON data into a type; raises `UnreadableError` if it does not fit."""
    prepared = data
    try:
        arrange = _arranger(hint)
        prepared = data if arrange is None else arrange(data)
        return msgspec.convert(prepared, hint)
    except msgspec.ValidationError:
        pass
    except RecursionError:
        raise UnreadableError("nested too deep") from None
    try:
        return msgspec.convert(_normalized(prepared, hint), hint)
    except RecursionError:
        raise UnreadableError("nested too deep") from None
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `")
        missing = re.fullmatch(r"Object missing required field `(.+)`", reason)
        whole = _on_the_wire((path.rstrip("`") or "$") + (f".{missing[1]}" if missing else ""), hint)
        if missing:
            reason = f"Object missing required field `{whole.rpartition('.')[2]}`"
        raise UnreadableError(reason, whole) from None


def _on_the_wire(path: str, hint: Any) -> str:
    """Translate the path of a place in rearranged data to the JSON path in the response."""
    steps = []
    for step in re.findall(r"\.[^.\[]+|\[[^\]]*\]", path):
        parts = typing.get_args(hint) if typing.get_origin(hint) in _UNIONS else (hint,)
        model = next((part for part in parts if isinstance(part, type) and issubclass(part, Model)), None)
        name = step[1:]
        if step[0] == "." and model is not None and name in _hints(model):
            steps += [] if name == ADDITIONAL else [f".{model.__wire_names__.get(name, name)}"]
            hint = _hints(model)[name]
        else:
            steps.append(step)
            inner = [_inner(part) for part in parts if typing.get_args(part)]
            hint = inner[0] if inner else None
    return "$" + "".join(steps)


@_cached
def _reader(hint: Any) -> Callable[[bytes], Any]:
    """The function that reads a whole response: msgspec alone if that loses nothing."""
    if _arranger(hint) is not None:
        return lambda content: _convert_known(decode_any(content), cast("type[Any]", hint))
    read = msgspec.json.Decoder(cast("Any", hint)).decode
    model = _unpromised(hint)
    if model is None:
        return read
    blank = model()

    def read_known(content: bytes) -> Any:
        result = read(content)
        if blank in (result if isinstance(result, tuple) else (result,)):
            _check_known(decode_any(content), hint)
        return result

    return read_known


@_cached
def _unpromised(hint: Any) -> type[Model] | None:
    """The model of a response, or of the items of a listing, if each of its fields may be absent."""
    inner = typing.get_args(hint)[0] if typing.get_origin(hint) is tuple else hint
    if not (isinstance(inner, type) and issubclass(inner, Model) and _known(inner)):
        return None
    return None if any(field.default is attrs.NOTHING for field in _attributes(inner)) else inner


def _convert_known(data: Any, hint: type[T]) -> T:
    _check_known(data, hint)
    return convert(data, hint)


def _check_known(data: Any, hint: Any) -> None:
    """Refuse an object that has no known field: even if every field may be absent, it must be something else."""
    model = _unpromised(hint)
    if model is None:
        return
    known = _known(model)
    places = [("$", data)]
    if isinstance(data, list) and typing.get_origin(hint) is tuple:
        places = [(f"$[{number}]", item) for number, item in enumerate(data)]
    for place, item in places:
        if isinstance(item, dict) and not known & item.keys():
            raise UnreadableError("the object has none of the known fields", place)


@_cached
def _known(model: Any) -> frozenset[str]:
    """The JSON names of a model's fields."""
    names = model.__wire_names__
    return frozenset(names.get(name, name) for name in fields_of(model) if name != ADDITIONAL)


def _attributes(model: Any) -> Any:
    return model.__attrs_attrs__


@_cached
def _hints(model: Any) -> Mapping[str, Any]:
    """The types of a model's fields, by their Python names."""
    hints = typing.get_type_hints(model, include_extras=True)
    return {name: hints[name] for name in fields_of(model)}


Arrange = Callable[[Any], Any]


@_cached
def _arranger(hint: Any) -> Arrange | None:
    """A function that rearranges plain JSON for msgspec: Python names, additional properties under one name.

    None if there is nothing to rearrange, so that most values need no extra work.
    """
    if isinstance(hint, type) and issubclass(hint, Model):
        return _model_arranger(hint) if _is_arranged(hint, frozenset()) else None
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in _UNIONS:
        found = {kind: one for kind in arguments if (one := _arranger(kind)) is not None}
        if not found:
            return None
        objects = next((one for kind, one in found.items() if not _is_listing(kind)), _as_it_is)
        listings = next((one for kind, one in found.items() if _is_listing(kind)), _as_it_is)
        return lambda data: (listings if isinstance(data, list) else objects)(data)
    inner = _arranger(_inner(hint)) if arguments else None
    if inner is None:
        return None
    if origin in _MAPPINGS:
        return lambda data: {key: inner(item) for key, item in data.items()} if isinstance(data, dict) else data
    if _is_listing(hint):
        return lambda data: [inner(item) for item in data] if isinstance(data, list) else data
    return inner


def _as_it_is(data: Any) -> Any:
    return data


def _is_listing(hint: Any) -> bool:
    return typing.get_origin(hint) in (tuple, list, Sequence)


def _inner(hint: Any) -> Any:
    """The type of a listing's items, or of a mapping's values."""
    return typing.get_args(hint)[-1 if typing.get_origin(hint) in _MAPPINGS else 0]


def _is_arranged(hint: Any, inside: frozenset[Any]) -> bool:
    """Whether data of a type, or of a type inside it, must be rearranged."""
    if isinstance(hint, type) and issubclass(hint, Model):
        if hint in inside:
            return False
        fields = _hints(hint)
        if hint.__wire_names__ or ADDITIONAL in fields:
            return True
        return any(_is_arranged(one, inside | {hint}) for one in fields.values())
    return any(_is_arranged(one, inside) for one in typing.get_args(hint))


def _model_arranger(model: type[Model]) -> Arrange:
    hints = _hints(model)
    names = {model.__wire_names__.get(name, name): name for name in hints if name != ADDITIONAL}
    keeps_more = ADDITIONAL in hints
    inside: dict[str, Arrange] = {}
    is_ready = False

    def arrange(data: Any) -> Any:
        nonlocal is_ready
        if not isinstance(data, dict):
            return data
        if not is_ready:  # only at its first use: a model may contain itself
            inside.update({name: found for name, hint in hints.items() if (found := _arranger(hint)) is not None})
            is_ready = True
        fields = {names[name]: value for name, value in data.items() if name in names}
        for name, arranged in inside.items():
            if name in fields:
                fields[name] = arranged(fields[name])
        if keeps_more and len(fields) < len(data):
            more = {name: value for name, value in data.items() if name not in names}
            fields[ADDITIONAL] = inside[ADDITIONAL](more) if ADDITIONAL in inside else more
        return fields

    return arrange


def _normalized(data: Any, hint: Any) -> Any:
    """Rewrite the two notations that only the second attempt accepts, at places of the right type."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return _normalized(data, arguments[0])
    if origin in _UNIONS:
        others = [argument for argument in arguments if argument not in (types.NoneType, msgspec.UnsetType)]
        return _normalized(data, others[0]) if data is not None and len(others) == 1 else data
    if _is_listing(hint) and isinstance(data, list):
        return [_normalized(item, arguments[0]) for item in data]
    if origin in _MAPPINGS and isinstance(data, dict):
        return {key: _normalized(item, arguments[1]) for key, item in data.items()}
    if hint is datetime and isinstance(data, str):
        return _with_offset(data)
    if hint is int and isinstance(data, float) and data.is_integer():
        return int(data)
    if isinstance(hint, type) and issubclass(hint, Model) and isinstance(data, dict):
        hints = _hints(hint)
        return {key: _normalized(item, hints.get(key)) for key, item in data.items()}
    return data


def _with_offset(text: str) -> str:
    try:
        return f"{text}Z" if datetime.fromisoformat(text).tzinfo is None and len(text) > 10 else text
    except ValueError:
        return text
