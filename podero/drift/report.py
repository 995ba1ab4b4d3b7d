"""Writes findings as text for a terminal, as JSON for programs, or as markdown for a pull request.

Text and markdown say what to do. Text from the document is escaped in all three.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from podero.drift.compare import Drift
from podero.drift.escaping import code, escaped, json_text
from podero.drift.findings import BREAKING, INFO, SEVERITIES, WARNING, Finding
from podero.drift.rules.regenerated import Regenerated

# The text of a pull request has at most 65,536 characters.
MAX_MARKDOWN = 60_000

_AGREE = "No drift: the document and the facade agree."
_SHOWN = 20
_MEANING = {
    BREAKING: "a response would be refused or misread, or a request refused",
    WARNING: "this version lacks something",
    INFO: "harmless",
}


def as_text(drift: Drift) -> str:
    """One paragraph for each finding, and one for differences that are only regenerated."""
    lines = []
    for one in drift.findings:
        lines.append(f"{one.severity}: {one.rule}: {_place(one)}")
        lines += [f"    {line}" for line in (one.detail, one.change, one.action) if line]
    lines += ["", _counts(drift.findings)] if lines else [_AGREE]
    closing = _closing(drift.regenerated)
    return "\n".join([*lines, *(["", closing] if closing else []), ""])


def as_json(drift: Drift) -> str:
    """``{"findings": [{"rule", "schema", "member", "detail", "severity"}]}``."""
    return json_text({"findings": [one.as_dict() for one in drift.findings]}) + "\n"


def as_markdown(drift: Drift) -> str:
    """A list for each severity, shortened to fit into a pull request."""
    closing = _closing(drift.regenerated)
    parts = [f"## API drift\n\n{_counts(drift.findings) if drift.findings else _AGREE}\n"]
    left = len(drift.findings)
    size = len(parts[0]) + len(closing)
    for part, holds in _markdown_parts(drift.findings):
        size += len(part)
        if size > MAX_MARKDOWN:
            parts.append(f"\n{left} more are not shown here; run `make drift`.\n")
            break
        parts.append(part)
        left -= holds
    return "".join([*parts, f"\n{closing}\n" if closing else ""])


FORMATS: Mapping[str, Callable[[Drift], str]] = {
    "text": as_text,
    "json": as_json,
    "markdown": as_markdown,
}
"""The report functions by the name of their format."""


def _markdown_parts(findings: Sequence[Finding]) -> Iterator[tuple[str, int]]:
    """The parts of the report, and the number of findings in each."""
    for severity in SEVERITIES:
        group = [one for one in findings if one.severity == severity]
        if group:
            yield f"\n### {severity.capitalize()}: {_MEANING[severity]}\n\n", 0
        for one in group:
            member = f" {code(one.member, 200)}" if one.member else ""
            to_do = "".join(f"  - `{line}`\n" for line in (one.change, one.action) if line)
            yield f"- **{one.rule}** {code(one.schema, 200)}{member}: {one.detail}\n{to_do}", 1


def _closing(one: Regenerated) -> str:
    """One paragraph on differences that concern only `client.api`; empty if there are none."""
    parts = [
        f"{what}: {', '.join(code(name, 200) for name in names[:_SHOWN])}"
        + (f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else "")
        for what, names in (("added", one.added), ("changed", one.changed), ("removed", one.removed))
        if names
    ]
    return f"These changes concern only `client.api`, which is regenerated: {'; '.join(parts)}." if parts else ""


def _place(one: Finding) -> str:
    return escaped(f"{one.schema[:200]} {one.member[:200]}".strip())


def _counts(findings: Sequence[Finding]) -> str:
    counts = {severity: sum(one.severity == severity for one in findings) for severity in SEVERITIES}
    total = f"{len(findings)} finding{'' if len(findings) == 1 else 's'}"
    return f"{total}: {', '.join(f'{count} {severity}' for severity, count in counts.items() if count)}"
