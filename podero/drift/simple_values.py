"""The simplest values that the API's document allows, for fields which have no better ones."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from podero.drift.built_from import packaged
from podero.drift.supplement import complete


@cache
def whole_document() -> dict[str, Any]:
    """The document, completed by the supplement: all that is known of the API."""
    return complete(packaged().document, packaged().supplement).document


def completed_value(schema: Any, value: Any) -> Any:
    """The value, with the simplest value for each missing required field."""
    return _filled(schema, value, _required)


def completed_object(schema: str, data: Any) -> Any:
    """Data of the named schema, with a value for each missing required field."""
    return completed_value({"$ref": f"#/components/schemas/{schema}"}, data)


def full_object(schema: str, data: Any) -> Any:
    """Data of the named schema, with a value for each missing field."""
    return _filled({"$ref": f"#/components/schemas/{schema}"}, data, _all)


Lacking = Callable[[Any, Mapping[str, Any]], dict[str, Any]]
"""The missing fields of an object, with values."""


def _all(schema: Any, there: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plainest(one) for name, one in schema["properties"].items() if name not in there}


def _required(schema: Any, there: Mapping[str, Any]) -> dict[str, Any]:
    names = schema.get("required", ())
    return {name: plainest(schema["properties"][name]) for name in names if name not in there}


def _filled(schema: Any, value: Any, lacking: Lacking) -> Any:
    """The value, with missing fields added to all objects in it."""
    if "$ref" in schema:
        return _filled(_schema(schema), value, lacking)
    for part in schema.get("anyOf", ()):
        value = _filled(part, value, lacking)
    if isinstance(value, list) and "items" in schema:
        return [_filled(schema["items"], one, lacking) for one in value]
    if isinstance(value, dict) and "properties" in schema:
        known = schema["properties"]
        return {name: _filled(known.get(name, {}), one, lacking) for name, one in value.items()} | lacking(
            schema, value
        )
    return value


_EMPTY: Mapping[str, Callable[[], Any]] = {"string": str, "integer": int, "number": int, "boolean": bool, "array": list}
_FORMATS = {
    "uuid": "00000000-0000-0000-0000-000000000000",
    "date-time": "2000-01-01T00:00:00Z",
    "date": "2000-01-01",
}


def plainest(schema: Any) -> Any:
    """The simplest value that a schema allows: null, its default, the first value of an enum, an empty value, or 0."""
    schema = _schema(schema)
    parts = schema.get("anyOf", ())
    if {"type": "null"} in parts or not schema:
        return None
    for keyword in ("default", "const"):
        if keyword in schema:
            return schema[keyword]
    if "enum" in schema:
        return schema["enum"][0]
    if parts:
        return plainest(parts[0])
    if schema.get("type") == "object":
        return _filled(schema, {}, _required)
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    return _EMPTY[schema["type"]]() if schema.get("type") in _EMPTY else None


def _schema(schema: Any) -> Any:
    if "$ref" not in schema:
        return schema
    return whole_document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
