"""What the facade promises, read off the document that it was built from."""

import re
from pathlib import Path
from typing import Any

import attrs
import pytest

import podero
from podero.drift.built_from import BuiltFrom
from podero.drift.compare import compare
from podero.drift.document import DocumentError
from podero.drift.promised import CALLED
from podero.drift.rules.sides import Sides
from tests.drift.mutations import EV, EV_PATH, HEMS, SMALL, Change, frozen, operation, reference, schemas

INSTALLED = Path(podero.__file__).parents[1]  # a release's tests have no other podero


def built(change: Change) -> BuiltFrom:
    """The same, had it been built from a document with a change."""
    document = frozen()
    change(document)
    return attrs.evolve(SMALL, document=document)


def classes(built_from: BuiltFrom) -> dict[str, str]:
    return dict(Sides.of(built_from.document, built_from, built_from).classes)


OBJECTS = {
    "CurrentSessionResponse",
    "SessionItem",
    "SessionsListResponse",
    "HEMSSessionsListResponse",
    "HEMSSessionItem",
}
ENUMS = {"SessionOutcome", "HiddenReason", "WBHEMSSessionOutcome"}


def test_the_models_and_enums_are_those_that_the_answers_reach() -> None:
    assert classes(SMALL) == dict.fromkeys(OBJECTS, "object") | dict.fromkeys(ENUMS, "string")


def in_parts(document: Any) -> None:
    item = schemas(document)["SessionItem"]
    names = list(item["properties"])
    half = {"type": "object", "properties": {name: item["properties"][name] for name in names[:9]}}
    rest = {"properties": {name: item["properties"][name] for name in names[9:]}}
    schemas(document).update(Half=half, SessionItem={"allOf": [reference("Half"), rest], "required": item["required"]})
    schemas(document)["Moment"] = {"type": "string", "format": "date-time"}
    schemas(document)["Half"]["properties"]["plug_in_time"] = reference("Moment")
    schemas(document)["Note"] = {"type": "object", "properties": {"text": {}}}
    schemas(document)["Tree"] = {"type": "object", "properties": {"in": {"type": "array", "items": reference("Tree")}}}
    rest["properties"] |= {
        "notes": {"additionalProperties": reference("Note")},
        "tree": {"anyOf": [reference("Tree"), True]},
    }


def test_parts_of_a_model_and_names_of_plain_values_are_none() -> None:
    found = classes(built(in_parts))
    assert found.keys() == {*OBJECTS, *ENUMS, "Note", "Tree"}


def test_a_document_is_no_drift_from_itself() -> None:
    one = built(in_parts)
    assert compare(one.document, built_from=one).findings == ()


def test_a_scheme_that_only_the_supplement_names_is_no_drift() -> None:
    def rename(document: Any) -> None:
        schemes = document["components"]["securitySchemes"]
        schemes["OAuth"] = schemes.pop("OAuth2")
        for title in (EV, HEMS):
            operation(document, title)["security"] = [{"OAuth": []}]

    one = built(rename)
    assert compare(one.document, built_from=one).findings == ()


def test_an_operation_that_is_gone_for_good_is_named() -> None:
    gone = built(lambda document: document["paths"].pop(EV_PATH))
    with pytest.raises(
        DocumentError, match=r"without get_current_ev_session, which podero/sessions/ev_sessions\.py calls"
    ):
        compare(frozen(), built_from=gone)


def test_what_was_built_without_an_answer_promises_none() -> None:
    silent = built(lambda document: operation(document, EV)["responses"]["200"].pop("content"))
    assert [one.rule for one in compare(frozen(), built_from=silent).findings] == []


def test_a_body_that_was_sent_before_is_no_finding() -> None:
    sent = built(lambda document: operation(document, EV).update(requestBody={"required": True, "content": {}}))
    assert compare(sent.document, built_from=sent).findings == ()


def test_restrictions_that_were_known_are_no_finding() -> None:
    def restrict(document: Any) -> None:
        operation(document, EV)["parameters"][0]["schema"].update(pattern="^a", enum=["a", "b"])

    known = built(restrict)
    assert compare(known.document, built_from=known).findings == ()
    (fewer,) = compare(frozen(), built_from=known).findings
    assert (fewer.rule, fewer.severity) == ("parameter-changed", "warning")
    wider = built(restrict)
    operation(wider.document, EV)["parameters"][0]["schema"]["enum"].append("c")
    (more,) = compare(wider.document, built_from=known).findings
    assert (more.rule, more.severity) == ("parameter-changed", "warning")
    (less,) = compare(known.document, built_from=wider).findings
    assert (less.rule, less.severity) == ("parameter-changed", "breaking")


def test_each_file_names_the_operation_that_it_calls() -> None:
    for name, (file, reader) in CALLED.items():
        assert name in (INSTALLED / file).read_text("utf-8")
        found = re.fullmatch(rf"{file} \(and (\w+) in (\S+)\)", reader)
        assert found is not None
        assert f"class {found[1]}(" in (INSTALLED / found[2]).read_text("utf-8")
