"""Answers that a server would give if a document were true."""

from collections.abc import Iterator
from typing import Any

from tests.drift.mutations import Json

_STRINGS = {
    "uuid": "0b3a8f0c-5a41-4a43-9a57-111111111111",
    "date-time": "2026-10-30T18:04:05Z",
    "date": "2026-10-30",
}
_PLAIN: dict[str, Any] = {"integer": 3, "number": 1.5, "boolean": True, "null": None}

STYLES = ("full", "null", "sparse")
"""Everything there; everything null that may be; everything absent that may be."""


def answers(document: Json, title: str) -> Iterator[Any]:
    """One 200 answer of an operation in each style; none if the document promises no JSON."""
    method, path = title.split(" ", 1)
    operation = document["paths"].get(path, {}).get(method.lower(), {})
    content = operation.get("responses", {}).get("200", {}).get("content", {})
    if "application/json" in content:
        for style in STYLES:
            yield sample(document, content["application/json"]["schema"], style)


def sample(document: Json, schema: Any, style: str) -> Any:
    """A value that satisfies a schema; a schema that is gone is any object."""
    if not isinstance(schema, dict) or not schema:
        return {"anything": 1}
    if "$ref" in schema:
        return sample(document, document["components"]["schemas"].get(schema["$ref"].split("/")[-1], {}), style)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return schema["enum"][-1] if schema["enum"] else "anything"
    for keyword in ("anyOf", "oneOf"):
        if keyword in schema:
            return _chosen(document, schema[keyword], style)
    if "allOf" in schema:
        parts = [sample(document, part, style) for part in schema["allOf"]]
        merged = {key: value for part in parts if isinstance(part, dict) for key, value in part.items()}
        return merged or parts[0]
    return _typed(document, schema, style)


def _chosen(document: Json, alternatives: list[Any], style: str) -> Any:
    null = {"type": "null"}
    if style == "null" and null in alternatives:
        return None
    return sample(document, next(one for one in alternatives if one != null), style)


def _typed(document: Json, schema: Json, style: str) -> Any:
    kinds = schema.get("type", "object" if "properties" in schema else "string")
    kinds = [kinds] if isinstance(kinds, str) else sorted(kinds, key=lambda kind: (kind == "null") != (style == "null"))
    kind = kinds[0]
    if kind == "object":
        required = schema.get("required", [])
        return {
            name: sample(document, value, style)
            for name, value in schema.get("properties", {}).items()
            if style != "sparse" or name in required
        }
    if kind == "array":
        return [sample(document, schema.get("items", {}), style)]
    return _STRINGS.get(schema.get("format", ""), "some text") if kind == "string" else _PLAIN[kind]
