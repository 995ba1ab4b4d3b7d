"""Our edits to the document: an OpenAPI Overlay 1.0 in YAML, of which every action must do something, and say why."""

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
    """The actions of an overlay; raises GenerationError if it is none."""
    try:
        content = YAML(typ="safe", pure=True).load(overlay.read_text("utf-8"))
    except (YAMLError, ValueError) as error:
        raise GenerationError(f"{overlay.name} is no YAML: {error}") from None
    if not isinstance(content, dict) or not isinstance(content.get("actions"), list | None):
        raise GenerationError(f"{overlay.name} is no overlay: a mapping with a list of actions")
    return content.get("actions") or []


def overlaid(document: Json, overlay: Path) -> Json:
    """Apply an overlay; an action that matches nothing, does nothing or gives no reason is an error.

    Args:
        document: The document; it is not changed.
        overlay: The overlay's file.

    Raises:
        GenerationError: The overlay is none, or an action is not to be applied; names it.
    """
    return applied(document, actions_of(overlay))


def applied(document: Json, actions: list[Any]) -> Json:
    """As `overlaid`, with the actions themselves."""
    try:
        result = copy.deepcopy(document)
        for number, action in enumerate(actions, 1):
            _check_action(f"overlay action {number}", action, result)
            result = apply_overlay(result, {"actions": [action]})
    except RecursionError:
        raise GenerationError("the document is nested too deep") from None
    return result


def field_order(actions: list[Any]) -> dict[str, list[str]]:
    """The order in which the actions name the fields of each schema."""
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
        raise GenerationError(f"{here} must either update, or remove: true")
    try:
        found = parse(target).find(document)
    except (JSONPathError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise GenerationError(f"{here}: no JSONPath that can be followed: {error}") from None
    if not found:
        raise GenerationError(
            f"{here} matches nothing: make drift says what is gone; name what took its place, or remove the action"
        )
    if "remove" in action and any(match.context is None for match in found):
        raise GenerationError(f"{here} would remove the whole document")
    missing = [name for match in found for name in _described_in_vain(match.value, action.get("update"))]
    if missing:
        raise GenerationError(f"{here} describes {missing[0]}, which is not there")


def _described_in_vain(there: Any, update: Any) -> Iterator[str]:
    """Names that an update only says something about, although they are not there: they would come into being."""
    if isinstance(there, dict) and isinstance(update, dict):
        for name, value in update.items():
            if name in there:
                yield from _described_in_vain(there[name], value)
            elif only_remarks(value):
                yield name
