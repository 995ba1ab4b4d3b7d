"""One change in the document, exactly one finding and no other."""

import pytest

from podero.drift.findings import INFO, RULES, is_harmless
from podero.drift.supplement import packaged_supplement
from tests.drift.cosmetic_mutations import COSMETIC
from tests.drift.matrix import MUTATIONS
from tests.drift.mutations import Mutation, compare, vendored

SUPPLEMENT = packaged_supplement()


def test_the_vendored_document_agrees_with_the_facade() -> None:
    assert compare(vendored(), SUPPLEMENT) == []


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_a_change_is_found_once_and_nothing_else_is(mutation: Mutation) -> None:
    findings = compare(mutation.document())
    found = sorted((one.rule, one.schema, one.member, one.severity) for one in findings)
    assert found == sorted(mutation.expected)
    for one in findings:
        assert one.detail
        assert "\n" not in one.detail
        assert one.severity == INFO or one.change.startswith("podero/")
    assert compare(mutation.document(), SUPPLEMENT) == findings
    assert is_harmless(findings) == all(severity == INFO for *_, severity in mutation.expected)


@pytest.mark.parametrize("mutation", COSMETIC, ids=lambda mutation: mutation.name)
def test_a_cosmetic_change_is_no_finding(mutation: Mutation) -> None:
    assert mutation.document() != vendored()
    assert compare(mutation.document()) == []


def test_the_matrix_reaches_every_rule_with_every_severity() -> None:
    reached = {(rule, severity) for one in MUTATIONS for rule, _, _, severity in one.expected}
    kept = {("enum-value-removed", INFO), ("field-removed", INFO), ("retirement-unneeded", "warning")}
    kept |= {("operation-added", INFO)}
    declared = {(rule, severity) for rule, severities in RULES.items() for severity in severities}
    assert reached == declared - kept  # these need an entry in retired.py or unserved.py, and are tested with it
