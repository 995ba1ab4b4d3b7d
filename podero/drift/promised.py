"""What the facade promises, derived from the document that it was built from.

This module lists only the names of the operations that the facade calls itself. Their parameters, their security, and
the models and enums in their responses come from the document.
"""

from collections.abc import Mapping
from typing import Any

import attrs

from podero.drift.document import DocumentError, Json
from podero.drift.openapi.schemas import Schemas
from podero.drift.openapi.spec import Spec, mapping, operations, schema_name, text
from podero.drift.openapi.success_responses import success_schema
from podero.drift.supplement import Operation, operation_key

_EV, _HEMS, _PAGES = (
    "podero/sessions/ev_sessions.py",
    "podero/sessions/hems_sessions.py",
    "podero/sessions/list_responses.py",
)
CALLED: Mapping[str, tuple[str, str]] = {
    "get_current_ev_session": (_EV, f"{_EV} (and CurrentSession in podero/models.py)"),
    "list_ev_sessions": (_EV, f"{_EV} (and ChargingSessionsPage in {_PAGES})"),
    "list_wallbox_hems_sessions": (_HEMS, f"{_HEMS} (and HEMSSessionsPage in {_PAGES})"),
}
"""The operations that the facade calls itself, with the file that calls them, and what reads their responses."""


@attrs.frozen(eq=False)
class Called:
    """One operation in a document.

    Attributes:
        name: Key of `CALLED`.
        method: HTTP method, upper case.
        path: Path template.
        content: The operation.
        item: The path item that holds it.
        place: Where it is in the document.
    """

    name: str
    method: str
    path: str
    content: Json
    item: Json
    place: str

    @property
    def title(self) -> str:
        """``METHOD path``."""
        return f"{self.method} {self.path}"

    @property
    def key(self) -> Operation:
        """What identifies this operation in another document."""
        return operation_key(self.method, self.path)

    @property
    def file(self) -> str:
        """The file that calls it."""
        return CALLED[self.name][0]

    @property
    def reader(self) -> str:
        """What reads its responses."""
        return CALLED[self.name][1]


def called(spec: Spec) -> list[Called]:
    """The operations that the facade calls; raises DocumentError if the document lacks one."""
    found: dict[str, Called] = {}
    for path, method in operations(spec.root):
        one = operation_at(spec, path, method, "")
        name = one.content.get("operationId")
        if isinstance(name, str) and name in CALLED:
            found[name] = attrs.evolve(one, name=name)
    for name, (file, _) in CALLED.items():
        if name not in found:
            raise DocumentError(f"this version was built from a document without {name}, which {file} calls")
    return [found[name] for name in CALLED]


def operation_at(spec: Spec, path: str, method: str, name: str) -> Called:
    """The operation at a path, which must have it."""
    place = f"paths.{path}"
    item = spec.resolved(spec.paths[path], place)
    place = f"{place}.{method}"
    return Called(name, method.upper(), path, mapping(item[method], place), item, place)


def classes(spec: Spec, of: list[Called]) -> dict[str, str]:
    """The schemas in responses of these operations that become classes, by name: "object" or "string".

    Only an object with properties and an enum of strings become classes. Other schemas, and schemas that are only a
    part of another one by ``allOf``, are compared where they are used.
    """
    plain = Schemas(spec, {})
    found: dict[str, str] = {}
    seen: set[tuple[str, bool]] = set()
    waiting = [(found[0], False) for found in (success_schema(spec, one) for one in of) if found is not None]
    while waiting:
        schema, part = waiting.pop()
        if not isinstance(schema, dict):
            continue
        reference = schema.get("$ref")
        if isinstance(reference, str) and (reference, part) not in seen and not spec.is_missing(reference):
            seen.add((reference, part))
            name = "" if part else schema_name(reference)
            kind = plain.class_kind(name) if name else ""
            if kind:
                found[name] = kind
            waiting.append((spec.target(reference), part or bool(kind)))
        waiting += _inside(schema, part)
    return found


def _inside(schema: Json, part: bool) -> list[tuple[Any, bool]]:
    inner = [(one, part) for one in schema.get("allOf", ())]
    inner += [(one, False) for keyword in ("anyOf", "oneOf", "prefixItems") for one in schema.get(keyword, ())]
    inner += [(one, False) for one in schema.get("properties", {}).values()]
    return inner + [(schema[keyword], False) for keyword in ("items", "additionalProperties") if keyword in schema]


def tags(one: Called) -> list[str]:
    """The tags of an operation."""
    place = f"{one.place}.tags"
    found = one.content.get("tags", [])
    if not isinstance(found, list):
        raise DocumentError(f"cannot be compared: {place} is not an array")
    return [text(tag, place) for tag in found]
