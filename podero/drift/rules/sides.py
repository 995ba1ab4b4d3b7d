"""Both sides of the comparison: the document that this version was built from, and a new document."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import attrs

from podero.drift.built_from import BuiltFrom
from podero.drift.document import DocumentError
from podero.drift.openapi.schemas import Schemas
from podero.drift.openapi.shapes import Shape
from podero.drift.openapi.spec import Spec, operations
from podero.drift.openapi.success_responses import success_schema
from podero.drift.promised import Called, called, classes, operation_at
from podero.drift.supplement import Operation, operation_key

_ALIKE = 0.5
"""The share of equal fields or values from which a schema with another name is treated as a renamed one."""
_LONGEST_NAME = 100


@attrs.frozen(eq=False)
class Sides:
    """Both documents, and what the facade promises of the old one.

    Attributes:
        old: The schemas of the old document.
        new: The schemas of the new document.
        classes: The schemas that have classes in the facade, by name: "object" or "string".
        called: The operations that the facade calls, as in the old document.
        found: The same operations as in the new document, if it has them.
        added: The operations that only the supplement has.
    """

    old: Schemas
    new: Schemas
    classes: Mapping[str, str]
    called: Sequence[Called]
    found: Sequence[tuple[Called, Called]]
    added: Collection[Operation]

    @classmethod
    def of(cls, document: object, inputs: BuiltFrom, built_from: BuiltFrom) -> "Sides":
        """Read both documents.

        Args:
            document: The new document.
            inputs: The supplement and the overlay for it.
            built_from: The old document with its supplement and overlay.

        Raises:
            DocumentError: The new document cannot be compared.
        """
        before, calls, promised = _read(built_from)
        alone = Spec(document, promised)
        completed = inputs.completed(alone.root, promised)
        after = Spec(completed.document, promised)
        found = [(one, there) for one in calls if (there := _find(after, one)) is not None]
        theirs = any(old.key not in completed.added for old, _ in found)
        if not theirs and promised.keys().isdisjoint(alone.schemas):
            raise DocumentError(
                "this is not a document of the Podero Partner API: it has no operation and no schema of the facade"
            )
        return cls(Schemas(before, promised), Schemas(after, promised), promised, calls, found, completed.added)

    @property
    def wrappers(self) -> Mapping[str, str]:
        """The schemas of whole responses, with what reads them."""
        return {shape.name: one.reader for one in self.called for shape in self._responses([one])}

    def expected(self) -> set[str]:
        """The classes that responses of the new document's own operations should contain.

        If a field is missing, its enum is not expected either, so that there is no second finding for the enum.
        """
        found: set[str] = set()
        theirs = [old for old, _ in self.found if old.key not in self.added]
        waiting = [name for shape in self._responses(theirs) for name in _names(shape)]
        while waiting:
            name = waiting.pop()
            if name in found:
                continue
            found.add(name)
            there = name if self.new.has(name) else self.successor(name)
            before, after = self.old.properties(name), self.new.properties(there) if there else None
            if before is not None and after is not None:
                waiting += [
                    inner
                    for member, schema in before.schemas.items()
                    if member in after.schemas
                    for inner in _names(self.old.shape(schema, f"components.schemas.{name}.properties.{member}"))
                ]
        return found

    def successor(self, name: str) -> str:
        """The new schema that is most similar to a missing one; empty if none is similar."""
        ours, known = _members(self.old.spec.schemas[name]), self.old.spec.schemas
        likeness = {
            other: len(ours & theirs) / len(ours | theirs)
            for other, schema in self.new.spec.schemas.items()
            if other not in known and len(other) <= _LONGEST_NAME and (theirs := _members(schema))
        }
        best = max(likeness, key=lambda other: likeness[other], default="")
        return best if likeness.get(best, 0) >= _ALIKE else ""

    def _responses(self, of: Sequence[Called]) -> Iterator[Shape]:
        for one in of:
            response = success_schema(self.old.spec, one)
            if response is not None:
                yield self.old.shape(*response)


@lru_cache(maxsize=2)
def _read(built_from: BuiltFrom) -> tuple[Spec, list[Called], Mapping[str, str]]:
    """The old document, the operations that the facade calls, and the schemas that have classes in it."""
    spec = Spec(built_from.completed(built_from.document).document)
    calls = called(spec)
    return spec, calls, classes(spec, calls)


def _find(spec: Spec, one: Called) -> Called | None:
    """The operation at the same path; the parameter names in the path may differ."""
    same = [path for path, method in operations(spec.root) if operation_key(method, path) == one.key]
    if not same:
        return None
    return operation_at(spec, min(same, key=lambda path: path != one.path), one.method.lower(), one.name)


def _names(shape: Shape) -> Iterator[str]:
    if shape.name:
        yield shape.name
    if shape.item is not None:
        yield from _names(shape.item)


def _members(schema: Any) -> frozenset[str]:
    """The names of a schema's fields, or the values of an enum."""
    found = schema.get("properties", schema.get("enum")) if isinstance(schema, dict) else None
    return frozenset(one for one in found if isinstance(one, str)) if isinstance(found, dict | list) else frozenset()
