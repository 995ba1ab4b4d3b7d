"""``openapi/overlay.yaml``: every action does something and gives a reason, or is refused with one line."""

import json
import re
from pathlib import Path

import pytest

from scripts.document_checks import check_document
from scripts.generate import sources
from scripts.naming import GenerationError, operations
from scripts.overlay import actions_of, overlaid
from tests.pipeline.documents import ROOT, Json, document, operation


def overlay(*actions: Json) -> str:
    return json.dumps({"overlay": "1.0.0", "info": {"title": "Edits", "version": "1"}, "actions": list(actions)})


WHY = {"description": "Because."}
BAD_OVERLAYS: dict[str, tuple[str, str]] = {
    "a target that matches nothing": (
        overlay({"target": "$.paths['/no'].get", "update": {"x-a": 1}, **WHY}),
        "overlay action 1 ($.paths['/no'].get) matches nothing",
    ),
    "an action that an earlier one undoes": (
        overlay(
            {"target": "$.info.title", "update": "A", **WHY},
            {"target": "$.paths['/things']", "remove": True, **WHY},
            {"target": "$.paths['/things'].get", "update": {"x-a": 1}, **WHY},
        ),
        "overlay action 3 ($.paths['/things'].get) matches nothing",
    ),
    "no description": (overlay({"target": "$.info", "update": {"x-a": 1}}), "gives no reason"),
    "an empty description": (overlay({"target": "$", "update": {"x": 1}, "description": ""}), "gives no reason"),
    "no target": (overlay({"update": {}, **WHY}), "overlay action 1 has no target"),
    "an action that is a word": (overlay("update"), "overlay action 1 has no target"),  # type: ignore[arg-type]  # meant
    "an action that does nothing": (overlay({"target": "$.info", **WHY}), "must have update or remove: true"),
    "remove: false": (overlay({"target": "$.info", "remove": False, **WHY}), "must have update or remove: true"),
    "both": (overlay({"target": "$.info", "remove": True, "update": {}, **WHY}), "must have update or remove: true"),
    "a target that is no JSONPath": (overlay({"target": "$..[", "update": {}, **WHY}), "not a usable JSONPath"),
    "the whole document removed": (overlay({"target": "$", "remove": True, **WHY}), "remove the whole document"),
    "a text about what is not there": (
        overlay({"target": "$.components", "update": {"schemas": {"Gone": {"description": "a unit"}}}, **WHY}),
        "overlay action 1 ($.components) describes Gone, which does not exist",
    ),
    "a list": ("[]", "is not an overlay"),
    "nothing": ("", "is not an overlay"),
    "actions that are none": ("actions: 1", "is not an overlay"),
    "no YAML": ("actions: [", "is not valid YAML"),
    "not UTF-8": ("actions: \udcff", "overlay.yaml"),
}


@pytest.mark.parametrize("name", BAD_OVERLAYS)
def test_an_overlay_is_refused(tmp_path: Path, name: str) -> None:
    text, reason = BAD_OVERLAYS[name]
    file = tmp_path / "overlay.yaml"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(GenerationError) as caught:
        overlaid(document(), file)
    assert reason in str(caught.value)


def test_an_overlay_mends_a_collision(tmp_path: Path) -> None:
    content = document({"/a": {"get": operation("get_thing")}, "/b": {"get": operation("getThing")}})
    file = tmp_path / "overlay.yaml"
    file.write_text(overlay({"target": "$.paths['/b'].get", "update": {"operationId": "get_other"}, **WHY}))
    with pytest.raises(GenerationError, match="both become things/get_thing"):
        check_document(content)
    check_document(overlaid(content, file))


def test_the_vendored_overlay_says_why_in_every_action() -> None:
    actions = actions_of(ROOT / "openapi" / "overlay.yaml")
    assert actions
    assert all(action["description"].endswith((".", "here.")) for action in actions)


def test_an_overlay_leaves_the_document_alone(tmp_path: Path) -> None:
    content, file = document(), tmp_path / "overlay.yaml"
    file.write_text(overlay({"target": "$.paths.*.*", "update": {"operationId": "other"}, **WHY}))
    assert overlaid(content, file)["paths"]["/things"]["get"]["operationId"] == "other"
    assert content == document()


def test_the_vendored_overlay_gives_every_operation_a_plain_name() -> None:
    names = [content["operationId"] for _, _, content in operations(sources(ROOT / "openapi").document)]
    assert all(re.fullmatch("[a-z]+(_[a-z]+)*", name) for name in names)
