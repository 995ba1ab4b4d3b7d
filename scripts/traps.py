"""What the generator would get wrong without a word, found in the document before it runs.

openapi-python-client drops or changes some legal things with exit code 0. Each of them is refused here; the message
names the place, and the overlay is where to mend it.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from openapi_python_client.parser.properties import Class, EnumProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import (
    ClassName,
    PythonIdentifier,
    in_double_quote_literal,
    remove_string_escapes,
)

from podero.drift.document import Json

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# Keywords whose value is data, not a schema, and keywords whose value maps names (which may look like keywords).
_DATA = frozenset({"example", "examples", "default", "const", "enum"})
_MAPS = frozenset({"properties", "patternProperties", "$defs", "paths", "content", "responses", "headers", "callbacks"})
# Of a schema that combines others, the generator reads nothing else; a single allOf with properties is also lost.
_COMBINING = frozenset({"$ref", "allOf", "anyOf", "oneOf"})
_OWN = frozenset({"properties", "enum", "items", "prefixItems", "const"})


class GenerationError(Exception):
    """The output would not say what the document says; the message is one line."""


def check_document(document: Json) -> None:
    """Refuse what the generator would drop or change.

    Args:
        document: A valid OpenAPI document, with the overlay applied.

    Raises:
        GenerationError: There is such a thing; names its place.
    """
    _check_operations(document)
    _check_schema_names(document)
    for place, schema in _schemas(document):
        _check_schema(place, schema)
        _check_union(document, place, schema)


def operations(document: Json) -> Iterator[tuple[str, Json, Json]]:
    """Every operation of a document as (``METHOD /path``, path item, operation)."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield f"{method.upper()} {path}", item, item[method]


def module_of(operation: Json) -> tuple[str, str]:
    """Folder and name of the module that the generator makes for an operation: first tag and operationId."""
    tag = (operation.get("tags") or ["default"])[0]
    name = PythonIdentifier(operation["operationId"], "field_")
    return str(PythonIdentifier(tag, "tag")), str(PythonIdentifier(name, "field_"))  # a file's name is made twice


def class_of(name: str, schema: Json) -> str:
    """The class that the generator makes for a named schema."""
    title = str(schema.get("title") or name)
    return str(ClassName(title.rsplit("/", maxsplit=1)[-1], "field_"))


def module_of_class(class_name: str) -> str:
    """The module in ``models/`` that holds a class."""
    return str(PythonIdentifier(class_name, "field_"))


def classes(document: Json) -> Iterator[tuple[str, str]]:
    """Every schema that must become a class, as (name, class)."""
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        if not isinstance(schema, dict):
            raise GenerationError(f"schema {name}: true and false are no schemas for the generator")
        # A union has no class; its parts are named after their number.
        is_union = isinstance(schema.get("type"), list) or None in schema.get("enum", ())
        is_class = schema.get("type") == "object" or {"properties", "enum"} & schema.keys()
        if is_class and not is_union and not _COMBINING & schema.keys():
            yield name, class_of(name, schema)


def _check_operations(document: Json) -> None:
    for path, item in document["paths"].items():
        if "$ref" in item:
            raise GenerationError(f"{path}: the generator does not follow the $ref of a path; write it out")
    owners: dict[tuple[str, str], str] = {}
    for here, item, operation in operations(document):
        if not operation.get("operationId"):
            raise GenerationError(f"{here} has no operationId; give it one in the overlay")
        module = module_of(operation)
        if module in owners:
            raise GenerationError(
                f"{here} and {owners[module]} both become {'/'.join(module)}; rename one in the overlay"
            )
        owners[module] = here
        parameters = [
            resolved(document, parameter)
            for parameter in (*item.get("parameters", ()), *operation.get("parameters", ()))
        ]
        _check_parameters(here, parameters)
        _check_body(here, resolved(document, operation.get("requestBody", {})))


def _check_parameters(here: str, parameters: list[Json]) -> None:
    path = here.split(" ", 1)[1]
    for parameter in parameters:
        name = parameter["name"]
        _check_kept(f"{here}: parameter", name)
        if "schema" not in parameter:
            raise GenerationError(f"{here}: the generator drops parameter {name!r}, which has no schema")
        if parameter["in"] == "path":
            path = path.replace(f"{{{name}}}", "")
    if re.search("[{}]", path):
        raise GenerationError(f"{here}: braces in the path that name no parameter")
    _check_kept(here, path)


def _check_body(here: str, body: Json) -> None:
    encodings = list(body.get("content", ()))
    if len(encodings) > 1:
        raise GenerationError(f"{here} takes a body in {len(encodings)} encodings; keep one in the overlay")
    for encoding in encodings:
        _check_kept(f"{here}: body", encoding)


def _check_schema_names(document: Json) -> None:
    owners: dict[str, str] = {}
    for name, class_name in classes(document):
        module = module_of_class(class_name)
        if module in owners:
            raise GenerationError(
                f"schemas {owners[module]} and {name} both become module {module}.py; rename one in the overlay"
            )
        owners[module] = name


def _check_schema(place: str, schema: Json) -> None:
    combining = _COMBINING & schema.keys()
    if _OWN & schema.keys() and (len(combining) > 1 or (combining and not _is_extended(schema))):
        names = ", ".join(sorted(_OWN & schema.keys()))
        raise GenerationError(f"{place}: the generator drops {names} beside {', '.join(sorted(combining))}")
    for name in _mapping(schema.get("properties")):
        _check_kept(f"{place}: property", name)
    if isinstance(schema.get("enum"), list):
        _check_enum(place, schema)
    for keyword in ("const", "default"):
        value = schema.get(keyword)
        # The generator escapes such text twice.
        if isinstance(value, str) and remove_string_escapes(value) != value:
            raise GenerationError(f"{place}: the generator changes the {keyword} {value!r:.80}")


def _check_union(document: Json, place: str, schema: Json) -> None:
    """The parts of a union must be told apart by what they are: nothing else is looked at."""
    for keyword in ("anyOf", "oneOf"):
        parts = schema.get(keyword)
        if not isinstance(parts, list):
            continue
        there = [resolved(document, _mapping(part)) for part in parts]
        if sum(part.get("type") == "array" for part in there) > 1:
            raise GenerationError(
                f"{place}: the generator writes one array of the union as the other; make it one array of a union"
            )
        name = _mapping(schema.get("discriminator")).get("propertyName")
        objects = [part for part in there if part.get("type") != "null"]
        if isinstance(name, str) and not all(_fixes(document, part, name) for part in objects):
            raise GenerationError(
                f"{place}: the generator passes over discriminators; each part must fix {name!r:.80} by const"
            )


def _fixes(document: Json, schema: Json, name: str) -> bool:
    """Whether a schema, or one that it combines, gives a property one value; an enum is open, so it does not."""
    others = schema.get("allOf")
    parts = [resolved(document, _mapping(part)) for part in others] if isinstance(others, list) else []
    return any("const" in _mapping(_mapping(part.get("properties")).get(name)) for part in (schema, *parts))


def _is_extended(schema: Json) -> bool:
    """Whether it is an object that adds properties to others: the one combination that the generator reads whole."""
    others = schema.get("allOf")
    is_alias = isinstance(others, list) and len(others) == 1 and "$ref" in _mapping(others[0])
    return others is not None and not is_alias and not (_OWN - {"properties"}) & schema.keys()


def _check_enum(place: str, schema: Json) -> None:
    """Each value must have a member of its own, and the member must have that value."""
    values = [value for value in schema["enum"] if value is not None]
    kinds = {type(value) for value in values}
    if not values or kinds - {str, int} or len(kinds) > 1:
        return  # the generator refuses these by itself
    try:
        members = EnumProperty.values_from_list(
            values, Class(ClassName("Values", ""), PythonIdentifier("values", "")), schema.get("x-enum-varnames", [])
        )
    except (AttributeError, TypeError, ValueError):
        members = {}
    if len(members) != len(values):
        raise GenerationError(f"{place}: two values of the enum become one member; x-enum-varnames can name them apart")
    for name in members:
        if not name.isidentifier():
            raise GenerationError(f"{place}: {name!r:.80} cannot name a member of the enum")
    for value in values:
        _check_kept(f"{place}: enum value", value)


def _check_kept(what: str, text: Any) -> None:
    """The generator drops control and format characters from literals; the API would not know the result."""
    if isinstance(text, str) and json.loads(f'"{in_double_quote_literal(UntrustedString(text))}"') != text:
        raise GenerationError(f"{what} {ascii(text)[:80]} has characters that the generator drops")


def resolved(document: Json, value: Json) -> Json:
    """What a ``$ref`` to a component leads to; the validator has seen that it leads somewhere."""
    found: Any = value
    for _ in range(10):
        if not isinstance(found, dict) or "$ref" not in found:
            break
        reference, found = found["$ref"], document
        for part in reference[2:].split("/"):
            found = found.get(part.replace("~1", "/").replace("~0", "~"), {}) if isinstance(found, dict) else {}
    return _mapping(found)


def _mapping(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


def _schemas(document: Json) -> Iterator[tuple[str, Json]]:
    """Every object that may be a schema, with its place."""
    sections = _mapping(document.get("components"))
    waiting: list[tuple[str, Any, bool]] = [(f"#/components/{name}", part, True) for name, part in sections.items()]
    waiting.append(("#/paths", document["paths"], True))
    while waiting:
        place, value, is_map = waiting.pop()
        if isinstance(value, list):
            waiting += [(f"{place}/{number}", inner, False) for number, inner in enumerate(value)]
        elif isinstance(value, dict):
            if not is_map:
                yield place, value
            waiting += [
                (f"{place}/{key}", inner, not is_map and key in _MAPS)
                for key, inner in value.items()
                if is_map or key not in _DATA
            ]
