"""JSON values that a schema of a document allows, as hypothesis strategies: also what an API would add later.

hypothesis-jsonschema would make arbitrary values, but follows no recursive reference, and knows neither open enums nor
the one notation of a date-time that reading and writing it keeps.
"""

import datetime
from typing import Any

from hypothesis import strategies as st

from tests.pipeline.documents import Json
from tests.texts import CHARACTERS

DEEP = 4
UNSEEN = "x-unseen"

Values = st.SearchStrategy[Any]

WORDS = st.text(CHARACTERS, max_size=8)
INTEGERS = st.integers(-(2**53), 2**53)
NUMBERS = INTEGERS | st.floats(allow_nan=False, allow_infinity=False)
ANYTHING = st.recursive(
    st.none() | st.booleans() | INTEGERS | WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=2),
    max_leaves=4,
)
_TIMES = st.datetimes(timezones=st.just(datetime.UTC))
_FORMATS = {
    "uuid": st.uuids().map(str),
    "date": st.dates().map(datetime.date.isoformat),
    "date-time": _TIMES.map(lambda time: time.isoformat().replace("+00:00", "Z")),
}
_ONE_OF = ("anyOf", "oneOf")


def values(document: Json, schema: Any, depth: int = 0) -> Values:
    """JSON values for a schema."""
    if schema in ({}, True):
        return ANYTHING
    if "$ref" in schema:
        return values(document, target(document, schema), depth + 1)
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return _enum(schema["enum"])
    for keyword in _ONE_OF:
        if keyword in schema:
            return _one_of(document, schema[keyword], depth)
    if "allOf" in schema:
        return _object(document, united(document, schema), depth)
    kinds = schema.get("type", "object" if "properties" in schema else None)
    if isinstance(kinds, list):
        return st.one_of([_of_type(document, kind, schema, depth) for kind in kinds])
    return _of_type(document, kinds, schema, depth)


def target(document: Json, schema: Any) -> Any:
    """What a reference leads to; any other schema is given back."""
    while "$ref" in schema:
        found: Any = document
        for part in schema["$ref"].removeprefix("#/").split("/"):
            found = found[part]
        schema = found
    return schema


def united(document: Json, schema: Json) -> Json:
    """The properties of all parts of an ``allOf``."""
    result: Json = {"type": "object", "properties": {}, "required": []}
    for part in (*schema["allOf"], {key: value for key, value in schema.items() if key != "allOf"}):
        there = target(document, part)
        result["properties"] |= there.get("properties", {})
        result["required"] += there.get("required", [])
    return result


def _enum(known: list[Any]) -> Values:
    later = st.integers(1000, 9999) if type(known[0]) is int else st.from_regex(r"new_[a-z]{1,6}", fullmatch=True)
    return st.sampled_from(known) | later if None not in known else st.sampled_from(known)


def _one_of(document: Json, parts: list[Any], depth: int) -> Values:
    simple = [part for part in parts if target(document, part).get("type") not in ("object", "array")]
    chosen = simple if depth > DEEP and simple else parts
    return st.one_of([values(document, part, depth) for part in chosen])


def _of_type(document: Json, kind: str | None, schema: Json, depth: int) -> Values:
    match kind:
        case "object":
            return _object(document, schema, depth)
        case "array":
            if depth > DEEP:
                return st.just([])
            return st.lists(st.deferred(lambda: values(document, schema.get("items", {}), depth + 1)), max_size=2)
        case "string":
            return _FORMATS.get(schema.get("format", ""), WORDS)
        case "integer":
            return st.integers(schema.get("minimum", -(2**53)), schema.get("maximum", 2**53))
        case "number":
            return NUMBERS
        case "boolean":
            return st.booleans()
        case "null":
            return st.none()
    return ANYTHING


def _object(document: Json, schema: Json, depth: int) -> Values:
    known, required = schema.get("properties", {}), schema.get("required", [])
    inside = {name: st.deferred(_later(document, inner, depth + 1)) for name, inner in known.items()}
    more = schema.get("additionalProperties", True)
    optional = {name: value for name, value in inside.items() if name not in required} if depth <= DEEP else {}
    if more is True and depth <= DEEP:
        optional[UNSEEN] = ANYTHING
    fields = st.fixed_dictionaries({name: inside[name] for name in required}, optional=optional)
    if not isinstance(more, dict):
        return fields
    names = WORDS.filter(lambda name: name not in known)
    others = st.dictionaries(names, values(document, more, depth + 1), max_size=2)
    return st.tuples(fields, others).map(lambda both: {**both[1], **both[0]})


def _later(document: Json, schema: Any, depth: int) -> Any:
    return lambda: values(document, schema, depth)


def is_blank(document: Json, schema: Any, answer: Any) -> bool:
    """Whether an answer, or an item of it, is an object without one known field; such an answer is refused."""
    schema = target(document, schema)
    if isinstance(answer, list) and schema.get("type") == "array":
        return any(is_blank(document, schema["items"], item) for item in answer)
    known = (united(document, schema) if "allOf" in schema else schema).get("properties", {})
    return isinstance(answer, dict) and bool(known) and not known.keys() & answer.keys()
