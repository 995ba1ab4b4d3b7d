"""The supplement: documented operations that the vendored document does not hold yet, laid under it.

The document wins: what both have is the document's, and the supplement's entry is dropped. So a complete document
retires the supplement by itself. Only the name that an entry gave to its operation stays: operationIds upstream are
paths of a framework's views, and users' code names the generated functions.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any

import attrs

from podero.drift.document import DocumentError, Json
from podero.drift.escaping import one_line
from podero.drift.openapi.spec import METHODS, mapping, operations, references, resolved

Operation = tuple[str, str]
"""Method in upper case, and path template; the names in a template are not part of the request."""

Component = tuple[str, str]
"""Section and name."""


@attrs.frozen
class Completed:
    """A document with what only the supplement has.

    Attributes:
        document: Both in one.
        added: The operations that are the supplement's.
        dropped: What was not taken from the supplement and why, one line each.
    """

    document: Json
    added: Collection[Operation] = frozenset()
    dropped: tuple[str, ...] = ()


def complete(document: Any, supplement: Any, held: Collection[str] = ()) -> Completed:
    """Lay the supplement under a document.

    Args:
        document: The document; it is not changed.
        supplement: The supplement, or None.
        held: Schemas that may be missing from both. An operation of the supplement that refers to any other thing
            which neither has is dropped.

    Raises:
        DocumentError: One of them is not what an OpenAPI document is.
    """
    document = mapping(document, "the document")
    if supplement is None:
        return Completed(document)
    below = _Below(document, mapping(supplement, "the supplement"), held)
    known = {operation_key(method, path): (path, method) for path, method in operations(document)}
    result = {**document, "paths": dict(mapping(document.get("paths"), "paths"))}
    names = set(_names(document, known.values()))
    added, dropped, needed = set(), [], dict[Component, None]()
    for path, method, operation in below.operations():
        here, key = one_line(f"{method.upper()} {path}"), operation_key(method, path)
        missing, components = below.components_of(operation)
        if key in known:
            _lend_name(result, document, known[key], operation, names)
            dropped.append(f"{here}: the document has it")
        elif missing:
            dropped.append(one_line(f"{here}: neither has the {missing} that it refers to"))
        else:
            item = resolved(document, result["paths"].get(path, {}), f"paths.{path}")
            result["paths"][path] = {**item, method: operation}
            added.add(key)
            needed.update(dict.fromkeys(components))
    result["components"] = below.with_components(needed)
    return Completed(result, frozenset(added), (*dropped, *below.not_taken(needed)))


def operation_key(method: str, path: str) -> Operation:
    """What two operations must share to be the same."""
    return method.upper(), re.sub(r"\{[^{}]*\}", "{}", path)


@attrs.define
class _Below:
    """The supplement, seen from the document above it."""

    document: Json
    supplement: Json
    held: Collection[str]

    def operations(self) -> Iterator[tuple[str, str, Json]]:
        paths = mapping(self.supplement.get("paths", {}), "paths of the supplement")
        for path, value in paths.items():
            place = f"paths.{path} of the supplement"
            for method, operation in mapping(value, place).items():
                if method not in METHODS:
                    raise DocumentError(one_line(f"{place} holds {method!r:.40}; only operations are read there"))
                yield path, method, mapping(operation, f"{place}.{method}")

    def components_of(self, operation: Json) -> tuple[str, list[Component]]:
        """The first component that neither has, and all that must come from the supplement."""
        found: list[Component] = []
        waiting = list(references(operation))
        while waiting:
            component = _component(waiting.pop())
            if component in found or _get(self.document, component) is not None:
                continue
            content = _get(self.supplement, component)
            if content is None and component[1] not in self.held:
                return _shown(component), []
            if content is not None:
                found.append(component)
                waiting += references(content)
        return "", found

    def with_components(self, needed: Collection[Component]) -> Json:
        """The document's components and these of the supplement."""
        result = dict(mapping(self.document.get("components", {}), "components"))
        for section, name in needed:
            there = mapping(result.get(section, {}), f"components.{section}")
            result[section] = {**there, name: _get(self.supplement, (section, name))}
        return result

    def not_taken(self, needed: Collection[Component]) -> Iterator[str]:
        sections = mapping(self.supplement.get("components", {}), "components of the supplement")
        for section, value in sections.items():
            for name in mapping(value, f"components.{section} of the supplement"):
                if (section, name) not in needed:
                    here = one_line(_shown((section, name)))
                    has = _get(self.document, (section, name)) is not None
                    yield f"{here}: {'the document has it' if has else 'no operation that is left uses it'}"


def _names(document: Json, places: Collection[Operation]) -> Iterator[Any]:
    for path, method in places:
        operation = resolved(document, document["paths"][path], f"paths.{path}")[method]
        yield str(mapping(operation, f"paths.{path}.{method}").get("operationId"))


def _lend_name(result: Json, document: Json, place: Operation, ours: Json, names: set[Any]) -> None:
    """Give an operation of the document the name that ours has, unless another operation of it is called so."""
    (path, method), name = place, ours.get("operationId")
    if not isinstance(name, str) or name in names:
        return
    item = resolved(document, result["paths"][path], f"paths.{path}")
    result["paths"][path] = {**item, method: {**item[method], "operationId": name}}
    names.add(name)


def _component(reference: str) -> Component:
    parts = [part.replace("~1", "/").replace("~0", "~") for part in reference.split("/")]
    return (parts[2], parts[3]) if parts[:2] == ["#", "components"] and len(parts) > 3 else ("", reference)


def _get(root: Json, component: Component) -> Any:
    section, name = component
    sections = mapping(root.get("components", {}), "components")
    return mapping(sections.get(section, {}), f"components.{section}").get(name)


def _shown(component: Component) -> str:
    section, name = component
    return f"schema {name}" if section == "schemas" else f"{section} {name}".strip()
