"""The supplement: documented operations that the vendored document does not have yet.

If both have an operation or schema, the document's is used, and the supplement's entry is dropped. So the supplement
shrinks as the document grows. Only the operationId of a dropped entry stays: the API's own operationIds are paths of a
framework's views, and users' code calls the generated functions by our names.
"""

import re
from collections.abc import Collection, Iterator
from typing import Any

import attrs

from podero.drift.document import DocumentError, Json
from podero.drift.escaping import one_line
from podero.drift.openapi.spec import METHODS, mapping, operations, references, resolved

Operation = tuple[str, str]
"""Method in upper case, and path template, without the names in it, since they are not part of a request."""

Component = tuple[str, str]
"""Section and name of a component."""


@attrs.frozen
class Completed:
    """A document, completed by the supplement.

    Attributes:
        document: The completed document.
        added: The operations that come from the supplement.
        dropped: Parts of the supplement that were not used, and why, one line each.
    """

    document: Json
    added: Collection[Operation] = frozenset()
    dropped: tuple[str, ...] = ()


def complete(document: Any, supplement: Any, optional: Collection[str] = ()) -> Completed:
    """Complete a document by the supplement.

    Args:
        document: The document; it is not changed.
        supplement: The supplement, or None.
        optional: Schemas that may be missing from both. An operation of the supplement that refers to any other missing
            component is dropped.

    Raises:
        DocumentError: One of them is not an OpenAPI document.
    """
    document = mapping(document, "the document")
    if supplement is None:
        return Completed(document)
    below = _Below(document, mapping(supplement, "the supplement"), optional)
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
            dropped.append(one_line(f"{here}: neither document has the {missing} that it refers to"))
        else:
            item = resolved(document, result["paths"].get(path, {}), f"paths.{path}")
            result["paths"][path] = {**item, method: operation}
            added.add(key)
            needed.update(dict.fromkeys(components))
    result["components"] = below.with_components(needed)
    return Completed(result, frozenset(added), (*dropped, *below.not_taken(needed)))


def operation_key(method: str, path: str) -> Operation:
    """What identifies an operation in both."""
    return method.upper(), re.sub(r"\{[^{}]*\}", "{}", path)


@attrs.define
class _Below:
    """The supplement of a document."""

    document: Json
    supplement: Json
    optional: Collection[str]

    def operations(self) -> Iterator[tuple[str, str, Json]]:
        paths = mapping(self.supplement.get("paths", {}), "paths of the supplement")
        for path, value in paths.items():
            place = f"paths.{path} of the supplement"
            for method, operation in mapping(value, place).items():
                if method not in METHODS:
                    raise DocumentError(one_line(f"{place} has the key {method!r:.40}; only methods are allowed"))
                yield path, method, mapping(operation, f"{place}.{method}")

    def components_of(self, operation: Json) -> tuple[str, list[Component]]:
        """The first component that neither has, and all components to take from the supplement."""
        found: list[Component] = []
        waiting = list(references(operation))
        while waiting:
            component = _component(waiting.pop())
            if component in found or _get(self.document, component) is not None:
                continue
            content = _get(self.supplement, component)
            if content is None and component[1] not in self.optional:
                return _shown(component), []
            if content is not None:
                found.append(component)
                waiting += references(content)
        return "", found

    def with_components(self, needed: Collection[Component]) -> Json:
        """The components of the document, and the given ones of the supplement."""
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
                    yield f"{here}: {'the document has it' if has else 'no remaining operation uses it'}"


def _names(document: Json, places: Collection[Operation]) -> Iterator[Any]:
    for path, method in places:
        operation = resolved(document, document["paths"][path], f"paths.{path}")[method]
        yield str(mapping(operation, f"paths.{path}.{method}").get("operationId"))


def _lend_name(result: Json, document: Json, place: Operation, ours: Json, names: set[Any]) -> None:
    """Give an operation of the document the name from the supplement, unless another operation has this name."""
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
