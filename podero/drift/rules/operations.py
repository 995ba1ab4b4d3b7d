"""Compares the operations that the facade calls and their responses, and finds new operations of the same tags."""

from collections.abc import Iterator

from podero.drift.escaping import code
from podero.drift.findings import BREAKING, WARNING, Finding
from podero.drift.instructions import OPERATION_REMOVED, REGENERATE, response_changed
from podero.drift.openapi.shapes import Shape
from podero.drift.openapi.spec import operations
from podero.drift.openapi.success_responses import Found, success_schema, success_schemas
from podero.drift.promised import Called, operation_at, tags
from podero.drift.rules.models import fits
from podero.drift.rules.sides import Sides
from podero.drift.supplement import Operation, operation_key


def compare_operations(sides: Sides) -> Iterator[Finding]:
    """Compare the operations that the facade calls with those of the new document."""
    there = {old.name for old, _ in sides.found}
    for one in sides.called:
        if one.name not in there:
            yield Finding(
                "operation-removed", one.title, "", "the document has no such operation", BREAKING, OPERATION_REMOVED
            )
    for old, new in sides.found:
        yield from _compare_response(sides, old, new)
    for path, method in added(sides):
        detail = f"the document has this operation under the tag {code(_shared_tag(sides, path, method))}"
        yield Finding("operation-added", f"{method.upper()} {path}", "", detail, WARNING, REGENERATE)


def added(sides: Sides) -> Iterator[tuple[str, str]]:
    """Path and method of new operations with a tag of an operation that the facade calls."""
    before = known(sides)
    for path, method in operations(sides.new.spec.root):
        if operation_key(method, path) not in before and _shared_tag(sides, path, method):
            yield path, method


def known(sides: Sides) -> set[Operation]:
    """The operations of the old document."""
    return {operation_key(method, path) for path, method in operations(sides.old.spec.root)}


def _shared_tag(sides: Sides, path: str, method: str) -> str:
    ours = {tag for one in (*sides.called, *(new for _, new in sides.found)) for tag in tags(one)}
    there = tags(operation_at(sides.new.spec, path, method, ""))
    return next((tag for tag in there if tag in ours), "")


def _compare_response(sides: Sides, old: Called, new: Called) -> Iterator[Finding]:
    before = success_schema(sides.old.spec, old)
    if before is None:
        return
    expected, known = sides.old.shape(*before), success_schemas(sides.old.spec, old)
    responses = dict(success_schemas(sides.new.spec, new))
    main = "200" if "200" in responses else "2XX"
    problems = [_problem(sides, expected, "the 200 response", responses.pop(main, None))]
    problems += [
        _problem(sides, expected, f"a response {status} that is new", response)
        for status, response in responses.items()
        if status not in known
    ]
    how = "; ".join(filter(None, problems))
    if how:
        yield Finding("response-changed", old.title, "", how, BREAKING, response_changed(old.reader))


def _problem(sides: Sides, expected: Shape, what: str, response: Found | None) -> str:
    if response is None:
        return f"{what} has no JSON"
    shape = sides.new.shape(*response)
    return "" if _reads(sides, expected, shape) else f"{what} is {shape.shown}; this version reads {expected.shown}"


def _reads(sides: Sides, expected: Shape, found: Shape) -> bool:
    """Whether code that expects one shape can read every response of the other."""
    if (found.nullable and not expected.nullable) or not fits(sides, expected, found):
        return False
    return expected.item is None or found.item is None or _reads(sides, expected.item, found.item)
