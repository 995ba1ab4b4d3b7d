"""Applies our overlay to a new document.

The pipeline resolves each action's JSONPath in the document that it generates from, and records the places. A new
document may lack such a place. The edit is then skipped, because the drift check reports what is missing.
"""

import copy
from collections.abc import Sequence
from typing import Any

from podero.drift.document import Json

# Keys that only describe a schema or an operation, and do not change its meaning.
_TEXT = frozenset({"description", "title", "summary", "example"})
_REMARKS = _TEXT | {"deprecated", "examples", "default"}


def apply_edits(document: Json, edits: Sequence[Json]) -> Json:
    """Apply edits to a document.

    Args:
        document: The document; it is not changed.
        edits: Each has ``places``, lists of keys from the root, and either ``update`` or ``remove``.
    """
    if not edits:
        return document
    result: Json = copy.deepcopy(document)
    for edit in edits:
        for place in edit["places"]:
            _apply(result, place, edit)
    return result


def without_text(update: Any) -> Any:
    """The part of an update that changes the meaning of a document; an empty object or list if there is none."""
    if isinstance(update, list):
        return [without_text(one) for one in update]
    if not isinstance(update, dict):
        return update
    found = {key: without_text(value) for key, value in update.items() if not _is_text(key, value)}
    return {key: value for key, value in found.items() if value not in ({}, []) or update[key] in ({}, [])}


def only_remarks(value: Any) -> bool:
    """Whether an update only describes things that must exist already, so that it must not create them."""
    return isinstance(value, dict) and bool(value) and all(_is_remark(key) for key in value)


def _is_text(key: str, value: Any) -> bool:
    # A field may have the same name as such a key; its value is then an object.
    return key.startswith("x-") or (isinstance(value, str) and key in _TEXT)


def _is_remark(key: str) -> bool:
    return key in _REMARKS or key.startswith("x-")


def _apply(root: Json, place: Sequence[str | int], edit: Json) -> None:
    if not place:
        _update(root, edit["update"])
        return
    *way, last = place
    owner: Any = root
    for step in way:
        owner = _step(owner, step)
    there = _step(owner, last)
    if there is None:
        return
    if "remove" in edit:
        owner.remove(there) if isinstance(owner, list) else owner.pop(last)
    elif isinstance(there, list) or (isinstance(there, dict) and isinstance(edit["update"], dict)):
        _update(there, edit["update"])
    else:
        owner[last] = copy.deepcopy(edit["update"])


def _step(owner: Any, step: str | int) -> Any:
    """The value at one key; a parameter in a list is found by its name, not by its position."""
    if isinstance(owner, dict):
        return owner.get(str(step))
    if not isinstance(owner, list):
        return None
    if isinstance(step, int):
        return owner[step] if step < len(owner) else None
    return next((one for one in owner if isinstance(one, dict) and one.get("name") == step), None)


def _update(target: Any, update: Any) -> None:
    if isinstance(target, list):
        more = update if isinstance(update, list) else [update]
        target.extend(copy.deepcopy(one) for one in more if one not in target)
    else:
        for key, value in update.items():
            if isinstance(value, dict | list) and isinstance(target.get(key), type(value)):
                _update(target[key], value)
            elif key in target or not only_remarks(value):
                target[key] = copy.deepcopy(value)
