"""Schemas put together with allOf, anyOf and references: what they come to counts, not how they are written."""

from typing import Any

import pytest

from podero.drift.document import DocumentError
from tests.drift.mutations import EV, HEMS, compare, frozen, operation, properties, reference, schemas

PERCENT = {"anyOf": [{"type": "number"}, {"type": "null"}]}


def found(schema: Any, **more: Any) -> list[tuple[str, str]]:
    """What is found when `final_soc_pct` of an EV session (a number or null) is written like this."""
    document = frozen()
    properties(document, "SessionItem")["final_soc_pct"] = schema
    schemas(document).update(more)
    return [(finding.rule, finding.member) for finding in compare(document)]


@pytest.mark.parametrize(
    "schema",
    [
        {"allOf": [PERCENT, {}]},
        {"allOf": [{}, PERCENT]},
        {"allOf": [PERCENT, {"type": ["number", "null"], "description": "percent"}]},
        {"anyOf": [{"allOf": [{"type": "number"}, {"type": "number", "minimum": 0}]}, {"type": "null"}]},
        {"allOf": [PERCENT, {"anyOf": [{"type": "string"}, {"type": "number"}, {"type": "null"}]}]},
        {"allOf": [PERCENT, {"anyOf": [True, {"type": "null"}]}]},
        {"allOf": [{"anyOf": [True, {"type": "null"}]}, PERCENT]},
    ],
)
def test_the_same_in_other_words_is_no_finding(schema: Any) -> None:
    assert found(schema) == []


@pytest.mark.parametrize(
    "schema",
    [
        {"allOf": [PERCENT, {"anyOf": [{"type": "integer"}, {"type": "null"}]}]},
        {"allOf": [{"anyOf": [{"type": "integer"}, {"type": "null"}]}, PERCENT]},
        {"allOf": [PERCENT, {"anyOf": [{"type": "string"}, {"type": "boolean"}, {"type": "null"}]}]},
        {"allOf": [{"type": "number", "format": "double"}, {"type": "number", "format": "float"}]},
        reference("Endless"),
    ],
)
def test_another_type_is_found(schema: Any) -> None:
    more = {"Endless": {"anyOf": [reference("Endless"), {"type": "null"}]}}
    assert ("field-type-changed", "final_soc_pct") in found(schema, **more)


def test_a_part_that_allows_everything_adds_nothing() -> None:
    document = frozen()
    schemas(document)["SessionItem"] = {"allOf": [schemas(document)["SessionItem"], True]}
    assert compare(document) == ()


def test_what_must_be_true_or_false_is_named() -> None:
    document = frozen()
    operation(document, EV)["parameters"][0]["required"] = "yes"
    with pytest.raises(DocumentError, match="true or false"):
        compare(document)


def test_what_must_be_a_number_is_named() -> None:
    document = frozen()
    operation(document, HEMS)["parameters"][5]["schema"]["maximum"] = "200"
    with pytest.raises(DocumentError, match="a number"):
        compare(document)


def test_a_reference_through_an_index_is_followed() -> None:
    document = frozen()
    parameters = operation(document, EV)["parameters"]
    parameters.append({"$ref": f"#/paths/{EV.split(' ')[1].replace('/', '~1')}/get/parameters/0"})
    assert compare(document) == ()


@pytest.mark.parametrize(("target", "problem"), [("#/a/9", "leads nowhere"), ("other.json#/x", "outside")])
def test_a_reference_to_nothing_is_named(target: str, problem: str) -> None:
    document = frozen()
    operation(document, EV)["parameters"].append({"$ref": target})
    with pytest.raises(DocumentError, match=problem):
        compare(document)


def test_a_parameter_that_refers_to_itself_is_named() -> None:
    document = frozen()
    document["components"]["parameters"] = {"Loop": {"$ref": "#/components/parameters/Loop"}}
    operation(document, EV)["parameters"].append({"$ref": "#/components/parameters/Loop"})
    with pytest.raises(DocumentError, match="itself"):
        compare(document)
