"""The operations and schemas of a document, and the names that the generator gives them."""

import json
from collections.abc import Iterator
from typing import Any

from openapi_python_client.strings import ClassName, PythonIdentifier

from podero.drift.document import Json
from podero.drift.openapi.spec import METHODS

COMBINING = frozenset({"$ref", "allOf", "anyOf", "oneOf"})
"""In a schema that combines others, the generator reads only these keywords."""


class GenerationError(Exception):
    """The generated code would differ from the document; the message is one line."""


def operations(document: Json) -> Iterator[tuple[str, Json, Json]]:
    """Every operation of a document as (``METHOD /path``, path item, operation)."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield f"{method.upper()} {path}", item, item[method]


def parameters(document: Json, item: Json, operation: Json) -> list[Json]:
    """The parameters of an operation, the ones of its path item first."""
    both = [*item.get("parameters", ()), *operation.get("parameters", ())]
    return [resolved(document, parameter) for parameter in both]


def resolved(document: Json, value: Json) -> Json:
    """The target of a ``$ref`` to a component; the validator has checked that it exists."""
    found: Any = value
    for _ in range(10):
        if not isinstance(found, dict) or "$ref" not in found:
            break
        reference, found = found["$ref"], document
        for part in reference[2:].split("/"):
            found = found.get(part.replace("~1", "/").replace("~0", "~"), {}) if isinstance(found, dict) else {}
    return mapping(found)


def mapping(value: Any) -> Json:
    """The value if it is an object; else an empty object."""
    return value if isinstance(value, dict) else {}


def module_of(operation: Json) -> tuple[str, str]:
    """Folder and name of an operation's module in the generated code: its first tag and its operationId."""
    tag = (operation.get("tags") or ["default"])[0]
    return str(PythonIdentifier(tag, "tag")), module_name(PythonIdentifier(operation["operationId"], "field_"))


def module_name(name: str) -> str:
    """The file name of an operation's module; the generator converts the operation's name again for it."""
    return str(PythonIdentifier(name, "field_"))


def class_of(name: str, schema: Json) -> str:
    """The generated class for a named schema."""
    title = str(schema.get("title") or name)
    return str(ClassName(title.rsplit("/", maxsplit=1)[-1], "field_"))


def module_of_class(class_name: str) -> str:
    """The module in ``models/`` that holds a class."""
    return str(PythonIdentifier(class_name, "field_"))


def classes(document: Json) -> Iterator[tuple[str, str]]:
    """Every schema for which a class must be generated, as (name, class)."""
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        if not isinstance(schema, dict):
            raise GenerationError(f"schema {name}: the generator does not support true or false as a schema")
        # A union has no class; the names of its parts have a number.
        is_union = isinstance(schema.get("type"), list) or None in schema.get("enum", ())
        is_class = schema.get("type") == "object" or {"properties", "enum"} & schema.keys()
        if is_class and not is_union and not COMBINING & schema.keys():
            yield name, class_of(name, schema)


def unescaped(value: Any) -> Any:
    """A value of an enum as in the document; the generator keeps text in its escaped form."""
    return json.loads(f'"{value}"') if isinstance(value, str) else value
