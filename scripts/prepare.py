"""Prepares the document for the generator: orders fields, and separates schemas of requests and responses.

In a model of a response, null and absent are both ``None``. In a model of a request body they differ. So a schema that
is used in both becomes two schemas; the name of the one for request bodies ends in ``Input``.
"""

import copy
from collections.abc import Iterator
from typing import Any

from podero.drift.document import Json
from scripts.naming import GenerationError, operations

_PREFIX = "#/components/schemas/"
INPUT = "Input"
_NAMED = 3  # depth of components.schemas.Name


def prepared(document: Json, order: dict[str, list[str]]) -> Json:
    """A copy of the document for the generator.

    Args:
        document: The document, completed by the supplement and changed by the overlay.
        order: Names of fields in their order, by schema; other fields follow.

    Raises:
        GenerationError: The name for a schema of request bodies already exists.
    """
    result = _without_nullable(document, document.get("components", {}).get("schemas", {}))
    schemas = result.get("components", {}).get("schemas", {})
    for name, schema in schemas.items():
        if isinstance(schema, dict) and isinstance(schema.get("properties"), dict):
            schema["properties"] = _in_order(schema, order.get(name, []))
    _split_shared(result, schemas)
    return result


def _without_nullable(document: Json, schemas: Json) -> Json:
    """Replace ``nullable: true`` by its form in OpenAPI 3.1: null as one of the alternatives."""
    named = {f"{_PREFIX}{name}" for name, one in schemas.items() if isinstance(one, dict) and _is_nullable(one)}
    return {key: _with_null(value, named, 1) for key, value in document.items()}


def _is_nullable(schema: Json) -> bool:
    return schema.get("nullable") is True


def _with_null(value: Any, named: set[str], depth: int) -> Any:
    if isinstance(value, list):
        return [_with_null(one, named, depth + 1) for one in value]
    if not isinstance(value, dict):
        return value
    found = {key: _with_null(one, named, depth + 1) for key, one in value.items()}
    nullable = _is_nullable(found) or found.get("$ref") in named
    if not nullable:
        return found
    found.pop("nullable", None)
    if depth <= _NAMED:  # it stays what its name stands for
        return found
    outside = {key: found.pop(key) for key in ("title", "description", "default") if key in found}
    return {**outside, "anyOf": [found, {"type": "null"}]}


def _in_order(schema: Json, named: list[str]) -> Json:
    """Order the fields: an id first, then required fields as in the document, then others as in the overlay."""
    properties: Json = schema["properties"]
    required = schema.get("required")
    listed = [*(required if isinstance(required, list) else []), *named]
    rank = {name: number for number, name in enumerate(dict.fromkeys(["id", *listed]))}
    return dict(sorted(properties.items(), key=lambda item: rank.get(item[0], len(rank))))


def _split_shared(document: Json, schemas: Json) -> None:
    bodies = [operation.get("requestBody") for _, _, operation in operations(document)]
    responses = [operation.get("responses") for _, _, operation in operations(document)]
    sections = document.get("components", {})
    bodies.append(sections.get("requestBodies"))
    responses.append(sections.get("responses"))
    shared = _reached(bodies, schemas) & _reached(responses, schemas)
    twice = {name for name in shared if _holds_fields(name, schemas)}
    for name in sorted(twice):
        if f"{name}{INPUT}" in schemas:
            raise GenerationError(
                f"schema {name} is in requests and in responses, but {name}{INPUT} exists; rename one in the overlay"
            )
    copies = {}
    for name in sorted(twice):
        copies[f"{name}{INPUT}"] = inner = copy.deepcopy(schemas[name])
        inner["title"] = f"{inner.get('title') or name}{INPUT}"
        inner["x-schema"] = name
    for part in (*copies.values(), *bodies, *(schemas[name] for name in _reached(bodies, schemas) - twice)):
        for place in _references(part):
            if place["$ref"].removeprefix(_PREFIX) in twice:
                place["$ref"] += INPUT
    schemas.update(copies)


def _holds_fields(name: str, schemas: Json, inside: frozenset[str] = frozenset()) -> bool:
    """Whether a schema is, or combines, an object; enums and plain values are the same in requests and responses."""
    if name in inside:
        return False
    schema = schemas.get(name)
    if not isinstance(schema, dict) or "enum" in schema:
        return False
    if schema.get("type") == "object" or "properties" in schema:
        return True
    inner = {place["$ref"].removeprefix(_PREFIX) for place in _references(schema)}
    return any(_holds_fields(one, schemas, inside | {name}) for one in inner)


def _reached(parts: list[Any], schemas: Json) -> set[str]:
    found: set[str] = set()
    waiting = [*parts]
    while waiting:
        for place in _references(waiting.pop()):
            name = place["$ref"].removeprefix(_PREFIX)
            if name in schemas and name not in found:
                found.add(name)
                waiting.append(schemas[name])
    return found


def _references(part: Any) -> Iterator[Json]:
    """Every object below that refers to a schema."""
    waiting = [part]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            if isinstance(value.get("$ref"), str) and value["$ref"].startswith(_PREFIX):
                yield value
            waiting += value.values()
