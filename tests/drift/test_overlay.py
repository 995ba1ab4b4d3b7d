"""The overlay on a document that differs from the one that it was written for."""

import copy
from typing import Any

import pytest

from podero.drift.built_from import BuiltFrom, packaged
from podero.drift.compare import compare
from podero.drift.overlay import apply_edits, without_text
from scripts.built_from import read_baseline
from tests.drift.mutations import SMALL, Json, frozen, properties, schemas, to_remove_field
from tests.pipeline.documents import ROOT


def edit(*place: str | int, **what: Any) -> Json:
    return {"places": [list(place)], **what}


def applied(document: Any, *edits: Json) -> Any:
    before = copy.deepcopy(document)
    result = apply_edits(document, edits)
    assert document == before
    return result


@pytest.mark.parametrize(
    ("document", "one", "expected"),
    [
        ({"a": {"b": 1}}, edit("a", update={"c": 2}), {"a": {"b": 1, "c": 2}}),
        ({"a": {"b": {"c": 1}}}, edit(update={"a": {"b": {"d": 2}}}), {"a": {"b": {"c": 1, "d": 2}}}),
        ({"a": [1]}, edit("a", update=[1, 2]), {"a": [1, 2]}),
        ({"a": [1]}, edit("a", update=2), {"a": [1, 2]}),
        ({"a": {"b": [1]}}, edit("a", update={"b": [2]}), {"a": {"b": [1, 2]}}),
        ({"a": 1}, edit("a", update=2), {"a": 2}),
        ({"a": {"b": 1}}, edit("a", remove=True), {}),
        ({"a": [1, 2]}, edit("a", 0, remove=True), {"a": [2]}),
        ({"a": [1, {"name": "x"}]}, edit("a", "x", update={"z": 1}), {"a": [1, {"name": "x", "z": 1}]}),
    ],
)  # fmt: skip
def test_an_edit_is_applied(document: Any, one: Json, expected: Any) -> None:
    assert applied(document, one) == expected


@pytest.mark.parametrize(
    "one",
    [
        edit("b", update={"c": 1}),
        edit("a", "b", "c", update={"c": 1}),
        edit("a", 1, update={"c": 1}),
        edit("a", "x", update={"c": 1}),
        edit("c", "d", remove=True),
        edit(update={"b": {"description": "gone", "x-unit": "kWh"}}),
    ],
)
def test_an_edit_of_what_is_not_there_is_passed_over(one: Json) -> None:
    assert applied({"a": [5], "c": 5}, one) == {"a": [5], "c": 5}


def test_text_is_left_out_and_a_field_that_is_called_so_is_not() -> None:
    update = {"a": {"description": "x", "title": "y"}, "description": {"type": "string", "description": "z"}, "b": {}}
    assert without_text(update) == {"description": {"type": "string"}, "b": {}}


def with_edit(one: Json) -> BuiltFrom:
    return BuiltFrom(SMALL.document, SMALL.supplement, [*SMALL.edits, one])


def test_units_do_not_bring_a_field_back_that_the_document_lost() -> None:
    document = frozen()
    to_remove_field("SessionItem", "final_soc_pct")(document)
    annotated = with_edit(
        edit("components", "schemas", update={"SessionItem": {"properties": {"final_soc_pct": {"x-unit": "%"}}}})
    )
    assert [one.rule for one in compare(document, built_from=annotated).findings] == ["field-removed"]


def test_a_field_that_the_overlay_keeps_is_no_finding() -> None:
    document = frozen()
    kept = properties(document, "SessionItem")["final_soc_pct"]
    to_remove_field("SessionItem", "final_soc_pct")(document)
    keeping = with_edit(edit("components", "schemas", update={"SessionItem": {"properties": {"final_soc_pct": kept}}}))
    assert [one.severity for one in compare(document, built_from=keeping).findings] == ["info"]  # it was required
    assert compare(document, built_from=BuiltFrom(document, keeping.supplement, keeping.edits)).findings == ()


def test_a_value_that_the_overlay_keeps_is_no_finding() -> None:
    document = frozen()
    schemas(document)["SessionOutcome"]["enum"].remove("boosted")
    keeping = with_edit(edit("components", "schemas", "SessionOutcome", update={"enum": ["boosted"]}))
    assert compare(document, built_from=keeping).findings == ()
    assert compare(frozen(), built_from=keeping).findings == ()


def test_the_packaged_parts_are_those_of_the_checkout() -> None:
    now = read_baseline(ROOT / "openapi")
    assert now.as_json() == packaged().as_json()
