"""Text that came from a document does nothing wherever a report is shown."""

import json
import re

import pytest
from markdown_it import MarkdownIt
from ruamel.yaml import YAML

from podero.drift.compare import Drift, compare
from podero.drift.escaping import literal
from podero.drift.overlay_actions import keep_field
from podero.drift.report import MAX_MARKDOWN, as_json, as_markdown, as_text
from tests.drift.mutations import (
    EV,
    EV_PATH,
    SMALL,
    Json,
    frozen,
    operation,
    properties,
    reference,
    schemas,
    to_remove_field,
)

HOSTILE = (
    "::error file=x::boom",
    "\n::set-output name=a::b",
    "\r\n::add-mask::x",
    "##[error]boom",
    "`; echo pwned; `",
    "```\n# heading\n```",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](https://evil.example)",
    "![x](https://evil.example/x.png)",
    "https://evil.example/ www.evil.example",
    "@everyone @org/team #1",
    "a|b|c",
    "\x1b[31mred\x1b[0m\x07\x00",
    "\u202etxt.exe\u2066\u200b\ufeff\u2028",
    "\ud800",
    "</code></pre>--><b>",
    '"); import os; os.system("x")  #',
    "\\`*_{}~",
    " ` ",
    "x" * 5000,
)


def changed_everywhere(text: str) -> Json:
    """A document with the text at every place that a report may quote."""
    document = frozen()
    schemas(document)["SessionOutcome"]["enum"].append(text)
    schemas(document)["HiddenReason"]["enum"] = [f"{text}2"]
    schemas(document)["HEMSSessionItem"] = {"type": [text, "string"]}
    properties(document, "SessionItem")[text] = {"type": text, "format": text}
    properties(document, "SessionItem")["is_at_home"] = {"type": "boolean", "format": text}
    properties(document, "SessionItem")["unplug_time"] = {"anyOf": [{"type": text}, {"const": text}]}
    document["paths"][f"/{text}"] = {"get": {"tags": ["Electric Vehicle Sessions"]}}
    document["paths"][f"/else/{text}"] = {"get": {"tags": [text]}}
    operation(document, EV)["tags"] = [text]
    document["paths"][f"{EV_PATH}/{text}"] = {"get": {"tags": [text, "Wallbox HEMS Sessions"]}}
    operation(document, EV)["parameters"][3]["schema"] = {"type": text, "default": {text: [text]}}
    operation(document, EV)["parameters"].append({"name": text, "in": text, "required": True})
    operation(document, EV)["responses"]["200"]["content"]["application/json"]["schema"] = {"type": text}
    document["components"]["securitySchemes"]["OAuth2"]["flows"]["password"]["tokenUrl"] = text
    schemas(document)[text] = {"type": "string"}
    properties(document, "CurrentSessionResponse")["session"] = reference(
        text.replace("~", "~0").replace("/", "~1").replace("%", "%25")
    )
    return document


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:30]))
def test_text_is_printable_ascii_without_workflow_commands(text: str) -> None:
    report = as_text(compare(changed_everywhere(text), built_from=SMALL))
    assert re.fullmatch(r"[\x20-\x7e\n]*", report)
    assert not re.search(r"::|##\[", report)
    starts = {line.split(":")[0] for line in report.splitlines() if line and not line.startswith(" ")}
    assert all(
        re.fullmatch(r"breaking|warning|info|\d+ findings|These changes concern only `client.*", start)
        for start in starts
    )


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:30]))
def test_markdown_holds_nothing_but_its_own_markup(text: str) -> None:
    report = as_markdown(compare(changed_everywhere(text), built_from=SMALL))
    assert re.fullmatch(r"[\x20-\x7e\n]*", report)
    assert not re.search(r"::|##\[", report)
    tokens = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(report)
    kinds = {token.type for token in tokens}
    assert kinds <= {
        *("heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline"),
        *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
    }
    for token in tokens:
        for child in token.children or ():
            assert child.type in {"text", "code_inline", "strong_open", "strong_close", "softbreak"}
            if child.type == "text":  # our own words: whatever is quoted is code
                assert not re.search(r"[@<>\[\]\\`|]|evil|pwned|://|www", child.content)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:30]))
def test_json_keeps_the_names_and_shows_no_workflow_command(text: str) -> None:
    report = as_json(compare(changed_everywhere(text), built_from=SMALL))
    assert re.fullmatch(r"[\x20-\x7e\n]*", report)
    assert not re.search(r"::|##\[", report)
    members = {one["member"] for one in json.loads(report)["findings"]}
    assert text in members


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:30]))
def test_a_line_to_add_is_python_that_means_the_value(text: str) -> None:
    namespace: dict[str, str] = {}
    exec(f"NAME = {literal(text)}", namespace)  # it must be a literal and no more
    assert namespace["NAME"] == text


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:30]))
def test_an_overlay_action_is_yaml_that_means_the_value(text: str) -> None:
    action = keep_field(text[:200], text[:200], {"type": text[:200], "enum": [1, None, 1.5]})
    assert re.fullmatch(r"- [\x20-\x7e]*", action)
    assert not re.search(r"::|##\[|`", action)
    (read,) = YAML(typ="safe", pure=True).load(action)
    kept = {"type": text[:200], "enum": [1, None, 1.5], "deprecated": True}
    assert read["update"] == {text[:200]: {"properties": {text[:200]: kept}}}


def test_a_huge_report_still_fits_into_a_pull_request() -> None:
    document = frozen()
    schemas(document)["SessionOutcome"]["enum"] += [f"value_{number}" for number in range(5000)]
    report = as_markdown(compare(document, built_from=SMALL))
    assert len(report) <= MAX_MARKDOWN + 100
    assert "more are not shown here" in report


def test_reports_without_findings() -> None:
    none = Drift(())
    assert as_text(none) == "No drift: the document and the facade agree.\n"
    assert as_markdown(none) == "## API drift\n\nNo drift: the document and the facade agree.\n"
    assert json.loads(as_json(none)) == {"findings": []}


def test_what_to_do_is_said_in_text_and_markdown() -> None:
    document = frozen()
    schemas(document)["SessionOutcome"]["enum"].append("grid_limited")
    to_remove_field("SessionItem", "actual_cost_eur")(document)
    drift = compare(document, built_from=SMALL)
    for report in (as_text(drift), as_markdown(drift)):
        assert report.count("make spec && make generate") == 2
        assert report.count("openapi/overlay.yaml") == 1
        assert '"actual_cost_eur": {"anyOf": [{"type": "number"}, {"type": "null"}]' in report


def test_what_only_the_whole_api_serves_is_one_closing_paragraph() -> None:
    document = frozen()
    schemas(document)["Cue"] = {"type": "object"}
    document["paths"]["/cues"] = {"get": {"tags": ["Cues"], "responses": {}}}
    drift = compare(document, built_from=SMALL)
    assert drift.findings == ()
    closing = "These changes concern only `client.api`, which is regenerated: added: `Cue`, `GET /cues`."
    assert as_text(drift) == f"No drift: the document and the facade agree.\n\n{closing}\n"
    assert as_markdown(drift).endswith(f"agree.\n\n{closing}\n")
    assert json.loads(as_json(drift)) == {"findings": []}


def test_a_long_closing_paragraph_is_cut() -> None:
    document = frozen()
    schemas(document).update({f"Cue{number:02}": {"type": "object"} for number in range(25)})
    assert as_text(compare(document, built_from=SMALL)).endswith("`Cue19` and 5 more.\n")
