"""Our edits to the document: an OpenAPI Overlay 1.0 in YAML. Each action must have an effect, and give its reason."""

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jsonpath_ng.exceptions import JSONPathError
from jsonpath_ng.ext.parser import parse
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from podero.drift.document import Json
from podero.drift.overlay import only_remarks
from scripts.apply_overlay import apply_overlay
from scripts.naming import GenerationError


def actions_of(overlay: Path) -> list[Any]:
    """The actions of an overlay; raises GenerationError if the file is not an overlay."""
    try:
        content = YAML(typ="safe", pure=True).load(overlay.read_text("utf-8"))
    except (YAMLError, ValueError) as error:
        raise GenerationError(f"{overlay.name} is not valid YAML: {error}") from None
    if not isinstance(content, dict) or not isinstance(content.get("actions"), list | None):
        raise GenerationError(f"{overlay.name} is not an overlay, which is a mapping with a list of actions")
    return content.get("actions") or []


def overlaid(document: Json, overlay: Path) -> Json:
    """Apply an overlay; an action that matches nothing, does nothing or gives no reason is an error.

    Args:
        document: The document; it is not changed.
        overlay: The overlay's file.

    Raises:
        GenerationError: The file is not an overlay, or an action cannot be applied; the message names it.
    """
    return applied(document, actions_of(overlay))


def applied(document: Json, actions: list[Any]) -> Json:
    """As `overlaid`; also returns the actions."""
    try:
        result = copy.deepcopy(document)
        for number, action in enumerate(actions, 1):
            _check_action(f"overlay action {number}", action, result)
            result = apply_overlay(result, {"actions": [action]})
    except RecursionError:
        raise GenerationError("the document is nested too deeply") from None
    return result


def field_order(actions: list[Any]) -> dict[str, list[str]]:
    """The fields of each schema, in the order in which the actions name them."""
    found: dict[str, list[str]] = {}
    for action in actions:
        target, update = action.get("target", ""), action.get("update")
        if target.startswith("$.components.schemas.") and target.endswith(".properties") and isinstance(update, dict):
            found.setdefault(target.split(".")[3], []).extend(update)
    return found


def _check_action(here: str, action: Any, document: Json) -> None:
    target = action.get("target") if isinstance(action, dict) else None
    if not isinstance(target, str):
        raise GenerationError(f"{here} has no target")
    here = f"{here} ({target})"
    if not action.get("description"):
        raise GenerationError(f"{here} gives no reason in its description")
    if ("update" in action) == ("remove" in action) or action.get("remove", True) is not True:
        raise GenerationError(f"{here} must have update or remove: true")
    try:
        found = parse(target).find(document)
    except (JSONPathError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise GenerationError(f"{here}: its target is not a usable JSONPath: {error}") from None
    if not found:
        raise GenerationError(
            f"{here} matches nothing; make drift shows what is gone: change its target, or remove the action"
        )
    if "remove" in action and any(match.context is None for match in found):
        raise GenerationError(f"{here} would remove the whole document")
    missing = [name for match in found for name in _described_in_vain(match.value, action.get("update"))]
    if missing:
        raise GenerationError(f"{here} describes {missing[0]}, which does not exist")


def _described_in_vain(there: Any, update: Any) -> Iterator[str]:
    """Names that do not exist, but that an update only describes; the update would create them."""
    if isinstance(there, dict) and isinstance(update, dict):
        for name, value in update.items():
            if name in there:
                yield from _described_in_vain(there[name], value)
            elif only_remarks(value):
                yield name
