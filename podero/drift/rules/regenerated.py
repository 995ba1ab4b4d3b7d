"""Lists differences that concern only `client.api`, which is regenerated from the document; they are no findings."""

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from podero.drift.openapi.schemas import Schemas
from podero.drift.openapi.spec import operations
from podero.drift.promised import operation_at
from podero.drift.rules.operations import added
from podero.drift.rules.sides import Sides
from podero.drift.supplement import operation_key

# Keys of texts, and of names.
_PROSE = frozenset({"description", "title", "summary", "example", "examples", "operationId", "tags", "externalDocs"})


@attrs.frozen
class Regenerated:
    """Operations ("METHOD path") and schemas that only `client.api` serves."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def regenerated(sides: Sides) -> Regenerated:
    """Find differences in operations that the facade does not call, and in schemas that have no class in it."""
    before, now = _everything(sides, sides.old), _everything(sides, sides.new)
    reported = {("operation", operation_key(method, path)) for path, method in added(sides)}
    return Regenerated(
        added=_shown(now, (key for key in now if key not in before and key not in reported)),
        changed=_shown(now, (key for key in now if key in before and before[key][1] != now[key][1])),
        removed=_shown(before, (key for key in before if key not in now)),
    )


def _everything(sides: Sides, side: Schemas) -> dict[Any, tuple[str, Any]]:
    """Name and content of each part that is not a promise of the facade."""
    promised = {one.key for one in sides.called}
    found: dict[Any, tuple[str, Any]] = {}
    for path, method in operations(side.spec.root):
        key = operation_key(method, path)
        if key not in promised:
            one = operation_at(side.spec, path, method, "")
            found["operation", key] = (one.title, _bare(one.content))
    for name, schema in side.spec.schemas.items():
        if name not in sides.classes:
            found["schema", name] = (name, _bare(schema))
    return found


def _shown(parts: Mapping[Any, tuple[str, Any]], keys: Iterator[Any]) -> tuple[str, ...]:
    return tuple(sorted(parts[key][0] for key in keys))


def _bare(value: Any) -> Any:
    """A part of a document without texts, with sorted lists, so that it can be compared."""
    if isinstance(value, list):
        return sorted((_bare(one) for one in value), key=repr)
    if not isinstance(value, dict):
        return value
    return {key: _bare(one) for key, one in sorted(value.items()) if not _is_prose(key, one)}


def _is_prose(key: str, value: Any) -> bool:
    # A property may have the same name as such a key; its value is then an object.
    return key.startswith("x-") or (key in _PROSE and not isinstance(value, dict))
