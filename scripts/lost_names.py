"""Finds the overlay actions that keep public names which the API dropped, until the next major version."""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from podero.drift.document import Json
from podero.drift.overlay_actions import keep_field, keep_parameter, keep_schema, keep_values

_MODELS = "podero_api.models."
_PLAIN: Mapping[str, Json] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "UUID": {"type": "string", "format": "uuid"},
    "Id": {"type": "string", "format": "uuid"},
    "Timestamp": {"type": "string", "format": "date-time"},
    "datetime.datetime": {"type": "string", "format": "date-time"},
    "datetime.date": {"type": "string", "format": "date"},
    "date": {"type": "string", "format": "date"},
    "Any": {},
    "None": {"type": "null"},
}
_ABOVE = "to keep it until the next major version, add this as the first action in openapi/overlay.yaml; make generate"


def actions(
    then: Mapping[str, str], now: Mapping[str, str], lost: Sequence[str], places: Mapping[str, tuple[str, str]]
) -> Iterator[str]:
    """Lines that say what to do about lost names of generated classes and operations.

    Args:
        then: The recorded listing by name.
        now: The current listing by name.
        lost: The names that only the recorded listing has.
        places: Method and path of each operation by its name.
    """
    for name in lost:
        owner, _, member = name.rpartition(".")
        operation, _, parameter = name.rstrip("]").partition("[")
        if operation in places and _is_keyword(then[name]):
            yield f"{name}: {_ABOVE} (clients then still send it to the API)"
            yield f"    {keep_parameter(*places[operation], _parameter(parameter, then[name]))}"
        elif name.startswith("api.") and not parameter:
            yield f"{name}: to keep it until the next major version, put it back into openapi/supplement.json"
        elif f"{owner}." == _MODELS:
            yield f"{name}: if its schema was only renamed, give the new one the title {member}; else {_ABOVE}"
            yield f"    {keep_schema(member, _schema_of(name, then))}"
        elif name.startswith(_MODELS) and owner in now:
            schema, content = owner.removeprefix(_MODELS), _content(then[name])
            value = content.get("const")
            if isinstance(value, str) and _has_numbers(owner, now):
                continue  # a value of another type cannot be kept
            yield f"{name}: {_ABOVE}"
            yield f"    {keep_field(schema, member, content) if value is None else keep_values(schema, [value])}"


def _has_numbers(enum: str, now: Mapping[str, str]) -> bool:
    values = [_content(line).get("const") for name, line in now.items() if name.startswith(f"{enum}.")]
    return any(isinstance(value, int) for value in values)


def _is_keyword(line: str) -> bool:
    """Whether it is a query parameter: path parameters are positional, or the organization."""
    return re.search(r"\[(?!body\]|org_id\])\w+\]: ", line) is not None


def _parameter(name: str, line: str) -> Json:
    annotation, _, default = line.partition("]: ")[2].partition(" = ")
    kinds = [one for one in annotation.split(" | ") if one != "None"]
    schema = _schema(ast.parse(kinds[0], mode="eval").body)  # the other alternatives mean the same value
    if default and default != "None":
        schema = {**schema, "default": ast.literal_eval(default)}
    return {"name": name.rstrip("_"), "in": "query", "required": not default, "schema": schema}


def _schema_of(name: str, then: Mapping[str, str]) -> Json:
    """A whole schema, from the recorded lines of its class."""
    members = {one.removeprefix(f"{name}."): _content(line) for one, line in then.items() if one.startswith(f"{name}.")}
    values = [content["const"] for content in members.values() if "const" in content]
    if values:
        return {"type": "string", "enum": values}
    required = [one for one in members if " = " not in then[f"{name}.{one}"]]
    return {"type": "object", "properties": members, "required": required}


def _content(line: str) -> Json:
    """The schema of a field, or the value of an enum's member as a const, from its recorded line."""
    if found := re.fullmatch(r"[\w.]+ = (.+)", line):
        return {"const": ast.literal_eval(found[1])}
    found = re.fullmatch(r"[\w.]+: (.+?)(?: = .*)?", line)
    return _schema(ast.parse(found[1], mode="eval").body) if found else {}


def _schema(annotation: ast.expr) -> Json:
    if isinstance(annotation, ast.BinOp):
        parts = [_schema(part) for part in (annotation.left, annotation.right) if ast.unparse(part) != "Unset"]
        flat = [one for part in parts for one in part.get("anyOf", [part])]
        return {"anyOf": flat} if len(flat) > 1 else flat[0]
    if isinstance(annotation, ast.Subscript):
        inner: Any = annotation.slice
        if ast.unparse(annotation.value) in ("tuple", "list"):
            return {"type": "array", "items": _schema(inner.elts[0] if isinstance(inner, ast.Tuple) else inner)}
        return {"type": "object"}
    name = ast.unparse(annotation)
    return _PLAIN.get(name, {"$ref": f"#/components/schemas/{name}"})
