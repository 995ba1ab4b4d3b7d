"""Base classes of all models and enums, and the response of the low-level functions."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum, IntEnum, StrEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Generic, Self, TypeAlias, TypeVar, final
from uuid import UUID

import attrs
import msgspec

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

T = TypeVar("T")

UNSET = msgspec.UNSET
"""Marks a field of a request body that is not sent; responses never contain it."""
Unset = msgspec.UnsetType
Id: TypeAlias = UUID | str
"""An id; a string that is not a UUID raises ValueError."""
Timestamp = Annotated[datetime, msgspec.Meta(tz=True)]
"""A date-time with an offset."""

ADDITIONAL = "additional_properties"

_SECRET_KEY = re.compile(r"(?i)secret|token|password")
_SECRET_IN_LINK = re.compile(
    r"(?i)([?&#][^=&#\s]*(?:secret|token|password|passwd|credential|signature|api_?key|auth|code)[^=&#\s]*=)[^&#\s]+"
)

_listeners: list[Callable[[str, str], None]] = []


def on_unknown_value(listener: Callable[[str, str], None]) -> None:
    """Set the function that is called for each unknown enum value in a response.

    Args:
        listener: Called with the name of the enum's schema and the value as a string.
    """
    _listeners[:] = [listener]


class OpenStrEnum(StrEnum):
    """A string enum that also accepts values which the API adds later.

    Such a value equals its string and can be hashed and pickled like a member, and its `is_recognized` is ``False``.
    It is not a member: iterating over the enum does not yield it, and in ``match`` it reaches ``case _``.
    """

    __spec_schema__: ClassVar[str] = ""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        kept = str.__new__(cls, value)
        kept._value_ = str(value)
        return _unrecognized(kept)

    @property
    def is_recognized(self) -> bool:
        """Whether this version of the package knows the value."""
        return self._value_ in type(self)._value2member_map_

    def __repr__(self) -> str:
        return _shown(self, self.is_recognized)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> "CoreSchema":
        from .pydantic_schema import of_enum

        return of_enum(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        from .pydantic_schema import json_schema

        return json_schema(cls)


class OpenIntEnum(IntEnum):
    """An integer enum that also accepts values which the API adds later; see `OpenStrEnum`."""

    __spec_schema__: ClassVar[str] = ""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        kept = int.__new__(cls, value)
        kept._value_ = int(value)
        return _unrecognized(kept)

    @property
    def is_recognized(self) -> bool:
        """Whether this version of the package knows the value."""
        return self._value_ in type(self)._value2member_map_

    def __repr__(self) -> str:
        return _shown(self, self.is_recognized)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> "CoreSchema":
        from .pydantic_schema import of_enum

        return of_enum(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        from .pydantic_schema import json_schema

        return json_schema(cls)


OpenEnum = TypeVar("OpenEnum", bound=OpenStrEnum | OpenIntEnum)


def _unrecognized(kept: OpenEnum) -> OpenEnum:
    kept._name_ = f"unrecognized:{kept._value_}"  # differs from the name of every member
    for listener in _listeners:
        listener(kept.__spec_schema__, str(kept._value_))
    return kept


def _shown(value: Enum, is_recognized: bool) -> str:
    name = type(value).__name__
    return f"<{name}.{value.name}: {value.value!r}>" if is_recognized else f"<{name}: {value.value!r} (not recognized)>"


class Model:
    """Base of all models, with methods to read and write plain JSON data."""

    __slots__ = ()

    __spec_schema__: ClassVar[str] = ""
    __wire_names__: ClassVar[Mapping[str, str]] = {}
    """JSON names of the fields whose Python names differ."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read plain JSON data.

        Raises:
            UnreadableError: The data does not fit; the message says where.
        """
        from .reading import convert

        return convert(dict(data), cls)

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data in the order of the fields: times as ISO 8601 strings, enums as their values, nulls kept.

        Additional properties follow on the same level. Fields that are UNSET are left out.
        """
        fields = {name: getattr(self, name) for name in fields_of(type(self))}
        more: Mapping[str, Any] = fields.pop(ADDITIONAL, {})
        names = self.__wire_names__
        known = {names.get(name, name): _plain(value) for name, value in fields.items() if value is not UNSET}
        return {**known, **{name: _plain(value) for name, value in more.items() if name not in known}}

    def __rich_repr__(self) -> list[tuple[str, Any]]:  # rich's own would show secrets in links
        cls: Any = type(self)
        shown = [field.name for field in attrs.fields(cls) if field.repr and field.name != ADDITIONAL]
        shown += [ADDITIONAL] if getattr(self, ADDITIONAL, None) else []
        return [(name, _without_secrets(getattr(self, name))) for name in shown]

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__rich_repr__())})"

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> "CoreSchema":
        from .pydantic_schema import of_model

        return of_model(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        from .pydantic_schema import json_schema

        return json_schema(cls)


@attrs.frozen(kw_only=True, repr=False)
class PartialModel(Model):
    """Base of models of which the document describes only a part.

    Attributes:
        additional_properties: What the API sent beyond the known fields, as plain JSON.
    """

    additional_properties: Mapping[str, Any] = attrs.field(factory=dict, hash=False)


def fields_of(model: type[Any]) -> tuple[str, ...]:
    """The names of a model's fields, in order."""
    return tuple(field.name for field in model.__attrs_attrs__)


def _plain(value: Any) -> Any:
    if isinstance(value, Model):
        return value.to_dict()
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return msgspec.to_builtins(value)


def _without_secrets(value: Any) -> Any:
    """Data for a repr, without values of link parameters and of keys whose names mean secrets."""
    if type(value) is str:
        return _SECRET_IN_LINK.sub(r"\1[hidden]", value)
    if isinstance(value, list | tuple):
        return type(value)(_without_secrets(item) for item in value)
    if isinstance(value, Mapping):
        return {
            key: Hidden(item) if isinstance(item, str) and _SECRET_KEY.search(key) else _without_secrets(item)
            for key, item in value.items()
        }
    return value


@final
class Hidden:
    """Wraps an argument that is or holds a secret; no repr and no traceback with captured locals shows it."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __repr__(self) -> str:
        return "[hidden]"


def revealed(value: Any) -> Any:
    """The plain value, wrapped or not; never keep it in a local variable of a frame that can raise."""
    return value.value if isinstance(value, Hidden) else value


@attrs.frozen(kw_only=True)
class Response(Generic[T]):
    """The return value of a ``..._detailed`` function.

    Attributes:
        status_code: HTTP status.
        content: The body as bytes, decompressed.
        headers: Headers, case-insensitive.
        parsed: The parsed body; ``None`` if the document describes no body.
    """

    status_code: int
    content: bytes = attrs.field(repr=False)
    headers: Mapping[str, str] = attrs.field(repr=False)
    parsed: T | None


__all__ = [
    "ADDITIONAL",
    "UNSET",
    "Hidden",
    "Id",
    "Model",
    "OpenIntEnum",
    "OpenStrEnum",
    "PartialModel",
    "Response",
    "Timestamp",
    "Unset",
    "fields_of",
    "on_unknown_value",
    "revealed",
]
