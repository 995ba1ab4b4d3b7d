"""The successful responses of an operation."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from podero.drift.document import Json
from podero.drift.openapi.spec import Spec, mapping

if TYPE_CHECKING:
    from podero.drift.promised import Called

Found = tuple[Any, str]
"""A schema, and its place."""


def success_schema(spec: Spec, one: "Called") -> Found | None:
    """The schema of the JSON in the 200 response; None if there is none."""
    found = success_schemas(spec, one)
    return found.get("200", found.get("2XX"))


def success_schemas(spec: Spec, one: "Called") -> Mapping[str, Found | None]:
    """The schema of the JSON in each successful response, by status; None for one without JSON."""
    place = f"{one.place}.responses"
    responses = mapping(one.content.get("responses", {}), place)
    return {
        status.upper(): _json_schema(mapping(spec.resolved(response, f"{place}.{status}"), status), f"{place}.{status}")
        for status, response in responses.items()
        if re.fullmatch(r"2([0-9]{2}|XX)", status, re.IGNORECASE)
    }


def _json_schema(response: Json, place: str) -> Found | None:
    place = f"{place}.content"
    for kind, value in mapping(response.get("content", {}), place).items():
        if kind.split(";")[0].strip().lower() == "application/json":
            return mapping(value, f"{place}.{kind}").get("schema", True), f"{place}.{kind}.schema"
    return None
