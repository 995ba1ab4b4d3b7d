"""Changes of the document, one for each rule of the drift check, and what the report's words lead to.

Those of `KEPT` need no new major version: afterwards, all public names are as they were. Those of `BROKEN` do.
"""

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from podero.drift.document import canonical_bytes
from podero.drift.findings import Finding
from tests.pipeline.documents import Json, operation, reference, vendored

EV = "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions/current"
HEMS = "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions"
MOVED = f"{HEMS}/all"
TEXT, NUMBER, NULL = {"type": "string"}, {"type": "number"}, {"type": "null"}
FIRST = "add this as the first action in openapi/overlay.yaml"
UNIT = {"name": "unit", "in": "query", "required": False, "schema": TEXT}

Found = tuple[str, str, str, str]
"""Rule, schema, member, severity."""


def schema(document: Json, name: str) -> Json:
    found: Json = document["components"]["schemas"][name]
    return found


def _without_field(document: Json, name: str, field: str) -> None:
    del schema(document, name)["properties"][field]
    schema(document, name)["required"].remove(field)


def _renamed(document: Json, section: str, old: str, new: str) -> None:
    text = json.dumps(document).replace(f'/{section}/{old}"', f'/{section}/{new}"')
    changed: Json = json.loads(text if section == "schemas" else text.replace(f'"{old}": []', f'"{new}": []'))
    changed["components"][section][new] = changed["components"][section].pop(old)
    document.clear()
    document.update(changed)


def _parameter(document: Json, path: str, name: str) -> Json:
    found: Json = next(one for one in document["paths"][path]["get"]["parameters"] if one["name"] == name)
    return found


def _one_more_operation(document: Json) -> None:
    tags = document["paths"][EV]["get"]["tags"]
    parameters = [_parameter(document, EV, "org_id")]
    new = operation("get_session_weather", reference("Weather"), tags=tags, parameters=parameters)
    document["components"]["schemas"]["Weather"] = {
        "type": "object",
        "description": "Weather at the vehicle. As measured",
        "required": ["temperature_c"],
        "properties": {"temperature_c": {"type": "number", "description": "Temperature (degrees Celsius)"}},
    }
    document["paths"]["/api/partners/v2.0/org/{org_id}/weather/session"] = {"get": new}


Changes = Sequence[tuple[Found, Callable[[Json], object]]]

KEPT: Changes = (
    (
        ("field-added", "SessionItem", "grid_fee_eur", "warning"),
        lambda document: schema(document, "SessionItem")["properties"].update(
            grid_fee_eur={**NUMBER, "description": "Grid fee (EUR)"}
        ),
    ),
    (
        ("field-removed", "SessionItem", "peak_charge_power_kw", "warning"),
        lambda document: _without_field(document, "SessionItem", "peak_charge_power_kw"),
    ),
    (
        ("field-nullability-changed", "SessionItem", "target_soc_pct", "info"),
        lambda document: schema(document, "SessionItem")["properties"].update(target_soc_pct=NUMBER),
    ),
    (
        ("field-required-changed", "SessionItem", "is_hidden", "info"),
        lambda document: schema(document, "SessionItem")["required"].append("is_hidden"),
    ),
    (
        ("enum-value-added", "SessionOutcome", "paused_by_grid", "warning"),
        lambda document: schema(document, "SessionOutcome")["enum"].append("paused_by_grid"),
    ),
    (
        ("enum-value-removed", "SessionOutcome", "boosted", "warning"),
        lambda document: schema(document, "SessionOutcome")["enum"].remove("boosted"),
    ),
    (
        ("enum-changed", "WBHEMSSessionOutcome", "", "breaking"),
        lambda document: schema(document, "WBHEMSSessionOutcome").pop("enum"),
    ),
    (
        ("enum-changed", "HiddenReason", "", "breaking"),
        lambda document: _renamed(document, "schemas", "HiddenReason", "ReasonToHide"),
    ),
    (
        ("schema-removed", "CurrentSessionResponse", "", "breaking"),
        lambda document: _renamed(document, "schemas", "CurrentSessionResponse", "SessionNow"),
    ),
    (
        ("operation-added", "GET /api/partners/v2.0/org/{org_id}/weather/session", "", "warning"),
        _one_more_operation,
    ),
    (("operation-added", f"GET {MOVED}", "", "warning"), lambda document: None),
    (
        ("operation-removed", f"GET {HEMS}", "", "breaking"),
        lambda document: document["paths"].update({MOVED: document["paths"].pop(HEMS)}),
    ),
    (
        ("parameter-added", f"GET {EV}", "unit", "warning"),
        lambda document: document["paths"][EV]["get"]["parameters"].append(UNIT),
    ),
    (
        ("parameter-changed", f"GET {EV}", "include_hidden", "warning"),
        lambda document: _parameter(document, EV, "include_hidden")["schema"].update(default=True),
    ),
    (
        ("parameter-changed", f"GET {EV}", "org_id", "warning"),
        lambda document: _parameter(document, EV, "org_id").update(schema=TEXT),
    ),
    (
        ("security-changed", "OAuth2", "clientCredentials", "breaking"),
        lambda document: document["components"]["securitySchemes"]["OAuth2"]["flows"]["clientCredentials"].update(
            tokenUrl="/oauth2/token/"
        ),
    ),
)
BROKEN: Changes = (
    (
        ("field-removed", "SessionItem", "is_at_home", "breaking"),
        lambda document: _without_field(document, "SessionItem", "is_at_home"),
    ),
    (
        ("field-type-changed", "SessionItem", "target_soc_pct", "breaking"),
        lambda document: schema(document, "SessionItem")["properties"].update(target_soc_pct={"anyOf": [TEXT, NULL]}),
    ),
    (
        ("field-nullability-changed", "HEMSSessionItem", "commands_sent", "breaking"),
        lambda document: schema(document, "HEMSSessionItem")["properties"].update(
            commands_sent={"anyOf": [{"type": "integer"}, NULL]}
        ),
    ),
    (
        ("field-required-changed", "HEMSSessionItem", "final_hems_state", "breaking"),
        lambda document: schema(document, "HEMSSessionItem")["required"].remove("final_hems_state"),
    ),
    (
        ("enum-changed", "HiddenReason", "", "breaking"),
        lambda document: document["components"]["schemas"].update(HiddenReason={"type": "integer", "enum": [1, 2]}),
    ),
    (
        ("schema-removed", "HEMSSessionsListResponse", "", "breaking"),
        lambda document: document["components"]["schemas"].update(HEMSSessionsListResponse={"type": "object"}),
    ),
    (
        ("response-changed", f"GET {HEMS}", "", "breaking"),
        lambda document: document["paths"][HEMS]["get"]["responses"].update({"204": {"description": "Nothing"}}),
    ),
    (("operation-removed", f"GET {EV}", "", "breaking"), lambda document: document["paths"].pop(EV)),
    (
        ("parameter-added", f"GET {HEMS}", "unit", "breaking"),
        lambda document: document["paths"][HEMS]["get"]["parameters"].append({**UNIT, "required": True}),
    ),
    (
        ("parameter-removed", f"GET {HEMS}", "offset", "breaking"),
        lambda document: document["paths"][HEMS]["get"]["parameters"].remove(_parameter(document, HEMS, "offset")),
    ),
    (
        ("parameter-changed", f"GET {HEMS}", "limit", "breaking"),
        lambda document: _parameter(document, HEMS, "limit")["schema"].update(maximum=100),
    ),
    (
        ("security-changed", "OAuth2", "", "breaking"),
        lambda document: _renamed(document, "securitySchemes", "OAuth2", "OAuth"),
    ),
)


def changed_document(changes: Changes) -> Json:
    document = vendored()
    for _, change in changes:
        change(document)
    return document


class Follower:
    """Does with a folder ``openapi/`` what the findings say, as far as it needs no judgement.

    Attributes:
        hand: The findings that ask for a change of the facade.
        major: The findings that are for a new major version.
    """

    def __init__(self, folder: Path) -> None:
        self._overlay, self._supplement = folder / "overlay.yaml", folder / "supplement.json"
        self.hand: set[Finding] = set()
        self.major: set[Finding] = set()

    def follow(self, findings: Sequence[Finding]) -> None:
        """Raises AssertionError for words that it does not know."""
        new = [one.schema for one in findings if one.rule == "operation-added"]
        for one in findings:
            for words in one.change.split("; "):
                self._obey(one, words.removeprefix("then "), new)
        for one in findings:
            if one.action:
                self._edit(self._overlay, "actions:\n", f"actions:\n  {one.action}\n")

    def _obey(self, one: Finding, words: str, new: Sequence[str]) -> None:
        if found := re.fullmatch(rf"write (\w+) for (\w+) in openapi/overlay.yaml and \S+, and {FIRST}", words):
            for file in (self._overlay, self._supplement):
                self._edit(file, found[2], found[1])
        elif words.startswith("if it "):
            self._follow_operation(one, words, new)
        elif words == "a new name of the scheme goes into openapi/supplement.json, too":
            if not one.member:
                self._edit(self._supplement, f'"{one.schema}"', '"OAuth"')
        elif words.startswith("this is for a new major version: "):
            self.major.add(one)
        elif words.startswith(("change what ", "look at each use ", "make podero", "add an argument", "check ")):
            self.hand.add(one)
        else:
            assert words == "make spec && make generate" or words.endswith(FIRST), words
            assert words.endswith(FIRST) <= bool(one.action)

    def _follow_operation(self, one: Finding, words: str, new: Sequence[str]) -> None:
        moved = [title for title in new if one.schema in title]
        if words == "if it has moved, write its new path and method for the old ones in openapi/overlay.yaml":
            for title in moved:
                self._edit(self._overlay, one.schema.split()[1], title.split()[1])
        else:
            assert words.startswith("if it is gone, put it and its schemas, as they were")
            if not moved:
                self._put_back(*one.schema.split())

    def _put_back(self, method: str, path: str) -> None:
        before, supplement = vendored(), json.loads(self._supplement.read_bytes())
        supplement["paths"].setdefault(path, {})[method.lower()] = before["paths"][path][method.lower()]
        supplement["components"]["schemas"] |= before["components"]["schemas"]
        self._supplement.write_bytes(canonical_bytes(supplement))

    def _edit(self, file: Path, old: str, new: str) -> None:
        text = file.read_text("utf-8")
        file.write_text(text.replace(old, new, 1 if "\n" in old else -1), "utf-8")
