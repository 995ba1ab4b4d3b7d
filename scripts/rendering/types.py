"""The Python types of properties. If msgspec cannot tell the alternatives of a type apart, it is plain JSON."""

from collections.abc import Iterable
from typing import Any

from openapi_python_client.parser.properties.any import AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty

from scripts.rendering.text import literal

PLAIN_JSON = "Any"

_KINDS: tuple[tuple[type[Any], str, str], ...] = (
    (UuidProperty, "UUID", "string"),
    (BooleanProperty, "bool", "boolean"),
    (IntProperty, "int", "integer"),
    (FloatProperty, "float", "number"),
    (DateTimeProperty, "datetime.datetime", "string"),
    (DateProperty, "datetime.date", "string"),
    (StringProperty, "str", "string"),
)
_UNKNOWN = "any"


class Hint:
    """Python code of a type, and the models in it as (module, class)."""

    def __init__(self, code: str, models: Iterable[tuple[str, str]] = ()) -> None:
        self.code = code
        self.models = frozenset(models)

    def imports(self, prefix: str) -> set[str]:
        """Import statements for the models in it."""
        return {f"from {prefix}{module} import {name}" for module, name in self.models}


class Types:
    """Finds types, and records which values are plain JSON.

    Attributes:
        plain: The values that are plain JSON, by place in a response: the kinds of values that JSON cannot tell apart,
            or an empty entry if the document gives no type.
    """

    def __init__(self) -> None:
        self.plain: dict[str, list[str]] = {}

    def hint(self, prop: PropertyProtocol, is_body: bool, place: str) -> Hint:
        """The type of a property.

        Args:
            prop: The property.
            is_body: Whether it belongs to a request body.
            place: Its place, such as ``User.state``; empty if it should not be recorded.
        """
        match prop:
            case ModelProperty() | EnumProperty():
                return Hint(prop.class_info.name, [(prop.class_info.module_name, prop.class_info.name)])
            case ListProperty():
                inner = self.hint(prop.inner_property, is_body, f"{place}[]")
                return Hint(f"Sequence[{inner.code}]" if is_body else f"tuple[{inner.code}, ...]", inner.models)
            case UnionProperty():
                return self._union(prop, is_body, place)
            case DateTimeProperty():
                return Hint("Timestamp")
            case NoneProperty():
                return Hint("None")
            case ConstProperty():
                value = _constant(prop)
                return (
                    Hint(f"Literal[{literal(value)}]") if isinstance(value, str | int) else self._json(place, is_body)
                )
        known = next((code for kind, code, _ in _KINDS if isinstance(prop, kind)), None)
        return Hint(known) if known else self._json(place, is_body)

    def _json(self, place: str, is_body: bool, parts: Iterable[PropertyProtocol] = ()) -> Hint:
        """Plain JSON, for one of several kinds of values, or for any value."""
        if place and not is_body:
            self.plain.setdefault(place, sorted(map(_kind_words, parts)))
        return Hint(PLAIN_JSON)

    def _union(self, union: UnionProperty, is_body: bool, place: str) -> Hint:
        parts = union.inner_properties
        others = [part for part in parts if not isinstance(part, NoneProperty)]
        shapes = [_shape(part) for part in others]
        if _UNKNOWN in shapes:
            return self._json(place, is_body)
        if len(shapes) != len(set(shapes)) or {"integer", "number"} <= set(shapes):
            return self._json(place, is_body, others)
        hints = [self.hint(part, is_body, place) for part in others]
        code = [hint.code for hint in hints] + (["None"] if len(others) < len(parts) else [])
        return Hint(" | ".join(code), [model for hint in hints for model in hint.models])


def _shape(prop: PropertyProtocol) -> str:
    """The kinds of JSON values of a type, by which a reader can tell types apart."""
    match prop:
        case ModelProperty():
            return "object"
        case ListProperty():
            return "array"
        case EnumProperty():
            return "integer" if prop.value_type is int else "string"
        case ConstProperty():
            value = _constant(prop)
            return "string" if isinstance(value, str) else "integer" if type(value) is int else _UNKNOWN
    return next((shape for kind, _, shape in _KINDS if isinstance(prop, kind)), _UNKNOWN)


def _kind_words(prop: PropertyProtocol) -> str:
    name = getattr(getattr(prop, "class_info", None), "name", None)
    return str(name) if name else _shape(prop)


def _constant(prop: ConstProperty) -> Any:
    return getattr(prop.value, "raw_value", prop.value)


def may_be_null(prop: PropertyProtocol) -> bool:
    """Whether null is one of the values; without a type in the document, it may be."""
    parts = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
    return any(isinstance(part, NoneProperty | AnyProperty) for part in parts)


def without_null(prop: PropertyProtocol) -> PropertyProtocol:
    """The other alternative of a nullable property; else the property itself."""
    if not isinstance(prop, UnionProperty):
        return prop
    others = [part for part in prop.inner_properties if not isinstance(part, NoneProperty)]
    return others[0] if len(others) == 1 else prop


def element(prop: PropertyProtocol) -> tuple[PropertyProtocol, bool]:
    """The property of one value of a parameter, and whether the parameter takes several values."""
    inner = without_null(prop)
    is_listing = isinstance(inner, ListProperty)
    return (without_null(inner.inner_property) if isinstance(inner, ListProperty) else inner), is_listing


def kind_of(prop: PropertyProtocol) -> str:
    """The Python type of a parameter's values; ``object`` if it has several types."""
    if isinstance(prop, EnumProperty):
        return "int" if prop.value_type is int else "str"
    return next((code for kind, code, _ in _KINDS if isinstance(prop, kind)), "object")


def default_of(prop: PropertyProtocol) -> bool | int | float | str | None:
    """The default of a property, as the plain value in the document."""
    value = prop.default.raw_value if prop.default is not None else None
    return value if isinstance(value, bool | int | float | str) else None
