"""Normalizes schemas: what a value may be, however the document writes it."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import reduce
from typing import Any

import attrs

from podero.drift.document import Json
from podero.drift.openapi.shapes import Shape
from podero.drift.openapi.spec import Spec, mapping, number, schema_name, sequence, text

ANY = Shape("any")
NULL = Shape("null")

_OWN = frozenset({"type", "enum", "const", "format", "items", "prefixItems", "properties"})
_TIGHTER = {"minimum": max, "exclusiveMinimum": max, "maximum": min, "exclusiveMaximum": min}
_MANY = 20

Options = frozenset[Shape]


@attrs.frozen
class Properties:
    """The properties of an object by name, and the names of required ones."""

    schemas: Mapping[str, Any]
    required: Collection[str]


class Schemas:
    """Reads the schemas of one document.

    Args:
        spec: The document.
        classes: Names of the schemas that the facade has classes for, with their JSON type.
    """

    def __init__(self, spec: Spec, classes: Mapping[str, str]) -> None:
        self.spec = spec
        self._classes = classes
        self._known: dict[str, Options] = {}
        self._open: set[str] = set()

    def shape(self, schema: Any, place: str) -> Shape:
        """What a value with this schema may be."""
        options = self.options(schema, place)
        nullable = NULL in options or ANY in options
        others = sorted((option for option in options if option != NULL), key=str)
        if not others:
            return Shape("nothing" if not nullable else "null", nullable=nullable)
        if len(others) == 1:
            return Shape(**{**_fields(others[0]), "nullable": nullable})
        return Shape(" or ".join(map(str, others)), nullable=nullable)

    def shape_of(self, name: str) -> Shape:
        """What a value of a named schema of the document may be."""
        return self.shape(self.spec.schemas[name], f"components.schemas.{name}")

    def has(self, name: str) -> bool:
        """Whether the document has the schema."""
        return name in self.spec.schemas

    def class_kind(self, name: str) -> str:
        """The JSON type of the class for a schema: an object, or an enum of strings; empty if it becomes no class."""
        shape = self.shape_of(name)
        if shape.kind == "string" and shape.fixed == "enum" and not shape.name:
            return "string"
        return "object" if self.properties(name) is not None else ""

    def properties(self, name: str) -> Properties | None:
        """The properties of a schema, or None if it is not a single object, or does not list them."""
        shape = self.shape_of(name)
        if shape.kind != "object" or shape.name or shape.fixed:
            return None
        found = self.keywords(self.spec.schemas[name], f"components.schemas.{name}")
        if "anyOf" in found or "properties" not in found:
            return None
        return Properties(found["properties"], found.get("required", ()))

    def options(self, schema: Any, place: str) -> Options:
        """The alternatives that a schema allows; null is a separate alternative."""
        if isinstance(schema, bool):
            return frozenset({ANY}) if schema else frozenset()
        schema = mapping(schema, place)
        parts = [self._own_options(schema, place)] if _OWN & schema.keys() else []
        if "$ref" in schema:
            parts.append(self._referenced(text(schema["$ref"], f"{place}.$ref")))
        parts += [self.options(part, where) for part, where in _elements(schema, "allOf", place)]
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema:
                alternatives = [self.options(part, where) for part, where in _elements(schema, keyword, place)]
                parts.append(_few(frozenset().union(*alternatives)))
        found = reduce(_both, parts, frozenset({ANY}))
        # This keyword is not in OpenAPI 3.1, but tools that write documents still use it.
        return found | {NULL} if schema.get("nullable") is True else found

    def keywords(self, schema: Any, place: str) -> Json:
        """The keywords of a schema, and of all schemas that it includes, in one object.

        It includes the schema that it refers to, each part of ``allOf``, and its only alternative to null. If there are
        more alternatives, ``anyOf`` stays in the result.
        """
        found: Json = {}
        self._gather(schema, place, found, set())
        return found

    def _gather(self, schema: Any, place: str, found: Json, visited: set[str]) -> None:
        if isinstance(schema, bool):
            return
        schema = mapping(schema, place)
        for keyword, value in schema.items():
            _add_keyword(found, keyword, value, f"{place}.{keyword}")
        reference = schema.get("$ref")
        if isinstance(reference, str) and reference not in visited:
            visited.add(reference)
            self._gather(self._target_or_any(reference), reference, found, visited)
        parts = list(_elements(schema, "allOf", place))
        for keyword in ("anyOf", "oneOf"):
            alternatives = [
                (part, where)
                for part, where in _elements(schema, keyword, place)
                if self.options(part, where) != {NULL}
            ]
            if len(alternatives) == 1:
                parts += alternatives
            elif keyword in schema:
                found["anyOf"] = True
        for part, where in parts:
            self._gather(part, where, found, visited)

    def _own_options(self, schema: Json, place: str) -> Options:
        fixed = "const" if "const" in schema else "enum" if "enum" in schema else ""
        values = [schema["const"]] if fixed == "const" else sequence(schema.get("enum", []), f"{place}.enum")
        options: set[Shape] = set()
        for kind in _types(schema, values, place):
            fitting = [value for value in values if _is_of(value, kind)]
            if fixed and not fitting:
                continue
            options.add(NULL if kind == "null" else self._one(schema, place, kind, fixed, fitting))
        return _few(frozenset(options))

    def _one(self, schema: Json, place: str, kind: str, fixed: str, values: list[Any]) -> Shape:
        if kind == "any":
            return ANY
        item = None
        if kind == "array":
            item = ANY if "prefixItems" in schema else self.shape(schema.get("items", True), f"{place}.items")
        return Shape(
            kind,
            format=text(schema.get("format", ""), f"{place}.format"),
            fixed=fixed,
            values=tuple(sorted({value for value in values if isinstance(value, str)})),
            item=item,
        )

    def _referenced(self, reference: str) -> Options:
        name = schema_name(reference)
        if name not in self._classes:
            return self._target_options(reference)
        nullable = name in self.spec.schemas and NULL in self._target_options(reference)
        return frozenset({Shape(self._classes[name], name=name)} | ({NULL} if nullable else set()))

    def _target_options(self, reference: str) -> Options:
        if reference in self._open:
            return frozenset({Shape("recursive")})
        if reference not in self._known:
            self._open.add(reference)
            try:
                self._known[reference] = self.options(self.spec.target(reference), reference)
            finally:
                self._open.discard(reference)
        return self._known[reference]

    def _target_or_any(self, reference: str) -> Any:
        return True if self.spec.is_missing(reference) else self.spec.target(reference)


def _add_keyword(found: Json, keyword: str, value: Any, place: str) -> None:
    """Add one keyword to the collected ones; if they cannot be combined, the outermost is kept."""
    if keyword in ("$ref", "allOf", "anyOf", "oneOf"):
        return
    if keyword == "properties":
        known = found.setdefault("properties", {})
        for name, schema in mapping(value, place).items():
            known[name] = {"allOf": [known[name], schema]} if name in known else schema
    elif keyword == "required":
        found.setdefault("required", set()).update(text(name, place) for name in sequence(value, place))
    elif keyword in _TIGHTER:
        bound = number(value, place)
        found[keyword] = _TIGHTER[keyword](found.get(keyword, bound), bound)
    else:
        found.setdefault(keyword, value)


def _elements(schema: Json, keyword: str, place: str) -> Iterator[tuple[Any, str]]:
    if keyword in schema:
        for index, element in enumerate(sequence(schema[keyword], f"{place}.{keyword}")):
            yield element, f"{place}.{keyword}.{index}"


def _types(schema: Json, values: list[Any], place: str) -> list[str]:
    given = schema.get("type")
    if isinstance(given, str):
        return [given]
    if given is not None:
        return [text(kind, f"{place}.type") for kind in sequence(given, f"{place}.type")]
    if values:
        return list(dict.fromkeys(_kind_of(value) for value in values))
    if "properties" in schema:
        return ["object"]
    return ["array"] if {"items", "prefixItems"} & schema.keys() else ["any"]


def _kind_of(value: Any) -> str:
    if value is None:
        return "null"
    kinds = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}
    return kinds.get(type(value), "any")


def _is_of(value: Any, kind: str) -> bool:
    found = _kind_of(value)
    return found == kind or (found == "integer" and kind == "number") or kind == "any"


def _few(options: Iterable[Shape]) -> Options:
    """The options without those that others cover. Too many options become one, so that no document takes long."""
    kept = set(options)
    if Shape("number") in kept:
        kept.discard(Shape("integer"))
    others = kept - {NULL}
    return frozenset(kept if len(others) <= _MANY else (kept & {NULL}) | {Shape("many types")})


def _both(left: Options, right: Options) -> Options:
    found = (_narrower(one, other) for one in left for other in right)
    return _few(option for option in found if option is not None)


def _narrower(one: Shape, other: Shape) -> Shape | None:
    """The shape of values that fit both shapes."""
    if one in (ANY, other):
        return other
    if other == ANY:
        return one
    if {one.kind, other.kind} == {"integer", "number"}:
        return one if one.kind == "integer" else other
    if one.kind != other.kind:
        return None
    return Shape(
        one.kind,
        format=_joined(one.format, other.format),
        name=_joined(one.name, other.name),
        fixed=one.fixed or other.fixed,
        values=one.values or other.values,
        item=one.item or other.item,
    )


def _joined(one: str, other: str) -> str:
    return one if one == other or not other else f"{one} and {other}" if one else other


def _fields(shape: Shape) -> dict[str, Any]:
    return {name: getattr(shape, name) for name in ("kind", "format", "name", "fixed", "values", "item")}
