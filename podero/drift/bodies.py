"""Comparing the JSON bodies that the facade sends with those that the document takes, field by field."""

from collections.abc import Iterator
from typing import Any

from podero._http.operation import Parameter
from podero.drift.document import Json
from podero.drift.findings import BREAKING, Finding
from podero.drift.parameters import (
    Problem,
    changed,
    one_added,
    one_removed,
    restrictions,
    type_problems,
)
from podero.drift.served import Served
from podero.drift.sides import Sides
from podero.drift.spec import flag, mapping

_BODY = "requestBody"


def compare_body(sides: Sides, one: Served) -> Iterator[Finding]:
    """Hold the body of one operation against the document's.

    Findings are those of parameters; their member is ``requestBody``, or ``requestBody.`` and the name of a field.

    Args:
        sides: The facade and the document.
        one: The operation.
    """
    fields, place = one.declared.body, f"{one.place}.{_BODY}"
    if _BODY not in one.content:
        if fields:
            yield one_removed(one.declared, _BODY)
        return
    body = sides.spec.resolved(one.content[_BODY], place)
    if not fields:
        required = flag(body.get("required", False), f"{place}.required")
        yield one_added(one.declared, _BODY, _BODY, "a body", required)
        return
    schema, where = _json_schema(body, place)
    found = sides.schemas.keywords(schema, where)
    if "anyOf" in found or "properties" not in found:
        detail = "it is no JSON object with properties any more"
        yield from changed(one.declared, _BODY, fields[0].name, [(BREAKING, detail)])
        return
    yield from _compare_fields(sides, one, found, where)


def _compare_fields(sides: Sides, one: Served, found: Json, place: str) -> Iterator[Finding]:
    there, required = dict(found["properties"]), found.get("required", ())
    for field in one.declared.body:
        member = f"{_BODY}.{field.name}"
        if field.name not in there:
            yield one_removed(one.declared, member)
            continue
        schema, where = there.pop(field.name), f"{place}.properties.{field.name}"
        problems = list(_problems(sides, field, field.name in required, schema, where))
        yield from changed(one.declared, member, field.name, problems)
    for name in there:
        yield one_added(one.declared, f"{_BODY}.{name}", name, "a field of the body", name in required)


def _problems(sides: Sides, field: Parameter, required: bool, schema: Any, place: str) -> Iterator[Problem]:
    if required and not field.required:
        yield BREAKING, "it is required now; the facade may leave it out"
    yield from type_problems(sides, field, schema, place)
    yield from restrictions(sides.schemas.keywords(schema, place))


def _json_schema(body: Json, place: str) -> tuple[Any, str]:
    """The schema of a body in JSON, and where it is; if it takes no JSON, a schema without properties."""
    content = mapping(body.get("content", {}), f"{place}.content")
    for kind, value in content.items():
        if kind.split(";")[0].strip().lower() == "application/json":
            where = f"{place}.content.{kind}"
            return mapping(value, where).get("schema", True), f"{where}.schema"
    return True, f"{place}.content"
