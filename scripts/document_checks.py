"""Finds, before the generator runs, what it would generate wrongly without an error.

openapi-python-client drops or changes some valid parts of a document and still ends with exit code 0. These checks
refuse each of them. The message names the place; the overlay can fix it.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from openapi_python_client.parser.properties import Class, EnumProperty
from openapi_python_client.strings import ClassName, PythonIdentifier

from podero.drift.document import Json
from podero.drift.openapi.spec import DATA_KEYWORDS
from scripts.naming import (
    COMBINING,
    GenerationError,
    classes,
    mapping,
    module_of,
    module_of_class,
    operations,
    parameters,
    resolved,
    unescaped,
)

_TOKEN = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110: characters in the name of a header or a cookie
_PATH = re.compile(r"(/[!$%&'()*+,.0-9:;=@A-Z_a-z~{}-]*)+")
_DOTS = re.compile(r"(?i)/(\.|%2e){1,2}(/|$)")

# Keywords whose value is a mapping from names; a name may look like a keyword.
_MAPS = frozenset({"properties", "patternProperties", "$defs", "paths", "content", "responses", "headers", "callbacks"})
_OWN = frozenset({"properties", "enum", "items", "prefixItems", "const"})


def check_document(document: Json) -> None:
    """Refuse a document that the generator would drop or change parts of.

    Args:
        document: A valid OpenAPI document, with the overlay applied.

    Raises:
        GenerationError: There is such a part; the message names its place.
    """
    _check_operations(document)
    _check_class_names(document)
    for place, schema in _schemas(document):
        _check_combination(place, schema)
        if isinstance(schema.get("enum"), list):
            _check_enum(place, schema)


def _check_operations(document: Json) -> None:
    for path, item in document["paths"].items():
        if "$ref" in item:
            raise GenerationError(f"{path}: the generator does not follow the $ref of a path; write it out")
    owners: dict[tuple[str, str], str] = {}
    for here, item, operation in operations(document):
        if not operation.get("operationId"):
            raise GenerationError(f"{here} has no operationId; add one in the overlay")
        module = module_of(operation)
        if module in owners:
            raise GenerationError(
                f"{here} and {owners[module]} both become {'/'.join(module)}; rename one in the overlay"
            )
        owners[module] = here
        _check_parameters(here, parameters(document, item, operation))
        _check_body(here, resolved(document, operation.get("requestBody", {})))
        _check_answers(document, here, operation)


def _check_parameters(here: str, found: list[Json]) -> None:
    path = here.split(" ", 1)[1]
    for parameter in found:
        name, place = parameter["name"], parameter["in"]
        if "schema" not in parameter:
            raise GenerationError(f"{here}: the generator drops parameter {name!r:.80}, which has no schema")
        if place in ("header", "cookie") and not _TOKEN.fullmatch(name):
            raise GenerationError(f"{here}: {name!a:.80} cannot name a {place}")
        if place == "path":
            path = path.replace(f"{{{name}}}", "", 1)
    if re.search("[{}]", path):
        raise GenerationError(f"{here}: a pair of braces in the path names no parameter, or names one twice")
    if not _PATH.fullmatch(path) or _DOTS.search(path):
        raise GenerationError(f"{here}: the path is not valid in a URL")


def _check_body(here: str, body: Json) -> None:
    encodings = list(body.get("content", ()))
    if len(encodings) > 1:
        raise GenerationError(f"{here} takes a body in {len(encodings)} encodings; keep one in the overlay")


def _check_answers(document: Json, here: str, operation: Json) -> None:
    for status, response in mapping(operation.get("responses")).items():
        kinds = len(resolved(document, mapping(response)).get("content", ()))
        if kinds > 1 and status.startswith("2"):
            raise GenerationError(f"{here} has {kinds} content types for status {status}; keep one in the overlay")


def _check_class_names(document: Json) -> None:
    owners: dict[str, str] = {}
    for name, class_name in classes(document):
        module = module_of_class(class_name)
        if module in owners:
            raise GenerationError(
                f"schemas {owners[module]} and {name} both become module {module}.py; rename one in the overlay"
            )
        owners[module] = name


def _check_combination(place: str, schema: Json) -> None:
    combining = COMBINING & schema.keys()
    if _OWN & schema.keys() and (len(combining) > 1 or (combining and not _is_extended(schema))):
        names = ", ".join(sorted(_OWN & schema.keys()))
        raise GenerationError(f"{place}: the generator drops {names} beside {', '.join(sorted(combining))}")


def _is_extended(schema: Json) -> bool:
    """Whether the schema is an object that adds properties to others: the generator supports only this combination."""
    others = schema.get("allOf")
    is_alias = isinstance(others, list) and len(others) == 1 and "$ref" in mapping(others[0])
    return others is not None and not is_alias and not (_OWN - {"properties"}) & schema.keys()


def _check_enum(place: str, schema: Json) -> None:
    """Check that each value of an enum gets its own member, with exactly this value."""
    values = [value for value in schema["enum"] if value is not None]
    kinds = {type(value) for value in values}
    if not values or kinds - {str, int} or len(kinds) > 1:
        return  # the generator refuses these itself
    try:
        members = EnumProperty.values_from_list(
            values, Class(ClassName("Values", ""), PythonIdentifier("values", "")), schema.get("x-enum-varnames", [])
        )
    except (AttributeError, TypeError, ValueError):
        members = {}
    if len({unicodedata.normalize("NFKC", name) for name in members}) != len(values):
        raise GenerationError(f"{place}: two values of the enum become one member; rename them by x-enum-varnames")
    for name, value in zip(members, values, strict=True):
        if not name.isidentifier():
            raise GenerationError(f"{place}: {name!a:.80} cannot name a member of the enum")
        if isinstance(value, str) and unescaped(members[name]) != value:
            raise GenerationError(f"{place}: enum value {value!a:.80} has characters that the generator drops")


def _schemas(document: Json) -> Iterator[tuple[str, Json]]:
    """Every object that may be a schema, and its place."""
    sections = mapping(document.get("components"))
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
                if is_map or key not in DATA_KEYWORDS
            ]
