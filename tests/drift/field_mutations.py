"""Changes to enums and fields."""

import json
from collections.abc import Iterator
from typing import Any

from tests.drift.mutations import (
    ENUMS,
    NULL,
    Json,
    Mutation,
    frozen,
    nullable,
    one,
    properties,
    reference,
    schemas,
    to_remove_field,
    to_rename,
    to_require,
    to_schema,
    to_set,
)


def enum_mutations() -> Iterator[Mutation]:
    for enum in ENUMS:
        yield from _enum_mutations(enum, schemas(frozen())[enum]["enum"][0])
    yield one(
        "SessionOutcome is written out in its field, and gone",
        lambda document: properties(document, "SessionItem").update(
            session_outcome=schemas(document).pop("SessionOutcome")
        ),
        ("enum-changed", "SessionOutcome", "", "breaking"),
    )
    yield one(
        "SessionOutcome becomes a string in its field, and gone",
        lambda document: properties(document, "SessionItem").update(
            session_outcome={"type": schemas(document).pop("SessionOutcome")["type"]}
        ),
        ("enum-changed", "SessionOutcome", "", "breaking"),
    )
    yield one(
        "SessionOutcome may be null",
        lambda document: schemas(document)["SessionOutcome"].update(
            type=["string", "null"], enum=[*schemas(document)["SessionOutcome"]["enum"], None]
        ),
        ("field-nullability-changed", "SessionItem", "session_outcome", "breaking"),
    )
    yield one(
        "HiddenReason is another name of SessionOutcome",
        to_schema("HiddenReason", reference("SessionOutcome")),
        ("enum-changed", "HiddenReason", "", "breaking"),
    )


def _enum_mutations(enum: str, first: str) -> Iterator[Mutation]:
    def values(document: Json) -> list[Any]:
        found: list[Any] = schemas(document)[enum]["enum"]
        return found

    added = ("enum-value-added", enum, "another_name", "warning")
    removed = ("enum-value-removed", enum, first, "warning")
    gone = ("enum-changed", enum, "", "breaking")
    yield one(f"{enum} gains a value", lambda document: values(document).append("another_name"), added)
    if enum != "HiddenReason":  # without its one value it would be empty: below
        yield one(f"{enum} loses a value", lambda document: values(document).pop(0), removed)
    yield one(
        f"{enum} renames a value", lambda document: values(document).__setitem__(0, "another_name"), added, removed
    )
    yield one(f"{enum} is renamed", to_rename(enum, f"{enum}V2"), gone)
    yield one(f"{enum} becomes a const", to_schema(enum, {"type": "string", "const": first}), gone)
    yield one(f"{enum} becomes a plain string", to_schema(enum, {"type": "string", "title": enum}), gone)
    yield one(f"{enum} becomes an integer", to_schema(enum, {"type": "integer", "enum": [1, 2]}), gone)
    yield one(f"{enum} is empty", to_schema(enum, {"type": "string", "enum": []}), gone)
    yield one(f"{enum} is gone, references left", lambda document: schemas(document).pop(enum), gone)


def type_mutations() -> Iterator[Mutation]:
    text, number, integer = {"type": "string"}, {"type": "number"}, {"type": "integer"}
    moment = {"type": "string", "format": "date-time"}
    for schema, field, value in (
        ("SessionItem", "id", text),
        ("SessionItem", "id", integer),
        ("SessionItem", "plug_in_time", text),
        ("SessionItem", "plug_in_time", {"type": "string", "format": "date"}),
        ("SessionItem", "plug_in_time", number),
        ("SessionItem", "unplug_time", nullable(text)),
        ("SessionItem", "target_soc_pct", nullable(text)),
        ("SessionItem", "target_soc_pct", nullable(integer)),
        ("SessionItem", "target_soc_pct", {"anyOf": [number, text, NULL]}),
        ("SessionItem", "target_soc_pct", nullable({"type": "number", "format": "double"})),
        ("SessionItem", "target_soc_pct", {}),
        ("SessionItem", "target_soc_pct", True),
        ("SessionItem", "target_soc_pct", False),
        ("SessionItem", "reachable_soc_pct", nullable(number)),
        ("SessionItem", "is_at_home", text),
        ("SessionItem", "is_at_home", {"const": True}),
        ("SessionItem", "is_hidden", integer),
        ("SessionItem", "session_outcome", text),
        ("SessionItem", "session_outcome", reference("HiddenReason")),
        ("SessionItem", "session_outcome", {"type": "string", "enum": ["optimized"]}),
        ("SessionItem", "session_outcome", {"type": "array", "items": reference("SessionOutcome")}),
        ("SessionItem", "hidden_reason", nullable(text)),
        ("HEMSSessionItem", "id", {"type": "string", "format": "uuid"}),
        ("HEMSSessionItem", "final_hems_state", {"type": "string", "enum": ["idle", "charging"]}),
        ("HEMSSessionItem", "final_hems_state", {"type": "string", "const": "idle"}),
        ("HEMSSessionItem", "final_hems_state", moment),
        ("HEMSSessionItem", "final_hems_state", reference("SessionOutcome")),
        ("HEMSSessionItem", "outcome", nullable({"type": "object"})),
        ("HEMSSessionItem", "commands_sent", number),
        ("HEMSSessionItem", "commands_sent", {"type": "array", "items": integer}),
        ("CurrentSessionResponse", "session", nullable(reference("HEMSSessionItem"))),
        ("CurrentSessionResponse", "session", {"type": "array", "items": reference("SessionItem")}),
        ("CurrentSessionResponse", "session", nullable({"type": "object"})),
        ("HEMSSessionsListResponse", "items", {"type": "array", "items": reference("SessionItem")}),
        ("HEMSSessionsListResponse", "items", {"type": "array"}),
        ("HEMSSessionsListResponse", "items", {"type": "array", "prefixItems": [reference("HEMSSessionItem")]}),
        ("HEMSSessionsListResponse", "items", reference("HEMSSessionItem")),
        ("HEMSSessionsListResponse", "total", number),
    ):
        expected = ("field-type-changed", schema, field, "breaking")
        yield one(f"{schema}.{field} becomes {json.dumps(value)}", to_set(schema, field, value), expected)
    yield one(
        "a new schema takes the place of a free string",
        lambda document: (
            schemas(document).update(State={"type": "string", "enum": ["idle"]}),
            properties(document, "HEMSSessionItem").update(final_hems_state=reference("State")),
        ),
        ("field-type-changed", "HEMSSessionItem", "final_hems_state", "breaking"),
    )


def null_mutations() -> Iterator[Mutation]:
    rule = "field-nullability-changed"
    flag = {"type": "boolean"}
    for schema, field, value, severity in (
        ("SessionItem", "is_at_home", nullable(flag), "breaking"),
        ("SessionItem", "is_at_home", {"oneOf": [NULL, flag]}, "breaking"),
        ("SessionItem", "is_at_home", {"type": ["boolean", "null"]}, "breaking"),
        ("SessionItem", "is_at_home", {"allOf": [{"type": ["boolean", "null"]}]}, "breaking"),
        ("SessionItem", "is_hidden", {**nullable(flag), "default": None}, "breaking"),
        ("SessionItem", "id", nullable({"type": "string", "format": "uuid"}), "breaking"),
        ("SessionItem", "plug_in_time", {"type": ["null", "string"], "format": "date-time"}, "breaking"),
        ("SessionItem", "session_outcome", nullable(reference("SessionOutcome")), "breaking"),
        ("HEMSSessionItem", "commands_sent", nullable({"type": "integer"}), "breaking"),
        ("HEMSSessionItem", "final_hems_state", nullable({"type": "string"}), "breaking"),
        (
            "HEMSSessionsListResponse",
            "items",
            nullable({"type": "array", "items": reference("HEMSSessionItem")}),
            "breaking",
        ),
        (
            "HEMSSessionsListResponse",
            "items",
            {"type": "array", "items": nullable(reference("HEMSSessionItem"))},
            "breaking",
        ),
        ("SessionItem", "is_at_home", {"type": "boolean", "nullable": True}, "breaking"),
        ("SessionItem", "session_outcome", {"allOf": [reference("SessionOutcome")], "nullable": True}, "breaking"),
        ("SessionItem", "session_outcome", {**reference("SessionOutcome"), "nullable": True}, "breaking"),
        ("HEMSSessionsListResponse", "total", {"type": "integer", "nullable": True}, "breaking"),
        ("SessionItem", "unplug_time", {"type": "string", "format": "date-time"}, "info"),
        ("SessionItem", "target_soc_pct", {"type": "number"}, "info"),
        ("SessionItem", "hidden_reason", reference("HiddenReason"), "info"),
        ("HEMSSessionItem", "outcome", {"allOf": [reference("WBHEMSSessionOutcome")]}, "info"),
        ("CurrentSessionResponse", "session", reference("SessionItem"), "info"),
    ):
        yield one(
            f"{schema}.{field} becomes {json.dumps(value)}",
            to_set(schema, field, value),
            (rule, schema, field, severity),
        )
    yield one(
        "the items of a list may be null, by their own schema",
        lambda document: schemas(document).update(HEMSSessionItem=nullable(schemas(document)["HEMSSessionItem"])),
        (rule, "HEMSSessionsListResponse", "items", "breaking"),
    )


def default_mutations() -> Iterator[Mutation]:
    for default in (True, "no", 0):
        yield one(
            f"is_hidden is {json.dumps(default)} where it is absent",
            to_set("SessionItem", "is_hidden", {"type": "boolean", "default": default}),
            ("field-type-changed", "SessionItem", "is_hidden", "breaking"),
        )
    yield one(
        "a field that was None where it is absent stands for something",
        lambda document: properties(document, "SessionItem")["target_reachable"].update(default=True),
        ("field-type-changed", "SessionItem", "target_reachable", "breaking"),
    )


def field_mutations() -> Iterator[Mutation]:
    for schema, field, severity in (
        ("SessionItem", "id", "breaking"),
        ("SessionItem", "session_outcome", "breaking"),
        ("SessionItem", "is_hidden", "breaking"),
        ("SessionItem", "unplug_time", "warning"),
        ("SessionItem", "hidden_reason", "warning"),
        ("SessionItem", "reachable_soc_pct", "warning"),
        ("HEMSSessionItem", "started_at", "breaking"),
        ("HEMSSessionItem", "commands_applied", "breaking"),
        ("HEMSSessionItem", "savings_eur", "warning"),
        ("HEMSSessionItem", "outcome", "warning"),
        ("CurrentSessionResponse", "session", "breaking"),
        ("HEMSSessionsListResponse", "total", "breaking"),
        ("HEMSSessionsListResponse", "items", "breaking"),
    ):
        yield one(f"{schema} loses {field}", to_remove_field(schema, field), ("field-removed", schema, field, severity))
    yield one(
        "a field goes, and the enum that only it used",
        lambda document: (
            to_remove_field("SessionItem", "hidden_reason")(document),
            schemas(document).pop("HiddenReason"),
        ),
        ("field-removed", "SessionItem", "hidden_reason", "warning"),
    )
    for schema in ("SessionItem", "HEMSSessionItem", "CurrentSessionResponse", "HEMSSessionsListResponse"):
        for value in ({"type": "number"}, nullable({"type": "string"}), {}):
            yield one(
                f"{schema} gains {json.dumps(value)}",
                to_set(schema, "battery_health", value),
                ("field-added", schema, "battery_health", "warning"),
            )
    yield one(
        "a field is renamed",
        lambda document: properties(document, "SessionItem").update(
            actual_cost=properties(document, "SessionItem").pop("actual_cost_eur")
        ),
        ("field-removed", "SessionItem", "actual_cost_eur", "warning"),
        ("field-added", "SessionItem", "actual_cost", "warning"),
    )
    yield one(
        "a field comes by allOf",
        lambda document: schemas(document).update(
            SessionItem={"allOf": [schemas(document)["SessionItem"], {"properties": {"extra": {"type": "string"}}}]}
        ),
        ("field-added", "SessionItem", "extra", "warning"),
    )
    for schema, field, required, severity in (
        ("SessionItem", "id", False, "breaking"),
        ("SessionItem", "session_outcome", False, "breaking"),
        ("HEMSSessionItem", "final_hems_state", False, "breaking"),
        ("CurrentSessionResponse", "session", False, "breaking"),
        ("HEMSSessionsListResponse", "total", False, "breaking"),
        ("SessionItem", "unplug_time", False, "info"),
        ("HEMSSessionItem", "outcome", False, "info"),
        ("SessionItem", "is_hidden", True, "info"),
        ("SessionItem", "target_reachable", True, "info"),
    ):
        yield one(
            f"{schema}.{field} becomes {'required' if required else 'optional'}",
            to_require(schema, field, required),
            ("field-required-changed", schema, field, severity),
        )
