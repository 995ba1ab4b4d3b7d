"""What of a document is refused because the generator would drop or change it; each is asked of the checks directly."""

import math
from typing import Any

import pytest

from podero.drift.document import DocumentError, check_openapi
from scripts.document_checks import check_document
from scripts.generator import rendering
from scripts.naming import GenerationError
from scripts.prepare import prepared
from tests.pipeline.awkward import STRING, model
from tests.pipeline.documents import Json, document, operation, reference, with_schemas


def refusal(content: Json) -> str:
    """Why the checks before the generator, or the generator itself, refuse a document."""
    with pytest.raises((DocumentError, GenerationError)) as caught:
        check(content)
    return str(caught.value)


def check(content: Json) -> None:
    check_openapi(content)
    check_document(content)
    rendering(prepared(content, {}))


def answer(schema: Json | None = None, status: str = "200", kind: str = "application/json") -> Json:
    content = {kind: {"schema": schema or STRING}}
    return {status: {"description": "An answer.", "content": content}}


def one_get(operation_id: str = "get_a", **more: Any) -> Json:
    return {"/a": {"get": operation(operation_id, **more)}}


def query(name: str, **more: Any) -> Json:
    return {"name": name, "in": "query", "schema": STRING, **more}


def in_path(name: str) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": STRING}


def without_id() -> Json:
    result = operation()
    del result["operationId"]
    return result


def model_of(properties: Json) -> Json:
    return {"type": "object", "properties": properties}


def body(kind: str = "application/json") -> Json:
    return {"required": True, "content": {kind: {"schema": reference("A")}}}


def enum(*values: object, **more: Any) -> Json:
    return {"type": "string", "enum": list(values), **more}


BODIES = {
    "required": True,
    "content": {
        "application/json": {"schema": reference("A")},
        "application/x-www-form-urlencoded": {"schema": reference("B")},
    },
}
JSON_AND_TEXT = {"application/json": {"schema": STRING}, "text/plain": {"schema": STRING}}
TWO_MODELS = {"A": model(a=STRING), "B": model(b=STRING)}

REFUSED: dict[str, tuple[Json, str]] = {
    "schemas that differ in case": (
        with_schemas({"HEMSState": model(a=STRING), "HemsState": model(b=STRING)}),
        "schemas HEMSState and HemsState both become module hems_state.py",
    ),
    "an enum and a model that differ in case": (
        with_schemas({"EVState": enum("a"), "EvState": model(b=STRING)}),
        "both become module ev_state.py",
    ),
    "schemas of one title": (
        with_schemas({"A": model(a=STRING) | {"title": "Same"}, "B": model(b=STRING) | {"title": "Same"}}),
        "both become module same.py",
    ),
    "a schema and a part of another": (
        with_schemas({"CarState": model(a=STRING), "Car": model(state=model(b=STRING))}),
        "CarState",
    ),
    "a schema and a part of another that differ in case": (
        with_schemas({"CARState": model(a=STRING), "Car": model(state=model(b=STRING))}),
        "both become models/car_state.py",
    ),
    "operationIds under one tag": (
        document({"/a": {"get": operation("get_thing")}, "/b": {"get": operation("getThing")}}),
        "GET /b and GET /a both become things/get_thing",
    ),
    "operationIds under tags that become one": (
        document({"/a": {"get": operation("get", tags=["A B"])}, "/b": {"get": operation("get-", tags=["a-b"])}}),
        "both become a_b/get",
    ),
    "an answer whose class is a schema": (
        document(one_get(responses=answer(model(a=STRING))), {"GetAResponse200": model(b=STRING)}),
        "GetAResponse200",
    ),
    "an answer for all else whose class is a schema": (
        document(one_get(responses=answer(model(a=STRING), "default")), {"GetAResponseDefault": model(b=STRING)}),
        "GetAResponseDefault",
    ),
    "an answer of a kind that is not read": (
        document(one_get(responses=answer(kind="image/png"))),
        "Unsupported content_type image/png",
    ),
    "a body in two encodings": (
        document({"/a": {"post": operation(requestBody=BODIES)}}, TWO_MODELS),
        "in 2 encodings",
    ),
    "a body in two encodings by reference": (
        document(
            {"/a": {"post": operation(requestBody={"$ref": "#/components/requestBodies/X"})}},
            components={"schemas": TWO_MODELS, "requestBodies": {"X": BODIES}},
        ),
        "POST /a takes a body in 2 encodings",
    ),
    "a body of a kind that is not written": (
        document({"/a": {"post": operation(requestBody={"content": {"text/csv": {"schema": STRING}}})}}),
        "Unsupported content type text/csv",
    ),
    "no operationId": (document({"/a": {"get": without_id()}}), "GET /a has no operationId"),
    "an empty operationId": (document(one_get("")), "GET /a has no operationId"),
    "a parameter by content": (
        document(one_get(parameters=[{"name": "q", "in": "query", "content": {"text/plain": {"schema": STRING}}}])),
        "GET /a: the generator drops parameter 'q'",
    ),
    "a header that is an object": (
        document(one_get(parameters=[{"name": "q", "in": "header", "schema": model(a=STRING)}])),
        "not allowed in header",
    ),
    "a path by reference": (
        document({"/a": {"$ref": "#/components/pathItems/A"}}, components={"pathItems": {"A": {"get": operation()}}}),
        "/a: the generator does not follow the $ref of a path",
    ),
    "braces in a path": (document({"/a/{}": {"get": operation()}}), "/a/{}"),
    "a path that asks for an attribute": (
        document({"/a/{x}/{x.__class__}": {"get": operation(parameters=[in_path("x"), in_path("x.__class__")])}}),
        "/a/{x}/{x.__class__}",
    ),
    "enum values that become one member": (with_schemas({"A": enum("a-b", "a_b")}), "two values of the enum"),
    "enum values that differ in case": (with_schemas({"A": enum("a", "A")}), "two values of the enum"),
    "enum values of two kinds": (with_schemas({"A": enum("a", 1)}), "Enum values must all be the same type"),
    "enum values that are fractions": (with_schemas({"A": {"enum": [1.5]}}), "Unsupported enum type"),
    "enum names that are none": (
        with_schemas({"A": enum("a", **{"x-enum-varnames": ["1 x"]})}),
        "cannot name a member",
    ),
    "enum names that are one": (
        with_schemas({"A": enum("a", "b", **{"x-enum-varnames": ["X", "X"]})}),
        "two values of the enum",
    ),
    "an enum value with a line break": (with_schemas({"A": enum("a\nb")}), "characters that the generator drops"),
    "a default that is no value": (with_schemas({"A": model(a=enum("a", default="b"))}), "'b' is not one of"),
    "properties beside a union": (
        document(one_get(responses=answer(model(a=STRING) | {"anyOf": [reference("A"), reference("B")]})), TWO_MODELS),
        "beside",
    ),
    "properties beside a reference": (
        document(one_get(responses=answer(model(a=STRING) | {"allOf": [reference("A")]})), TWO_MODELS),
        "beside",
    ),
    "keywords beside a $ref": (
        document(one_get(responses=answer(model(a=STRING) | reference("A"))), TWO_MODELS),
        "beside",
    ),
    "a schema that is true": (with_schemas({"A": True}), "schema A"),
    "a list of itself": (with_schemas({"A": {"type": "array", "items": reference("A")}}), "the generator refuses"),
    "a list of anything": (with_schemas({"A": model(a={"type": "array"})}), "array must have items"),
    "properties that Python holds for one": (
        with_schemas({"A": model_of({"ﬁeld": STRING, "field": STRING})}),
        "become one field",
    ),
    "properties that become one": (
        with_schemas({"A": model(**{"a b": STRING, "a  b": STRING})}),
        "the generator refuses",
    ),
    "a body that is a form": (
        document({"/a": {"post": operation(requestBody=body("application/x-www-form-urlencoded"))}}, TWO_MODELS),
        "POST /a takes a body that is not JSON",
    ),
    "a body of files": (
        document({"/a": {"post": operation(requestBody=body("multipart/form-data"))}}, TWO_MODELS),
        "POST /a takes a body that is not JSON",
    ),
    "an answer in two kinds of content": (
        document(one_get(responses={"200": {"description": "", "content": JSON_AND_TEXT}})),
        "GET /a has 2 content types for status 200",
    ),
    "a header whose name is none": (
        document(one_get(parameters=[query("a b") | {"in": "header"}])),
        "'a b' cannot name a header",
    ),
    "a cookie whose name ends its header": (
        document(one_get(parameters=[query("a;b") | {"in": "cookie"}])),
        "'a;b' cannot name a cookie",
    ),
    "a path with a query": (document({"/a?b=c": {"get": operation()}}), "the path is not valid in a URL"),
    "a path that leads elsewhere": (document({"/a/../b": {"get": operation()}}), "the path is not valid in a URL"),
    "a path with a blank": (document({"/a b": {"get": operation()}}), "the path is not valid in a URL"),
    "a path that holds a parameter twice": (
        document({"/a/{x}/{x}": {"get": operation(parameters=[in_path("x")])}}),
        "names one twice",
    ),
    "a default that is infinite": (with_schemas({"A": model(a={"type": "number", "default": math.inf})}), "literal"),
    "schemas for two sides whose name is taken": (
        document(
            {"/a": {"post": operation(answer=reference("A"), requestBody=body())}}, {**TWO_MODELS, "AInput": STRING}
        ),
        "schema A is in requests and in responses, but AInput exists",
    ),
    "what is no OpenAPI": (document({"/a": {"get": "no"}}), "not valid OpenAPI 3.1"),
    "what has no paths": ({"openapi": "3.1.0", "info": {}}, "not valid OpenAPI 3.1"),
    "OpenAPI 3.0": (document() | {"openapi": "3.0.0"}, "not valid OpenAPI 3.1"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused(name: str) -> None:
    content, reason = REFUSED[name]
    assert reason in refusal(content)


LEGAL: dict[str, Json] = {
    "nothing": document({}),
    "a title with a slash": with_schemas({"A": {"title": "EV/Thing", **model(a=STRING)}}),
    "another name of a schema": with_schemas({"A": model(a=STRING), "B": reference("A")}),
    "a schema that only combines": with_schemas(
        {"A": {"type": "object", "allOf": [reference("B")]}, "B": model(a=STRING)}
    ),
    "a nullable schema": with_schemas({"A": {"type": ["object", "null"], "properties": {"a": STRING}}}),
    "an answer without content": document(one_get(responses={"204": {"description": "Gone."}})),
    "a tag of a folder": document(one_get(tags=["models"])),
}


@pytest.mark.parametrize("name", LEGAL)
def test_what_is_legal_is_not_refused(name: str) -> None:
    check(LEGAL[name])
