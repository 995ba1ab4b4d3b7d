"""The drift check: an OpenAPI document held against the facade's own declarations.

What is compared, and what each finding means, is in ``docs/drift.md``.
"""

from collections.abc import Collection, Iterator

import attrs

from podero.drift.answers import compare_answers
from podero.drift.bodies import compare_body
from podero.drift.declared import DeclaredOperation, file_of, own_schema, values_of
from podero.drift.document import DocumentError, Json
from podero.drift.findings import WARNING, Finding, in_order
from podero.drift.parameters import compare_parameters
from podero.drift.retired import RENAMED, RETIRED, Renamed, Retired
from podero.drift.security import compare_security
from podero.drift.served import compare_operations, served
from podero.drift.sides import Sides
from podero.drift.supplement import Operation, operation_key
from podero.drift.unserved import UNSERVED, Unserved


def compare(
    document: Json,
    supplement: Json | None = None,
    *,
    retired: Collection[Retired] = RETIRED,
    renamed: Collection[Renamed] = RENAMED,
    unserved: Collection[Unserved] = UNSERVED,
) -> list[Finding]:
    """Hold a document against the facade.

    Args:
        document: The OpenAPI document, as `podero.drift.document.load_document` gives it.
        supplement: Another one that holds operations and schemas which the document does not have yet, such as
            `podero.drift.supplement.packaged_supplement` gives; where both have something, the document counts.
        retired: Members that the facade keeps although the document does not have them.
        renamed: Schemas that the document calls something else.
        unserved: Operations that the facade leaves to the low-level client.

    Returns:
        Every difference, the worst first; empty if there is none.

    Raises:
        DocumentError: The document cannot be compared; the message is one line.
    """
    try:
        sides = Sides.of(document, supplement, retired, renamed)
        return in_order(_findings(sides, renamed, unserved))
    except RecursionError:
        raise DocumentError("cannot be compared: the document is nested too deep") from None


def _findings(sides: Sides, renamed: Collection[Renamed], unserved: Collection[Unserved]) -> Iterator[Finding]:
    found = served(sides)
    theirs = [one.declared for one in found if _key(one.declared) not in sides.added]
    if not theirs and not sides.related:
        raise DocumentError("no document of the Podero Partner API: it has no operation and no schema of the facade")
    yield from compare_operations(sides, found, unserved)
    for one in found:
        yield from compare_parameters(sides, one)
        yield from compare_body(sides, one)
    yield from compare_security(sides, found)
    answers = list(compare_answers(sides, [declared.operation.answer for declared in theirs]))
    yield from answers
    yield from _unneeded_retirements(sides, answers)
    yield from _unneeded_renames(sides, renamed)
    yield from _needlessly_unserved(sides, unserved)


def _key(declared: DeclaredOperation) -> Operation:
    return operation_key(declared.method, declared.path)


def _unneeded_retirements(sides: Sides, answers: Collection[Finding]) -> Iterator[Finding]:
    """Entries for members that the document has again, or that the facade no longer has."""
    removed = {(one.schema, one.member) for one in answers if one.rule in ("enum-value-removed", "field-removed")}
    unread = {one.schema for one in answers if one.rule in ("enum-changed", "schema-removed")}
    kinds = {own_schema(kind): (schema, kind) for schema, kind in sides.facade.classes.items()}
    for entry in sides.retired:
        schema, kind = kinds.get(entry.schema, (entry.schema, None))
        if kind is None or entry.member not in _members(kind):
            yield _unneeded(entry.schema, entry.member, "the facade no longer has it", "RETIRED")
        elif (schema, entry.member) not in removed and schema not in unread and sides.has(schema):
            yield _unneeded(schema, entry.member, f"the document has it (again), and {file_of(kind)} too", "RETIRED")


def _unneeded_renames(sides: Sides, renamed: Collection[Renamed]) -> Iterator[Finding]:
    """Entries for schemas that the document calls by the old name, or that no class stands for."""
    names = {own_schema(kind) for kind in sides.facade.classes.values()}
    for entry in renamed:
        if entry.schema not in names:
            yield _unneeded(entry.schema, "", "no class of the facade has this schema", "RENAMED")
        elif sides.has(entry.schema) and not sides.has(entry.now):
            yield _unneeded(entry.schema, "", "the document calls it by this name (again)", "RENAMED")


def _needlessly_unserved(sides: Sides, unserved: Collection[Unserved]) -> Iterator[Finding]:
    """Entries for operations that the facade serves, or that nobody has."""
    served = {operation_key(one.method, one.path) for one in sides.facade.operations}
    there = {operation_key(method, path) for path, method in sides.spec.operations()}
    for entry in unserved:
        key, title = operation_key(entry.method, entry.path), f"{entry.method.upper()} {entry.path}"
        if key in served:
            yield _unneeded(title, "", "the facade serves it", "UNSERVED")
        elif key not in there:
            yield _unneeded(title, "", "neither the document nor the supplement has it", "UNSERVED")


def _unneeded(schema: str, member: str, why: str, where: str) -> Finding:
    file = "unserved" if where == "UNSERVED" else "retired"
    change = f"podero/drift/{file}.py: remove the entry from {where}"
    return Finding("retirement-unneeded", schema, member, why, WARNING, change)


def _members(kind: type) -> Collection[str]:
    return [field.name for field in attrs.fields(kind)] if attrs.has(kind) else values_of(kind)
