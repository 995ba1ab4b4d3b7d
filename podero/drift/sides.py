"""The two sides of the comparison, brought together: the facade and a document, with what both call a schema."""

from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

import attrs

from podero.drift.declared import Facade, own_schema, schemas_in
from podero.drift.retired import Renamed, Retired
from podero.drift.schemas import Schemas
from podero.drift.spec import SCHEMAS, Spec
from podero.drift.supplement import Operation, complete


@attrs.frozen
class Properties:
    """The properties of an object in the document, by name, and those that it requires."""

    schemas: Mapping[str, Any]
    required: Collection[str]


@attrs.define(slots=False)
class Sides:
    """The facade and a document.

    Attributes:
        facade: What the facade declares.
        spec: The document, the supplement under it.
        added: The operations that only the supplement has.
        retired: Members that the facade keeps although the document does not have them.
        related: Whether the document alone has any schema of the facade.
    """

    facade: Facade
    spec: Spec
    added: Collection[Operation]
    retired: Collection[Retired]
    related: bool

    @classmethod
    def of(cls, document: Any, supplement: Any, retired: Collection[Retired], renamed: Collection[Renamed]) -> "Sides":
        """Read the document; raises DocumentError if it cannot be compared."""
        held = {entry.now for entry in renamed} | set(Facade().classes)
        alone = Spec(complete(document, None).document, held)
        applying = [entry for entry in renamed if entry.now in alone.schemas]
        names = {f"{SCHEMAS}{entry.schema}": f"{SCHEMAS}{entry.now}" for entry in applying}
        completed = complete(document, _with_references(supplement, names), held)
        facade = Facade(applying)
        spec = Spec(completed.document, facade.classes)
        return cls(facade, spec, completed.added, retired, not alone.schemas.keys().isdisjoint(facade.classes))

    @cached_property
    def schemas(self) -> Schemas:
        """Reads the document's schemas."""
        return Schemas(self.spec, {name: "object" if attrs.has(kind) else "string" for name, kind in self._classes})

    @property
    def _classes(self) -> Collection[tuple[str, type]]:
        return self.facade.classes.items()

    def has(self, name: str) -> bool:
        """Whether the document has the schema at all."""
        return name in self.spec.schemas

    def properties(self, name: str) -> Properties | None:
        """The properties of a schema, or None if it is no single object, or says nothing of them."""
        shape = self.schemas.shape_of(name)
        if shape.kind != "object" or shape.name or shape.fixed:
            return None
        found = self.schemas.keywords(self.spec.schemas[name], f"components.schemas.{name}")
        if "anyOf" in found or "properties" not in found:
            return None
        return Properties(found["properties"], found.get("required", ()))

    def expected(self, answers: Collection[Any]) -> set[str]:
        """The schemas that these answers should lead to in the document.

        A field that the document no longer has leads nowhere: that its enum is gone too is no finding of its own.
        """
        found: set[str] = set()
        read = [self.facade.shape_of(answer) for answer in answers if answer is not None]
        waiting = [name for shape in read for name in schemas_in(shape)]
        while waiting:
            name = waiting.pop()
            kind = self.facade.classes[name]
            if name in found:
                continue
            found.add(name)
            there = self.properties(name) if attrs.has(kind) and self.has(name) else None
            if there is not None:
                waiting += [
                    inner
                    for field in self.facade.fields(kind)
                    if field.name in there.schemas
                    for inner in schemas_in(field.shape)
                ]
        return found

    def reason_to_keep(self, kind: type, member: str) -> str | None:
        """Why the facade keeps a member that the document does not have; None if nothing is said."""
        schema = own_schema(kind)
        return next((entry.reason for entry in self.retired if (entry.schema, entry.member) == (schema, member)), None)


def _with_references(value: Any, names: Mapping[str, str]) -> Any:
    """The same with other references: a supplement knows schemas of the document by the name that they had."""
    if isinstance(value, list):
        return [_with_references(one, names) for one in value]
    if not isinstance(value, dict) or not names:
        return value
    found = {key: _with_references(one, names) for key, one in value.items()}
    reference = found.get("$ref")
    return {**found, "$ref": names[reference]} if isinstance(reference, str) and reference in names else found
