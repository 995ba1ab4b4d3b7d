"""The findings of the drift check. ``docs/drift.md`` says what each rule means and what to do."""

from collections.abc import Iterable, Mapping

import attrs

BREAKING = "breaking"
WARNING = "warning"
INFO = "info"

SEVERITIES = (BREAKING, WARNING, INFO)
"""The severities, the worst first."""

RULES: Mapping[str, tuple[str, ...]] = {
    "operation-removed": (BREAKING,),
    "operation-added": (WARNING,),
    "response-changed": (BREAKING,),
    "parameter-added": (BREAKING, WARNING),
    "parameter-removed": (BREAKING,),
    "parameter-changed": (BREAKING, WARNING),
    "security-changed": (BREAKING,),
    "schema-removed": (BREAKING,),
    "field-added": (WARNING,),
    "field-removed": (BREAKING, WARNING),
    "field-type-changed": (BREAKING,),
    "field-nullability-changed": (BREAKING, INFO),
    "field-required-changed": (BREAKING, INFO),
    "enum-value-added": (WARNING,),
    "enum-value-removed": (WARNING,),
    "enum-changed": (BREAKING,),
}
"""Every rule, with the severities that it can have."""


@attrs.frozen
class Finding:
    """One difference between a document and what this version promises.

    Attributes:
        rule: Key of `RULES`.
        schema: Name of the spec schema or security scheme, or ``METHOD path``, as in the document.
        member: Field, enum value, parameter or flow, as in the document; empty if it concerns the whole schema.
        detail: What differs, in one line; text from the document is escaped.
        severity: "breaking", "warning" or "info".
        change: What to do, in one line, escaped too.
        action: The overlay action that ``change`` refers to, in one line of YAML; empty if there is none.
    """

    rule: str
    schema: str
    member: str
    detail: str
    severity: str
    change: str
    action: str = ""

    def as_dict(self) -> dict[str, str]:
        """The finding for the JSON report."""
        return {name: getattr(self, name) for name in ("rule", "schema", "member", "detail", "severity")}


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings: the worst first, then by rule, schema and member."""
    rules = list(RULES)
    return sorted(
        findings,
        key=lambda one: (SEVERITIES.index(one.severity), rules.index(one.rule), one.schema, one.member),
    )


def is_harmless(findings: Iterable[Finding]) -> bool:
    """Whether no finding is above "info"."""
    return all(finding.severity == INFO for finding in findings)
