"""Comparing what answers hold: models field for field, enums value for value."""

import keyword
import re
from collections.abc import Collection, Iterator
from typing import Any

import attrs

from podero.drift.declared import DeclaredField, file_of, own_schema, values_of
from podero.drift.escaping import literal
from podero.drift.findings import BREAKING, INFO, WARNING, Finding
from podero.drift.shapes import Shape, python_type
from podero.drift.sides import Properties, Sides

_RETIRED = "podero/drift/retired.py"


def compare_answers(sides: Sides, answers: Collection[Any]) -> Iterator[Finding]:
    """Hold each class that the facade's answers are made of against its schema.

    Args:
        sides: The facade and the document.
        answers: The answers of the operations that the document has. A missing schema that only others lead to is
            no finding: that the operation is gone is one already.
    """
    expected = sides.expected(answers)
    for name, kind in sides.facade.classes.items():
        if not sides.has(name):
            if name in expected:
                yield _gone(name, kind)
        elif attrs.has(kind):
            yield from _compare_model(sides, name, kind)
        else:
            yield from _compare_enum(sides, name, kind)


def fits(sides: Sides, declared: Shape, found: Shape) -> bool:
    """Whether the document means the type that the facade declares; null is compared apart.

    A schema that is missing is reported by its name, so anything of its JSON type will do for those that used it.
    """
    if declared.name and not sides.has(declared.name) and not found.name:
        return declared.kind == found.kind and not found.format
    if (declared.kind, declared.format, declared.name) != (found.kind, found.format, found.name) or found.fixed:
        return False
    if declared.item is None or found.item is None:
        return declared.item is found.item
    return fits(sides, declared.item, found.item)


def _gone(name: str, kind: type) -> Finding:
    detail = "the document has no such schema"
    renamed = f'Renamed("{own_schema(kind)}", "<its name>", "<since when>")'
    change = f"{_adapt(kind)}; if it only has another name, add {renamed} to RENAMED in {_RETIRED}"
    return Finding(_whole(kind), name, "", detail, BREAKING, change)


def _no_longer(name: str, kind: type, what: str, found: Shape) -> Finding:
    detail = f"the schema is no {what} any more, but {found.shown}"
    return Finding(_whole(kind), name, "", detail, BREAKING, _adapt(kind))


def _whole(kind: type) -> str:
    return "schema-removed" if attrs.has(kind) else "enum-changed"


def _adapt(kind: type) -> str:
    return f"{file_of(kind)}: change {kind.__name__} to what the answers hold now"


def _compare_enum(sides: Sides, name: str, kind: type) -> Iterator[Finding]:
    found = sides.schemas.shape_of(name)
    if found.kind != "string" or found.fixed != "enum" or found.name:
        yield _no_longer(name, kind, "enum of strings", found)
        return
    known = values_of(kind)
    for value in found.values:
        if value not in known:
            detail = "the document has this value; the facade keeps it at run time, but has no name for it"
            yield Finding("enum-value-added", name, value, detail, WARNING, _new_member(kind, value))
    for value in known:
        if value not in found.values:
            yield _value_removed(sides, name, kind, value)


def _value_removed(sides: Sides, name: str, kind: type, value: str) -> Finding:
    reason = sides.reason_to_keep(kind, value)
    if reason is not None:
        return Finding("enum-value-removed", name, value, f"kept on purpose: {reason}", INFO)
    detail = "the document no longer has this value"
    return Finding("enum-value-removed", name, value, detail, WARNING, _keep(kind, value))


def _compare_model(sides: Sides, name: str, kind: type) -> Iterator[Finding]:
    there = sides.properties(name)
    if there is None:
        yield _no_longer(name, kind, "single object with properties", sides.schemas.shape_of(name))
        return
    fields = sides.facade.fields(kind)
    for field in fields:
        if field.name in there.schemas:
            yield from _compare_field(sides, name, kind, field, there)
        else:
            yield _field_removed(sides, name, kind, field)
    known = {field.name for field in fields}
    for member, schema in there.schemas.items():
        if member not in known:
            shape = sides.schemas.shape(schema, f"components.schemas.{name}.properties.{member}")
            change = _new_field(sides, kind, member, shape, member in there.required)
            detail = f"the document has this field ({shape.shown}), the facade does not"
            yield Finding("field-added", name, member, detail, WARNING, change)


def _field_removed(sides: Sides, name: str, kind: type, field: DeclaredField) -> Finding:
    reason = None if field.promised else sides.reason_to_keep(kind, field.name)
    if reason is not None:
        return Finding("field-removed", name, field.name, f"kept on purpose: {reason}", INFO)
    detail, change = "the document no longer has this field", _keep(kind, field.name)
    if field.shape.nullable and not field.promised:
        return Finding("field-removed", name, field.name, f"{detail}; it will be None", WARNING, change)
    if field.promised:
        change = (
            f"{file_of(kind)}: {kind.__name__} refuses answers without {field.name}: give it a default; then {change}"
        )
    return Finding("field-removed", name, field.name, f"{detail}, but the facade promises a value", BREAKING, change)


def _compare_field(sides: Sides, name: str, kind: type, field: DeclaredField, there: Properties) -> Iterator[Finding]:
    place = f"components.schemas.{name}.properties.{field.name}"
    found = sides.schemas.shape(there.schemas[field.name], place)
    declared = field.shape
    if not fits(sides, declared.without_null(), found.without_null()):
        detail = f"the facade reads {declared.shown}, the document says {found.shown}"
        yield Finding("field-type-changed", name, field.name, detail, BREAKING, _other_type(sides, kind, field, found))
    else:
        yield from _compare_null(sides, name, kind, field, found)
    yield from _compare_required(name, kind, field, field.name in there.required)


def _compare_null(sides: Sides, name: str, kind: type, field: DeclaredField, found: Shape) -> Iterator[Finding]:
    rule = "field-nullability-changed"
    pairs = [("it", field.shape, found)]
    if field.shape.item is not None and found.item is not None:
        pairs.append(("an item of it", field.shape.item, found.item))
    for what, declared, now in pairs:
        if now.nullable and not declared.nullable:
            detail = f"{what} may now be null; the facade promises {declared.shown}"
            yield Finding(rule, name, field.name, detail, BREAKING, _other_type(sides, kind, field, found))
        elif declared.nullable and not now.nullable:
            yield Finding(rule, name, field.name, f"{what} is never null any more", INFO)


def _compare_required(name: str, kind: type, field: DeclaredField, required: bool) -> Iterator[Finding]:
    rule = "field-required-changed"
    if field.promised and not required:
        change = f"{file_of(kind)}: give {field.name} of {kind.__name__} a default, such as None"
        detail = "it may now be absent; the facade promises it"
        yield Finding(rule, name, field.name, detail, BREAKING, change)
    elif not field.promised and field.required_before is not None and field.required_before != required:
        detail = f"it {'is always there now' if required else 'may now be absent'}; the facade reads both"
        yield Finding(rule, name, field.name, detail, INFO)


def _keep(kind: type, member: str) -> str:
    entry = f'Retired("{own_schema(kind)}", {literal(member)}, "<since when>")'
    return f"{_RETIRED}: add {entry} to RETIRED; drop it from {kind.__name__} with the next major version"


def _other_type(sides: Sides, kind: type, field: DeclaredField, found: Shape) -> str:
    written = python_type(found, sides.facade.classes)
    if written is None:
        return f"{file_of(kind)}: give {field.name} of {kind.__name__} a type that fits"
    default = "" if field.promised and not found.nullable else " = None" if found.nullable else ", with its default"
    return f"{file_of(kind)}: change {field.name} of {kind.__name__} to {field.name}: {written}{default}"


def _new_member(kind: Any, value: str) -> str:
    name = re.sub(r"[^A-Z0-9]+", "_", value[:60].upper()).strip("_")
    usable = re.fullmatch(r"[A-Z][A-Z0-9_]*", name) and name not in kind.__members__ and len(value) <= 60
    line = f"{name} = {literal(value)}" if usable else "a member for it"
    return f"{file_of(kind)}: add {line} to {kind.__name__}"


def _new_field(sides: Sides, kind: type, member: str, shape: Shape, required: bool) -> str:
    written = python_type(shape.without_null(), sides.facade.classes)
    usable = re.fullmatch(r"[a-z][a-z0-9_]{0,60}", member, re.ASCII) and not keyword.iskeyword(member)
    if not usable or written is None:
        return f"{file_of(kind)}: add a field for it to {kind.__name__}"
    promised = required and not shape.nullable
    line = f"{member}: {written}" if promised else f"{member}: {written} | None = None"
    return f"{file_of(kind)}: add field {line} to {kind.__name__}"
