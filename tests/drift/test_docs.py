"""The one table of rules and severities says what the code does."""

import re
from pathlib import Path

from podero.drift.findings import RULES, SEVERITIES

PAGE = Path(__file__).resolve().parents[2] / "docs" / "drift.md"


def table() -> dict[str, str]:
    rows = re.findall(r"^\| `([a-z-]+)` \| ([^|]+) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    assert len(rows) == len(dict(rows))
    return dict(rows)


def test_every_rule_is_in_the_table_and_no_other() -> None:
    assert list(table()) == list(RULES)


def test_the_severities_are_those_of_the_code() -> None:
    for rule, cell in table().items():
        assert tuple(one for one in SEVERITIES if re.search(rf"\b{one}\b", cell)) == RULES[rule], rule
