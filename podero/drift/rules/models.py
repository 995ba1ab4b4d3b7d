"""Compares models field by field, and enums value by value."""

from collections.abc import Iterator
from typing import Any

import attrs

from podero.drift.escaping import code
from podero.drift.findings import BREAKING, INFO, WARNING, Finding
from podero.drift.instructions import (
    KEEP,
    MODEL_CHANGED,
    REGENERATE,
    field_changed,
    promise_withdrawn,
    response_changed,
    schema_kept,
    schema_renamed,
)
from podero.drift.openapi.schemas import Properties
from podero.drift.openapi.shapes import Shape
from podero.drift.openapi.spec import references, schema_name
from podero.drift.overlay_actions import keep_field, keep_name, keep_schema, keep_values
from podero.drift.rules.sides import Sides


@attrs.frozen
class _Field:
    """A field of a model, as this version promises it.

    Attributes:
        name: Its name.
        shape: What it may hold.
        required: Whether the document requires it.
        demanded: Whether a response without it is refused.
        default: The value that a missing field means.
    """

    name: str
    shape: Shape
    required: bool
    demanded: bool
    default: Any

    @property
    def has_value(self) -> bool:
        """Whether it is never None."""
        return self.demanded or (not self.shape.nullable and self.default is not None)


def compare_models(sides: Sides) -> Iterator[Finding]:
    """Compare each schema that has a class in the facade with that of the new document.

    If a schema is missing and only missing operations used it, there is no finding for it, since there is one for the
    operations.
    """
    expected = sides.expected()
    for name, kind in sides.classes.items():
        if not sides.new.has(name):
            if name in expected:
                yield _missing(sides, name, kind)
        elif (before := sides.old.properties(name)) is not None:
            yield from _compare_model(sides, name, before)
        else:
            yield from _compare_enum(sides, name)


def fits(sides: Sides, before: Shape, now: Shape) -> bool:
    """Whether both are the same type; null is compared separately.

    A missing schema has its own finding. So here, any value of its JSON type counts as the same.
    """
    if before.name and not sides.new.has(before.name) and not now.name:
        return before.kind == now.kind and not now.format
    if (before.kind, before.format, before.name) != (now.kind, now.format, now.name):
        return False
    if (before.fixed, before.values) != (now.fixed, now.values):
        return False
    if before.item is None or now.item is None:
        return before.item is now.item
    return fits(sides, before.item, now.item)


def _whole(name: str, kind: str, detail: str, change: str, action: str = "") -> Finding:
    rule = "schema-removed" if kind == "object" else "enum-changed"
    return Finding(rule, name, "", detail, BREAKING, change, action)


def _missing(sides: Sides, name: str, kind: str) -> Finding:
    detail, other = "the document has no such schema", sides.successor(name)
    if other:
        detail = f"{detail}, but it has {code(other)}, which is new and very similar"
        return _whole(name, kind, detail, schema_renamed(name, other), keep_name(name, other))
    if name in sides.wrappers:
        return _whole(name, kind, detail, response_changed(sides.wrappers[name]))
    return _whole(name, kind, detail, schema_kept(), keep_schema(name, sides.old.spec.schemas[name]))


def _compare_enum(sides: Sides, name: str) -> Iterator[Finding]:
    before, now = sides.old.shape_of(name), sides.new.shape_of(name)
    if now.kind != "string" or now.fixed != "enum" or now.name:
        detail = f"the schema is no longer an enum of strings, but {now.shown}"
        if _takes_any_string(sides, name):
            values = sides.old.keywords(sides.old.spec.schemas[name], name)["enum"]
            yield _whole(name, "string", detail, KEEP, keep_values(name, values))
        else:
            yield _whole(name, "string", detail, MODEL_CHANGED)
        return
    for value in now.values:
        if value not in before.values:
            detail = "the document has this value; this version keeps it at run time, but has no name for it"
            yield Finding("enum-value-added", name, value, detail, WARNING, REGENERATE)
    for value in before.values:
        if value not in now.values:
            detail = "the document no longer has this value"
            yield Finding("enum-value-removed", name, value, detail, WARNING, KEEP, keep_values(name, [value]))


def _takes_any_string(sides: Sides, name: str) -> bool:
    """Whether a schema is a string without restrictions, or with an enum that lists no values."""
    found = sides.new.keywords(sides.new.spec.schemas[name], name)
    return (
        found.get("type") == "string"
        and not any(found.get(keyword) for keyword in ("enum", "format", "anyOf"))
        and ("const" not in found)
    )


def _compare_model(sides: Sides, name: str, before: Properties) -> Iterator[Finding]:
    now = sides.new.properties(name)
    if now is None:
        shown = sides.new.shape_of(name).shown
        detail = f"the schema is no longer a single object with properties, but {shown}"
        reader = sides.wrappers.get(name)
        yield _whole(name, "object", detail, response_changed(reader) if reader else MODEL_CHANGED)
        return
    for member in before.schemas:
        field = _field(sides, name, member, before)
        if member in now.schemas:
            yield from _compare_field(sides, name, field, now)
        else:
            yield _field_removed(sides, name, field, before.schemas[member])
    for member, schema in now.schemas.items():
        if member not in before.schemas:
            shape = sides.new.shape(schema, f"components.schemas.{name}.properties.{member}")
            yield Finding(
                "field-added", name, member, f"the document has this field ({shape.shown})", WARNING, REGENERATE
            )


def _field(sides: Sides, schema: str, member: str, there: Properties) -> _Field:
    place = f"components.schemas.{schema}.properties.{member}"
    shape, required = sides.old.shape(there.schemas[member], place), member in there.required
    return _Field(
        name=member,
        shape=shape,
        required=required,
        # A wrapper without its field is refused, even if the field may be null.
        demanded=required and (not shape.nullable or schema in sides.wrappers),
        default=sides.old.keywords(there.schemas[member], place).get("default"),
    )


def _field_removed(sides: Sides, name: str, field: _Field, content: Any) -> Finding:
    gone = [reached for reached in map(schema_name, references(content)) if reached and not sides.new.has(reached)]
    action = keep_field(name, field.name, content, {one: sides.old.spec.schemas[one] for one in gone})
    detail = "the document no longer has this field"
    if field.has_value or name in sides.wrappers:
        detail = f"{detail}, but this version promises a value"
        return Finding("field-removed", name, field.name, detail, BREAKING, promise_withdrawn(field.name), action)
    return Finding("field-removed", name, field.name, f"{detail}; it will be None", WARNING, KEEP, action)


def _compare_field(sides: Sides, name: str, field: _Field, there: Properties) -> Iterator[Finding]:
    place = f"components.schemas.{name}.properties.{field.name}"
    schema, required = there.schemas[field.name], field.name in there.required
    now = sides.new.shape(schema, place)
    default = sides.new.keywords(schema, place).get("default")
    if not fits(sides, field.shape.without_null(), now.without_null()):
        detail = f"this version reads {field.shape.shown}, the document says {now.shown}"
        yield Finding("field-type-changed", name, field.name, detail, BREAKING, field_changed(field.name))
    elif not required and default is not None and not _same(default, field.default):
        detail = f"a response without it means {_shown(default)} now; this version reads {_shown(field.default)}"
        yield Finding("field-type-changed", name, field.name, detail, BREAKING, field_changed(field.name))
    else:
        yield from _compare_null(name, field, now)
    yield from _compare_required(name, field, required)


def _compare_null(name: str, field: _Field, found: Shape) -> Iterator[Finding]:
    rule = "field-nullability-changed"
    pairs = [("it", field.shape, found, field.has_value)]
    if field.shape.item is not None and found.item is not None:
        pairs.append(("an item of it", field.shape.item, found.item, True))
    for what, before, now, promised in pairs:
        if now.nullable and not before.nullable and promised:
            detail = f"{what} may now be null; this version promises {before.shown}"
            yield Finding(rule, name, field.name, detail, BREAKING, field_changed(field.name))
        elif now.nullable != before.nullable:
            detail = f"{what} {'may now be null' if now.nullable else 'can no longer be null'}"
            yield Finding(rule, name, field.name, detail, INFO, REGENERATE)


def _compare_required(name: str, field: _Field, required: bool) -> Iterator[Finding]:
    rule = "field-required-changed"
    if field.demanded and not required:
        detail = "it may now be absent; this version refuses a response without it"
        yield Finding(rule, name, field.name, detail, BREAKING, field_changed(field.name))
    elif field.required != required:
        detail = f"it {'is now always present' if required else 'may now be absent'}; this version reads both"
        yield Finding(rule, name, field.name, detail, INFO, REGENERATE)


def _same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)


def _shown(value: Any) -> str:
    return "none" if value is None else code(value)
