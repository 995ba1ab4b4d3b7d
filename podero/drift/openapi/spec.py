"""An OpenAPI document as a tree, with checked JSON types and resolved references.

For any JSON, the only error is `DocumentError`.
"""

import math
from collections.abc import Collection, Iterator
from typing import Any
from urllib.parse import unquote

from podero.drift.document import DocumentError, Json
from podero.drift.escaping import one_line

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

SCHEMAS = "#/components/schemas/"
# Keywords whose value is data: ``$ref`` inside it is not a reference.
DATA_KEYWORDS = frozenset({"example", "examples", "default", "const", "enum"})


def mapping(value: Any, place: str) -> Json:
    """The value, which must be a JSON object."""
    if not isinstance(value, dict):
        raise _wrong(place, "an object")
    return value


def sequence(value: Any, place: str) -> list[Any]:
    """The value, which must be a JSON array."""
    if not isinstance(value, list):
        raise _wrong(place, "an array")
    return value


def text(value: Any, place: str) -> str:
    """The value, which must be a string."""
    if not isinstance(value, str):
        raise _wrong(place, "a string")
    return value


def flag(value: Any, place: str) -> bool:
    """The value, which must be true or false."""
    if not isinstance(value, bool):
        raise _wrong(place, "true or false")
    return value


def number(value: Any, place: str) -> float:
    """The value, which must be a finite number."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise _wrong(place, "a number")
    return value


def _wrong(place: str, kind: str) -> DocumentError:
    return DocumentError(one_line(f"cannot be compared: {place} is not {kind}"))


class Spec:
    """A document.

    Args:
        document: The OpenAPI document.
        classes: Names of the schemas that the facade has classes for.

    Raises:
        DocumentError: It is not an OpenAPI document, or a reference leads nowhere. Only references to schemas of the
            facade may lead nowhere, because a missing schema is a finding.
    """

    def __init__(self, document: Any, classes: Collection[str] = ()) -> None:
        self._classes = classes
        self.root: Json = mapping(document, "the document")
        self.paths: Json = mapping(self.root.get("paths"), "paths")
        self.schemas: Json = self._section("schemas")
        self.security_schemes: Json = self._section("securitySchemes")
        self._check_references()

    def resolved(self, value: Any, place: str) -> Json:
        """An object of the document, or the one that it refers to."""
        return resolved(self.root, value, place)

    def target(self, reference: str) -> Any:
        """The target of a reference."""
        return target(self.root, reference)

    def is_missing(self, reference: str) -> bool:
        """Whether it refers to a schema of the facade that the document does not have."""
        name = schema_name(reference)
        return name in self._classes and name not in self.schemas

    def _section(self, name: str) -> Json:
        sections = mapping(self.root.get("components", {}), "components")
        return mapping(sections.get(name, {}), f"components.{name}")

    def _check_references(self) -> None:
        """Check that every reference has a target, also in parts that are not compared."""
        checked: set[str] = set()
        for first in references(self.root):
            chain: set[str] = set()
            reference: Any = first
            while isinstance(reference, str) and reference not in checked and not self.is_missing(reference):
                if reference in chain:
                    raise _refers_to_itself(reference)
                chain.add(reference)
                target = self.target(reference)
                reference = target.get("$ref") if isinstance(target, dict) else None
            checked |= chain


def operations(root: Json) -> Iterator[tuple[str, str]]:
    """Path and method of each operation of a document."""
    for path, value in mapping(root.get("paths"), "paths").items():
        item = resolved(root, value, f"paths.{path}")
        yield from ((path, method) for method in METHODS if method in item)


def resolved(root: Json, value: Any, place: str) -> Json:
    """An object of a document, or the one that it refers to."""
    seen: set[str] = set()
    found = mapping(value, place)
    while "$ref" in found:
        place = text(found["$ref"], f"{place}.$ref")
        if place in seen:
            raise _refers_to_itself(place)
        seen.add(place)
        found = mapping(target(root, place), place)
    return found


def target(root: Json, reference: str) -> Any:
    """The target of a reference in a document."""
    if not reference.startswith("#/"):
        raise DocumentError(one_line(f"cannot be compared: $ref {reference!r:.100} leads outside the document"))
    found: Any = root
    for part in reference[2:].split("/"):
        key = unquote(part).replace("~1", "/").replace("~0", "~")
        if isinstance(found, dict) and key in found:
            found = found[key]
        elif isinstance(found, list) and _is_index(key, found):
            found = found[int(key)]
        else:
            raise DocumentError(one_line(f"cannot be compared: $ref {reference!r:.100} leads nowhere"))
    return found


def schema_name(reference: str) -> str:
    """The name in a reference to a schema of the document; empty for any other reference."""
    name = reference.removeprefix(SCHEMAS) if reference.startswith(SCHEMAS) else ""
    return "" if "/" in name else unquote(name).replace("~1", "/").replace("~0", "~")


def _is_index(key: str, items: list[Any]) -> bool:
    return key.isascii() and key.isdigit() and len(key) < 10 and int(key) < len(items)


def _refers_to_itself(reference: str) -> DocumentError:
    return DocumentError(one_line(f"cannot be compared: $ref {reference!r:.100} refers to itself"))


def references(root: Any) -> Iterator[str]:
    """Every ``$ref`` in a document or a part of it."""
    waiting: list[Any] = [root]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            if isinstance(value.get("$ref"), str):
                yield value["$ref"]
            waiting.extend(inner for key, inner in value.items() if key not in DATA_KEYWORDS)
