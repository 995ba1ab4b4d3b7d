"""Finds fields in which a 2xx response reports an error; the names of the fields show them."""

import re
from collections.abc import Iterator
from typing import Any

from podero.drift.document import Json
from scripts.naming import mapping, operations, resolved

_NAME = re.compile(r"(\w+_)?errors?")


def errors_inside(document: Json) -> Iterator[tuple[str, str, str]]:
    """Each such field as (``METHOD /path``, path to the field in the response or in each of its items, description)."""
    for here, _, operation in operations(document):
        found: dict[str, str] = {}
        for status, response in mapping(operation.get("responses")).items():
            if status.startswith("2"):
                for content in resolved(document, response).get("content", {}).values():
                    found |= dict(_fields(document, mapping(content).get("schema"), "", frozenset()))
        for path, description in found.items():
            yield here, path, description


def _fields(document: Json, schema: Any, path: str, inside: frozenset[str]) -> Iterator[tuple[str, str]]:
    reference = mapping(schema).get("$ref", "")
    if reference in inside:
        return
    here = resolved(document, mapping(schema))
    below = inside | {reference} if reference else inside
    for keyword in ("allOf", "anyOf", "oneOf"):
        for part in here.get(keyword) or ():
            yield from _fields(document, part, path, below)
    if "items" in here:
        yield from _fields(document, here["items"], path, below)
    for name, inner in mapping(here.get("properties")).items():
        place = f"{path}.{name}".lstrip(".")
        if _NAME.fullmatch(name):
            yield place, str(resolved(document, mapping(inner)).get("description") or "")
        else:
            yield from _fields(document, inner, place, below)
