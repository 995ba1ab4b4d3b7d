"""The record of its inputs that ``make generate`` writes, for the drift check of the installed package."""

import copy
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jsonpath_ng import Child, Fields, Index
from jsonpath_ng.ext.parser import parse
from ruamel.yaml import YAML

from podero.drift.built_from import BuiltFrom
from podero.drift.document import Json, canonical_bytes
from podero.drift.loading.load import load_document
from podero.drift.overlay import without_text
from podero.drift.supplement import complete
from scripts.apply_overlay import apply_overlay


def baseline_bytes(openapi_dir: Path) -> bytes:
    """The content of ``podero/drift/built_from.json`` for the folder from which code was generated."""
    return canonical_bytes(read_baseline(openapi_dir).as_json())


def read_baseline(openapi_dir: Path) -> BuiltFrom:
    """The inputs in a folder: the document, the supplement if there is one, and the targets of the overlay's actions.

    Raises:
        DocumentError: The document or the supplement cannot be read.
    """
    document, file = load_document(str(openapi_dir / "openapi.json")), openapi_dir / "supplement.json"
    supplement = load_document(str(file)) if file.exists() else {"paths": {}}
    actions = YAML(typ="safe", pure=True).load((openapi_dir / "overlay.yaml").read_text("utf-8"))["actions"] or []
    return BuiltFrom(document, supplement, list(_edits(complete(document, supplement).document, actions)))


def _edits(document: Json, actions: Sequence[Json]) -> Sequence[Json]:
    result, edits = copy.deepcopy(document), []
    for action in actions:
        places = [_keys(result, match.full_path) for match in parse(action["target"]).find(result)]
        if "remove" in action:
            edits.append({"places": places, "remove": True})
        elif update := without_text(action["update"]):
            edits.append({"places": places, "update": update})
        result = apply_overlay(result, {"actions": [copy.deepcopy(action)]})
    return edits


def _keys(root: Any, path: Any) -> list[str | int]:
    """A path as a list of keys. An object in a list is identified by its name, since its position may change."""
    keys: list[str | int] = []
    owner = root
    for step in _steps(path):
        owner = owner[step]
        named = isinstance(step, int) and isinstance(owner, dict) and isinstance(owner.get("name"), str)
        keys.append(owner["name"] if named else step)
    return keys


def _steps(path: Any) -> list[str | int]:
    if isinstance(path, Child):
        return [*_steps(path.left), *_steps(path.right)]
    if isinstance(path, Fields):
        return list(path.fields)
    return list(path.indices) if isinstance(path, Index) else []
