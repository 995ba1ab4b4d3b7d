"""Changes to whole schemas, and to which schema is the answer."""

import json
from collections.abc import Iterator

from tests.drift.mutations import (
    EV,
    HEMS,
    Change,
    Json,
    Mutation,
    nullable,
    one,
    operation,
    properties,
    reference,
    schemas,
    to_answer,
    to_rename,
    to_schema,
)


def schema_mutations() -> Iterator[Mutation]:
    for schema in ("SessionItem", "HEMSSessionItem", "CurrentSessionResponse", "HEMSSessionsListResponse"):
        yield from _schema_mutations(schema)
    yield one(
        "SessionItem is written out where it is used",
        lambda document: properties(document, "CurrentSessionResponse").update(
            session=nullable(schemas(document).pop("SessionItem"))
        ),
        ("schema-removed", "SessionItem", "", "breaking"),
    )


def _schema_mutations(schema: str) -> Iterator[Mutation]:
    def one_of_two(document: Json) -> None:
        other = {"type": "object", "properties": {"x": {}}}
        schemas(document)[schema] = {"oneOf": [schemas(document)[schema], other]}

    gone = ("schema-removed", schema, "", "breaking")
    yield one(f"{schema} is renamed", to_rename(schema, f"{schema}V2"), gone)
    yield one(f"{schema} is gone", lambda document: schemas(document).pop(schema), gone)
    yield one(f"{schema} becomes a string", to_schema(schema, {"type": "string"}), gone)
    yield one(f"{schema} becomes a free object", to_schema(schema, {"type": "object"}), gone)
    yield one(f"{schema} becomes one of two", one_of_two, gone)


def response_mutations() -> Iterator[Mutation]:
    for title, schema in (
        (EV, reference("SessionItem")),
        (EV, reference("HEMSSessionsListResponse")),
        (EV, nullable(reference("CurrentSessionResponse"))),
        (EV, {"type": "array", "items": reference("CurrentSessionResponse")}),
        (EV, {}),
        (HEMS, {"type": "array", "items": reference("HEMSSessionItem")}),
        (HEMS, reference("CurrentSessionResponse")),
    ):
        changed = ("response-changed", title, "", "breaking")
        yield one(f"{title[-13:]} answers {json.dumps(schema)}", to_answer(title, schema), changed)
    for title in (EV, HEMS):
        yield from _response_mutations(title)


def _response_mutations(title: str) -> Iterator[Mutation]:
    def responses(document: Json) -> Json:
        found: Json = operation(document, title)["responses"]
        return found

    changed = ("response-changed", title, "", "breaking")
    name = title[-13:]
    yield one(
        f"{name} answers 201",
        lambda document: responses(document).update({"201": responses(document).pop("200")}),
        changed,
    )
    yield one(
        f"{name} answers XML",
        lambda document: responses(document)["200"].update(content={"application/xml": {}}),
        changed,
    )
    for status, answer in (
        ("204", {"description": "nothing"}),
        ("202", {"content": {"application/json": {"schema": reference("SessionOutcome")}}}),
        ("2XX", {"description": "other"}),
    ):
        yield one(f"{name} may answer {status} too", _also(title, status, answer), changed)
    yield one(f"{name} answers nothing", lambda document: responses(document)["200"].pop("content"), changed)


def _also(title: str, status: str, answer: Json) -> Change:
    return lambda document: operation(document, title)["responses"].update({status: answer})
