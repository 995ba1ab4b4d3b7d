"""Comparing operations: which the document still has, which it has more, and what their 200 answers are."""

from collections.abc import Collection, Iterator
from typing import Any

import attrs

from podero.drift.answers import fits
from podero.drift.declared import DeclaredOperation, tag_package
from podero.drift.document import Json
from podero.drift.escaping import code
from podero.drift.findings import BREAKING, INFO, WARNING, Finding
from podero.drift.shapes import Shape
from podero.drift.sides import Sides
from podero.drift.spec import Spec, mapping, sequence, text
from podero.drift.supplement import operation_key
from podero.drift.unserved import Unserved

_NO_JSON = "there is no 200 answer with JSON any more"


@attrs.frozen(eq=False)
class Served:
    """An operation that the facade and the document both have.

    Attributes:
        declared: The facade's.
        content: The document's.
        item: The path item that holds it.
        place: Where it is in the document.
    """

    declared: DeclaredOperation
    content: Json
    item: Json
    place: str


def served(sides: Sides) -> list[Served]:
    """The facade's operations that the document has or, where it does not, the supplement."""
    found = []
    for declared in sides.facade.operations:
        there = _find(sides.spec, declared)
        if there is not None:
            found.append(there)
    return found


def compare_operations(sides: Sides, found: list[Served], unserved: Collection[Unserved]) -> Iterator[Finding]:
    """Hold the facade's operations against the document's.

    Args:
        sides: The facade and the document.
        found: What `served` found.
        unserved: Operations that the facade leaves to the low-level client.
    """
    there = {one.declared.title for one in found}
    for declared in sides.facade.operations:
        if declared.title not in there:
            detail = "the document has no such operation"
            change = f"{declared.file}: change or remove {declared.variable}, and what calls it"
            yield Finding("operation-removed", declared.title, "", detail, BREAKING, change)
    for one in found:
        yield from _compare_answer(sides, one)
    yield from _added(sides, found, unserved)


def _find(spec: Spec, declared: DeclaredOperation) -> Served | None:
    """The operation at the same path; names in a path template are not part of the request."""
    method = declared.method.lower()
    key = operation_key(method, declared.path)
    same = [path for path in spec.paths if operation_key(method, path) == key]
    for path in sorted(same, key=lambda path: path != declared.path):
        place = f"paths.{path}"
        item = spec.resolved(spec.paths[path], place)
        if method in item:
            place = f"{place}.{method}"
            return Served(declared, mapping(item[method], place), item, place)
    return None


def _added(sides: Sides, found: list[Served], unserved: Collection[Unserved]) -> Iterator[Finding]:
    """What the document has under a tag that the facade serves; that the supplement has more is known."""
    tags = {declared.tag for declared in sides.facade.operations}
    for one in found:
        tags.update(map(tag_package, _tags(one.content, one.place)))
    known = {operation_key(one.method, one.path) for one in sides.facade.operations} | set(sides.added)
    reasons = {operation_key(entry.method, entry.path): entry.reason for entry in unserved}
    for path, method in sides.spec.operations():
        key, place = operation_key(method, path), f"paths.{path}.{method}"
        if key in known:
            continue
        content = mapping(sides.spec.resolved(sides.spec.paths[path], f"paths.{path}")[method], place)
        ours = [tag for tag in _tags(content, place) if tag_package(tag) in tags]
        if ours:
            yield _one_added(f"{method.upper()} {path}", ours[0], reasons.get(key))


def _one_added(title: str, tag: str, reason: str | None) -> Finding:
    if reason is not None:
        return Finding("operation-added", title, "", f"not served on purpose: {reason}", INFO)
    detail = f"the document has this operation under the tag {code(tag)}, the facade does not"
    change = "podero/operations.py: describe it in the module of its resource, and add it to OPERATIONS"
    return Finding("operation-added", title, "", detail, WARNING, change)


def _tags(operation: Json, place: str) -> list[str]:
    return [text(tag, f"{place}.tags") for tag in sequence(operation.get("tags", []), f"{place}.tags")]


def _compare_answer(sides: Sides, one: Served) -> Iterator[Finding]:
    answer = one.declared.operation.answer
    found = _answer_schema(sides.spec, one)
    shape = None if found is None else sides.schemas.shape(*found)
    if answer is None:
        if shape is None:
            return
        how = f"the 200 answer is {shape.shown} now; the facade reads nothing of it"
    else:
        expected = sides.facade.shape_of(answer)
        if shape is not None and _reads(sides, expected, shape):
            return
        how = f"the 200 answer is {shape.shown}, no longer {expected.shown}" if shape else _NO_JSON
    change = f"{one.declared.file}: change answer= and read= of {one.declared.variable} to what the document says"
    yield Finding("response-changed", one.declared.title, "", how, BREAKING, change)


def _reads(sides: Sides, expected: Shape, found: Shape) -> bool:
    """Whether the facade reads every answer of that shape; null is none that it reads."""
    if found.nullable or not fits(sides, expected, found):
        return False
    return expected.item is None or found.item is None or _reads(sides, expected.item, found.item)


def _answer_schema(spec: Spec, one: Served) -> tuple[Any, str] | None:
    """The schema of the JSON in the 200 answer, and where it is."""
    place = f"{one.place}.responses"
    responses = mapping(one.content.get("responses", {}), place)
    status = next((status for status in ("200", "2XX") if status in responses), None)
    if status is None:
        return None
    place = f"{place}.{status}"
    content = mapping(spec.resolved(responses[status], place).get("content", {}), f"{place}.content")
    for kind, value in content.items():
        if kind.split(";")[0].strip().lower() == "application/json":
            return mapping(value, f"{place}.content.{kind}").get("schema", True), f"{place}.content.{kind}.schema"
    return None
