"""Operations that only the supplement has, once a document brings them and says something else: bodies included."""

from collections.abc import Callable
from typing import Any

import pytest

from podero.drift.findings import RULES
from tests.drift.mutations import (
    Change,
    Found,
    Json,
    compare,
    nullable,
    operation,
    parameter,
    properties,
    reference,
    schemas,
    to_answer,
    to_remove_field,
    to_set,
    whole,
)

ORG = "/api/partners/v2.0/org/{org_id}"
CAR = f"{ORG}/users/{{user_id}}/electric-vehicles/{{electric_vehicle_id}}"
BY_EXTERNAL_ID = f"GET {ORG}/users/by-ext-id/{{external_id}}"
USERS = f"GET {ORG}/users"
BOOST, CANCEL = f"POST {CAR}/boost", f"DELETE {CAR}/boost"
POLICY = f"GET {CAR}/charge-policy"
UPDATE = f"PATCH {ORG}/users/{{user_id}}/devices/{{device_id}}"
SAVINGS = f"GET {ORG}/devices/savings"
TEXT = {"type": "string"}


def body(change: Callable[[Json], object]) -> Change:
    """A change to the body of `UPDATE`."""
    return lambda document: change(operation(document, UPDATE)["requestBody"])


def field(name: str, schema: Any) -> Change:
    return to_set("DeviceUpdate", name, schema)


def required(*names: str) -> Change:
    return lambda document: schemas(document)["DeviceUpdate"].update(required=list(names))


def both(*changes: Change) -> Change:
    return lambda document: [change(document) for change in changes]


def answers_json(document: Json) -> None:
    operation(document, BOOST)["responses"]["200"] = {"content": {"application/json": {"schema": reference("User")}}}


def to_2xx(document: Json) -> None:
    answers = operation(document, POLICY)["responses"]
    assert set(answers) == {"2XX"}
    answers["200"] = answers.pop("2XX")


def in_form(request_body: Json) -> None:
    request_body["content"] = {"multipart/form-data": request_body["content"].pop("application/json")}


CHANGES: dict[str, tuple[Change, list[Found]]] = {
    "a wrapper around a user": (
        to_answer(BY_EXTERNAL_ID, {"type": "object", "properties": {"user": reference("User")}}),
        [("response-changed", BY_EXTERNAL_ID, "", "breaking")],
    ),
    "a list in pages": (
        to_answer(USERS, {"type": "object", "properties": {"items": {"type": "array", "items": reference("User")}}}),
        [("response-changed", USERS, "", "breaking")],
    ),
    "a list of something else": (
        to_answer(USERS, {"type": "array", "items": reference("ElectricVehicle")}),
        [("response-changed", USERS, "", "breaking")],
    ),
    "a list with nulls": (
        to_answer(USERS, {"type": "array", "items": nullable(reference("User"))}),
        [("response-changed", USERS, "", "breaking")],
    ),
    "a list that may be null": (
        to_answer(USERS, nullable({"type": "array", "items": reference("User")})),
        [("response-changed", USERS, "", "breaking")],
    ),
    "an answer where there was none": (answers_json, [("response-changed", BOOST, "", "breaking")]),
    "an operation that goes": (
        lambda document: document["paths"].pop(f"{ORG}/devices/savings"),
        [],  # the supplement still has it
    ),
    "another value": (
        lambda document: schemas(document)["UserRole"]["enum"].append("owner"),
        [("enum-value-added", "UserRole", "owner", "warning")],
    ),
    "another field": (
        to_set("ElectricVehicle", "battery_kwh", {"type": "number"}),
        [("field-added", "ElectricVehicle", "battery_kwh", "warning")],
    ),
    "a type for a field that had none": (
        to_set("ElectricVehicle", "boost_state", nullable(TEXT)),
        [("field-type-changed", "ElectricVehicle", "boost_state", "breaking")],
    ),
    "a promised field may be null": (
        to_set("User", "email", nullable(TEXT)),
        [("field-nullability-changed", "User", "email", "breaking")],
    ),
    "the session of a detail is never null": (
        to_set("HEMSSessionDetail", "session", reference("HEMSSessionItem")),
        [("field-nullability-changed", "HEMSSessionDetail", "session", "info")],
    ),
    "a number for a status": (to_2xx, []),
    "a path parameter becomes an id": (
        lambda document: parameter(document, BY_EXTERNAL_ID, "external_id")["schema"].update(format="uuid"),
        [("parameter-changed", BY_EXTERNAL_ID, "external_id", "breaking")],
    ),
    "days for moments": (
        lambda document: parameter(document, SAVINGS, "start_datetime")["schema"].update(format="date"),
        [("parameter-changed", SAVINGS, "start_datetime", "breaking")],
    ),
    "a body where there was none": (
        lambda document: operation(document, BOOST).update(
            requestBody={"required": True, "content": {"application/json": {"schema": {}}}}
        ),
        [("parameter-added", BOOST, "requestBody", "breaking")],
    ),
    "a body that may be left out where there was none": (
        lambda document: operation(document, CANCEL).update(requestBody={"content": {}}),
        [("parameter-added", CANCEL, "requestBody", "warning")],
    ),
    "no body": (
        lambda document: operation(document, UPDATE).pop("requestBody"),
        [("parameter-removed", UPDATE, "requestBody", "breaking")],
    ),
    "a body in another encoding": (body(in_form), [("parameter-changed", UPDATE, "requestBody", "breaking")]),
    "a body that is a list": (
        lambda document: schemas(document).update(DeviceUpdate={"type": "array", "items": {}}),
        [("parameter-changed", UPDATE, "requestBody", "breaking")],
    ),
    "a body of several kinds": (
        lambda document: schemas(document).update(
            DeviceUpdate={"anyOf": [schemas(document)["DeviceUpdate"], {"type": "object", "properties": {"a": {}}}]}
        ),
        [("parameter-changed", UPDATE, "requestBody", "breaking")],
    ),
    "a body that may be left out": (
        body(lambda found: found["content"].update(Application_json={}) or found.update(required=False)),
        [],
    ),
    "a field of the body goes": (
        lambda document: properties(document, "DeviceUpdate").pop("comment"),
        [("parameter-removed", UPDATE, "requestBody.comment", "breaking")],
    ),
    "another field of the body": (
        field("nickname", TEXT),
        [("parameter-added", UPDATE, "requestBody.nickname", "warning")],
    ),
    "another field of the body that is required": (
        both(field("nickname", TEXT), required("nickname")),
        [("parameter-added", UPDATE, "requestBody.nickname", "breaking")],
    ),
    "a field of the body has another type": (
        field("comment", nullable({"type": "integer"})),
        [("parameter-changed", UPDATE, "requestBody.comment", "breaking")],
    ),
    "a field of the body may not be null": (
        field("comment", TEXT),
        [("parameter-changed", UPDATE, "requestBody.comment", "breaking")],
    ),
    "a field of the body is required": (
        required("comment"),
        [("parameter-changed", UPDATE, "requestBody.comment", "breaking")],
    ),
    "a field of the body takes more": (
        field("comment", {"anyOf": [TEXT, {"type": "integer"}, {"type": "null"}]}),
        [("parameter-changed", UPDATE, "requestBody.comment", "warning")],
    ),
    "a field of the body takes anything": (
        field("comment", {}),
        [("parameter-changed", UPDATE, "requestBody.comment", "warning")],
    ),
    "a field of the body takes short texts only": (
        field("comment", nullable({"type": "string", "maxLength": 80})),
        [("parameter-changed", UPDATE, "requestBody.comment", "breaking")],
    ),
}


def test_a_document_that_brings_them_as_they_are_is_no_finding_once_the_rest_is_known() -> None:
    served = [one for one in compare(whole()) if one.rule != "operation-added"]
    assert served == []


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_is_found_once(name: str) -> None:
    change, expected = CHANGES[name]
    document = whole()
    change(document)
    findings = [one for one in compare(document) if one.rule != "operation-added"]
    assert [(one.rule, one.schema, one.member, one.severity) for one in findings] == expected
    for one in findings:
        assert one.severity in RULES[one.rule]
        assert one.severity == "info" or one.change.startswith("podero/")


def test_a_removed_field_that_is_promised_is_breaking() -> None:
    document = whole()
    to_remove_field("DevicesSavings", "total_savings")(document)
    (found,) = (one for one in compare(document) if one.rule != "operation-added")
    assert (found.rule, found.severity) == ("field-removed", "breaking")
    assert found.change.startswith("podero/savings_models.py")


def test_what_to_change_names_the_field_and_the_file() -> None:
    document = whole()
    field("comment", TEXT)(document)
    (found,) = (one for one in compare(document) if one.rule != "operation-added")
    assert found.change == 'podero/devices.py: change Parameter("comment", ...) of UPDATE_DEVICE'
    assert "null" in found.detail
