"""Changes to the vendored document, one at a time, each with exactly what the drift check must find."""

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs

from podero.drift import compare as check
from podero.drift.built_from import BuiltFrom, packaged
from podero.drift.findings import Finding
from podero.drift.promised import CALLED
from podero.drift.supplement import complete

VENDORED = Path(__file__).resolve().parents[2] / "openapi" / "openapi.json"

Json = dict[str, Any]
Change = Callable[[Json], object]
Found = tuple[str, str, str, str]
"""Rule, schema, member, severity."""

EV_PATH = "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}/sessions/current"
HEMS_PATH = "/api/partners/v2.0/org/{org_id}/users/{user_id}/wallboxes/{wallbox_id}/hems-sessions"
EV, HEMS = f"GET {EV_PATH}", f"GET {HEMS_PATH}"
ENUMS = ("SessionOutcome", "HiddenReason", "WBHEMSSessionOutcome")
NULL = {"type": "null"}


def vendored() -> Json:
    document: Json = json.loads(VENDORED.read_text("utf-8"))
    return document


def called_only() -> BuiltFrom:
    """What this version was built from, with only those operations in the supplement that the facade calls."""
    whole = packaged()
    paths = {
        path: item
        for path, item in whole.supplement["paths"].items()
        if any(operation["operationId"] in CALLED for operation in item.values())
    }
    edits = [edit for edit in whole.edits if len(edit["places"]) == 1]
    return BuiltFrom(whole.document, {**whole.supplement, "paths": paths}, edits)


SMALL = BuiltFrom(**json.loads(Path(__file__).with_name("built_from.json").read_text("utf-8")))
"""What a version was built from: that of October 2026, so that no change of the API touches the tests of the rules."""


def frozen() -> Json:
    """The document of `SMALL`; a new one for each call."""
    return copy.deepcopy(SMALL.document)


def compare(document: Any, built_from: BuiltFrom = SMALL) -> tuple[Finding, ...]:
    """What is found in a document, beside what a version was built from."""
    return check.compare(document, built_from=built_from).findings


def whole() -> Json:
    """The vendored document with all that the supplement has more."""
    return copy.deepcopy(complete(vendored(), packaged().supplement).document)


@attrs.frozen
class Mutation:
    """One change; ``expected`` is all that may be found."""

    name: str
    change: Change
    expected: frozenset[Found]

    def document(self, before: Json | None = None) -> Json:
        """A document after the change; default: that of `SMALL`."""
        document = frozen() if before is None else before
        self.change(document)
        return document


def schemas(document: Json) -> Json:
    found: Json = document["components"]["schemas"]
    return found


def properties(document: Json, schema: str) -> Json:
    found: Json = schemas(document)[schema]["properties"]
    return found


def operation(document: Json, title: str) -> Json:
    method, path = title.split(" ", 1)
    found: Json = document["paths"][path][method.lower()]
    return found


def parameter(document: Json, title: str, name: str) -> Json:
    found: Json = next(each for each in operation(document, title)["parameters"] if each["name"] == name)
    return found


def reference(schema: str) -> Json:
    return {"$ref": f"#/components/schemas/{schema}"}


def renamed(document: Json, old: str, new: str) -> Json:
    """The same document with another name for a schema, references included."""
    schemas(document)[new] = schemas(document).pop(old)
    text = re.sub(f'"#/components/schemas/{old}"', f'"#/components/schemas/{new}"', json.dumps(document))
    result: Json = json.loads(text)
    return result


def to_rename(old: str, new: str) -> Change:
    def change(document: Json) -> None:
        fresh = renamed(copy.deepcopy(document), old, new)
        document.clear()
        document.update(fresh)

    return change


def to_set(schema: str, field: str, value: Any) -> Change:
    return lambda document: properties(document, schema).update({field: copy.deepcopy(value)})


def to_schema(schema: str, value: Any) -> Change:
    return lambda document: schemas(document).update({schema: copy.deepcopy(value)})


def to_remove_field(schema: str, field: str) -> Change:
    def change(document: Json) -> None:
        del properties(document, schema)[field]
        required = schemas(document)[schema]["required"]
        if field in required:
            required.remove(field)

    return change


def to_require(schema: str, field: str, required: bool) -> Change:
    def change(document: Json) -> None:
        names = schemas(document)[schema]["required"]
        names.append(field) if required else names.remove(field)

    return change


def to_parameter(title: str, name: str, **changes: Any) -> Change:
    return lambda document: parameter(document, title, name)["schema"].update(changes)


def to_answer(title: str, schema: Any) -> Change:
    def change(document: Json) -> None:
        operation(document, title)["responses"]["200"]["content"]["application/json"]["schema"] = schema

    return change


def nullable(schema: Any) -> Json:
    return {"anyOf": [schema, NULL]}


def one(name: str, change: Change, *expected: Found) -> Mutation:
    return Mutation(name, change, frozenset(expected))
