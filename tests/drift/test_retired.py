"""Names that the facade keeps although upstream dropped or renamed them; and documents that a supplement completes."""

import copy

import pytest

from podero.drift.findings import INFO, Finding, is_harmless
from podero.drift.retired import RENAMED, RETIRED, Renamed, Retired
from tests.drift.mutations import (
    ENUMS,
    EV_PATH,
    HEMS,
    HEMS_PATH,
    Json,
    compare,
    parameter,
    properties,
    reference,
    renamed,
    schemas,
    vendored,
    whole,
)

VALUE = Retired("SessionOutcome", "boosted", "gone upstream since 2026-11; kept until 2.0")
FIELD = Retired("SessionItem", "actual_cost_eur", "gone upstream since 2026-11; kept until 2.0")


def keys(findings: list[Finding]) -> list[tuple[str, str, str, str]]:
    return [(one.rule, one.schema, one.member, one.severity) for one in findings]


def without_both() -> Json:
    document = vendored()
    schemas(document)["SessionOutcome"]["enum"].remove("boosted")
    del properties(document, "SessionItem")["actual_cost_eur"]
    schemas(document)["SessionItem"]["required"].remove("actual_cost_eur")
    return document


def test_the_shipped_entries_are_all_needed() -> None:
    assert "retirement-unneeded" not in {one.rule for one in compare(vendored())}
    assert all(entry.reason for entry in RETIRED)
    assert all(entry.reason for entry in RENAMED)


def test_a_retired_value_and_field_are_harmless() -> None:
    findings = compare(without_both(), retired=[VALUE, FIELD])
    assert keys(findings) == [
        ("field-removed", "SessionItem", "actual_cost_eur", INFO),
        ("enum-value-removed", "SessionOutcome", "boosted", INFO),
    ]
    assert is_harmless(findings)
    assert "kept until 2.0" in findings[0].detail


def test_a_field_that_answers_must_have_stays_breaking() -> None:
    document = vendored()
    del properties(document, "SessionItem")["id"]
    findings = compare(document, retired=[Retired("SessionItem", "id", "no reason is good enough")])
    assert keys(findings) == [("field-removed", "SessionItem", "id", "breaking")]


@pytest.mark.parametrize(
    "entry",
    [VALUE, FIELD, Retired("SessionOutcome", "never_was", "x"), Retired("Nothing", "x", "x")],
    ids=lambda entry: entry.member,
)
def test_an_entry_that_is_not_needed_is_reported(entry: Retired) -> None:
    findings = compare(vendored(), retired=[entry])
    assert keys(findings) == [("retirement-unneeded", entry.schema, entry.member, "warning")]
    assert "podero/drift/retired.py" in findings[0].change


def test_an_entry_is_not_called_unneeded_while_its_schema_cannot_be_read() -> None:
    document = vendored()
    del schemas(document)["SessionOutcome"]
    assert keys(compare(document, retired=[VALUE])) == [("enum-changed", "SessionOutcome", "", "breaking")]


@pytest.mark.parametrize("schema", ["SessionItem", "SessionOutcome", "HEMSSessionsListResponse", "HEMSSessionItem"])
def test_a_renamed_schema_with_an_entry_is_held_like_before(schema: str) -> None:
    document = renamed(vendored(), schema, "Fresh")
    entry = Renamed(schema, "Fresh", "renamed upstream in 2026-11")
    assert compare(document, renamed=[entry]) == []
    schemas(document)["Fresh"].update(type="integer", enum=[1])
    assert {one.schema for one in compare(document, renamed=[entry])} == {"Fresh"}


def test_retired_members_of_a_renamed_schema_keep_their_entries() -> None:
    document = renamed(without_both(), "SessionOutcome", "Fresh")
    findings = compare(document, retired=[VALUE, FIELD], renamed=[Renamed("SessionOutcome", "Fresh", "x")])
    assert is_harmless(findings)
    assert len(findings) == 2


@pytest.mark.parametrize("entry", [Renamed("SessionItem", "Fresh", "x"), Renamed("Nothing", "Fresh", "x")])
def test_a_rename_that_is_not_needed_is_reported(entry: Renamed) -> None:
    assert keys(compare(vendored(), renamed=[entry])) == [("retirement-unneeded", entry.schema, "", "warning")]


def test_a_rename_that_does_not_help_leaves_the_finding() -> None:
    document = renamed(vendored(), "SessionItem", "Fresh")
    findings = compare(document, renamed=[Renamed("SessionItem", "Stale", "x")])
    assert keys(findings) == [("schema-removed", "SessionItem", "", "breaking")]


def parted() -> tuple[Json, Json]:
    """The vendored document without its HEMS part, and a supplement that holds that."""
    document, below = vendored(), whole()
    del document["paths"][HEMS_PATH], below["paths"][EV_PATH]
    for name in ("HEMSSessionItem", "HEMSSessionsListResponse", ENUMS[2]):
        del schemas(document)[name]
    for name in ("SessionItem", "CurrentSessionResponse", *ENUMS[:2]):
        del schemas(below)[name]
    return document, below


def test_what_only_the_supplement_knows_is_held_against_it() -> None:
    document, below = parted()
    assert ("operation-removed", HEMS, "", "breaking") in keys(compare(document))
    assert compare(document, below) == []
    parameter(below, HEMS, "limit")["schema"]["maximum"] = 100
    schemas(below)[ENUMS[2]]["enum"].append("brand_new")
    assert keys(compare(document, below)) == [
        ("parameter-changed", HEMS, "limit", "breaking"),
        ("enum-value-added", ENUMS[2], "brand_new", "warning"),
    ]


def test_the_document_wins_as_soon_as_it_has_something() -> None:
    below = whole()
    parameter(below, HEMS, "limit")["schema"]["maximum"] = 100
    schemas(below)["SessionOutcome"]["enum"].append("brand_new")
    del below["components"]["securitySchemes"]["OAuth2"]["flows"]["password"]
    assert compare(vendored(), below) == []


def test_an_operation_that_only_the_supplement_has_more_is_no_finding() -> None:
    below = whole()
    below["paths"][f"{EV_PATH}/more"] = copy.deepcopy(below["paths"][EV_PATH])
    assert compare(vendored(), below) == []


def test_a_supplement_may_refer_to_the_document() -> None:
    below = whole()
    schemas(below)["Page"] = {"items": reference("SessionItem")}
    for name in schemas(vendored()):
        del schemas(below)[name]
    assert compare(vendored(), below) == []
