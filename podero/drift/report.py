"""Findings as text for a terminal, as JSON for programs, as markdown for a pull request.

Text and markdown say what to change in which file. What came from the document is escaped in all three.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from podero.drift.escaping import code, escaped, json_text
from podero.drift.findings import BREAKING, INFO, SEVERITIES, WARNING, Finding

# A pull request's text may have 65,536 characters.
MAX_MARKDOWN = 60_000

_AGREE = "No drift: the document and the facade agree."
_MEANING = {
    BREAKING: "an answer would be refused or misread, or a request refused",
    WARNING: "the facade lacks something",
    INFO: "harmless",
}


def as_text(findings: Sequence[Finding]) -> str:
    """One paragraph for each finding."""
    if not findings:
        return f"{_AGREE}\n"
    lines = []
    for one in findings:
        lines.append(f"{one.severity}: {one.rule}: {_place(one)}")
        lines.append(f"    {one.detail}")
        if one.change:
            lines.append(f"    {one.change}")
    return "\n".join([*lines, "", _counts(findings), ""])


def as_json(findings: Sequence[Finding]) -> str:
    """``{"findings": [{"rule", "schema", "member", "detail", "severity"}]}``."""
    return json_text({"findings": [one.as_dict() for one in findings]}) + "\n"


def as_markdown(findings: Sequence[Finding]) -> str:
    """A list for each severity; cut where a pull request could not hold more."""
    if not findings:
        return f"## API drift\n\n{_AGREE}\n"
    parts = [f"## API drift\n\n{_counts(findings)}\n"]
    left = len(findings)
    size = len(parts[0])
    for part, holds in _markdown_parts(findings):
        size += len(part)
        if size > MAX_MARKDOWN:
            parts.append(f"\n{left} more are not shown here; run `make drift`.\n")
            break
        parts.append(part)
        left -= holds
    return "".join(parts)


FORMATS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}
"""The report functions by the name of their format."""


def _markdown_parts(findings: Sequence[Finding]) -> Iterator[tuple[str, int]]:
    """Pieces of the report, with the number of findings that each shows."""
    for severity in SEVERITIES:
        group = [one for one in findings if one.severity == severity]
        if group:
            yield f"\n### {severity.capitalize()}: {_MEANING[severity]}\n\n", 0
        for one in group:
            member = f" {code(one.member, 200)}" if one.member else ""
            change = f"  - `{one.change}`\n" if one.change else ""
            yield f"- **{one.rule}** {code(one.schema, 200)}{member}: {one.detail}\n{change}", 1


def _place(one: Finding) -> str:
    return escaped(f"{one.schema[:200]} {one.member[:200]}".strip())


def _counts(findings: Sequence[Finding]) -> str:
    counts = {severity: sum(one.severity == severity for one in findings) for severity in SEVERITIES}
    total = f"{len(findings)} finding{'' if len(findings) == 1 else 's'}"
    return f"{total}: {', '.join(f'{count} {severity}' for severity, count in counts.items() if count)}"
