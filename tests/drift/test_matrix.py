"""One change in the document, exactly one finding and no other."""

import pytest

from podero.drift.compare import Drift
from podero.drift.compare import compare as compare_with_packaged
from podero.drift.findings import INFO, RULES, is_harmless
from tests.drift.cosmetic_mutations import COSMETIC
from tests.drift.matrix import MUTATIONS
from tests.drift.mutations import Mutation, compare, frozen, vendored


def test_the_vendored_document_agrees_with_what_this_version_was_built_from() -> None:
    assert compare_with_packaged(vendored()) == Drift(())


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_a_change_is_found_once_and_nothing_else_is(mutation: Mutation) -> None:
    findings = compare(mutation.document())
    found = sorted((one.rule, one.schema, one.member, one.severity) for one in findings)
    assert found == sorted(mutation.expected)
    for one in findings:
        assert one.detail
        assert "\n" not in one.detail
        assert "make spec && make generate" in one.change
        assert ("add this as the first action in openapi/overlay.yaml" in one.change) == bool(one.action)
    assert is_harmless(findings) == all(severity == INFO for *_, severity in mutation.expected)


@pytest.mark.parametrize("mutation", COSMETIC, ids=lambda mutation: mutation.name)
def test_a_cosmetic_change_is_no_finding(mutation: Mutation) -> None:
    assert mutation.document() != frozen()
    assert compare(mutation.document()) == ()


def test_the_matrix_reaches_every_rule_with_every_severity() -> None:
    reached = {(rule, severity) for one in MUTATIONS for rule, _, _, severity in one.expected}
    assert reached == {(rule, severity) for rule, severities in RULES.items() for severity in severities}
