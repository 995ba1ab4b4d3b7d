"""The supplement under a document: what is taken from it, and what the document retires."""

import copy
import json
from pathlib import Path

import pytest

from podero.drift.built_from import packaged
from podero.drift.compare import Drift, compare
from podero.drift.document import DocumentError, Json, check_openapi
from podero.drift.supplement import complete
from tests.drift.mutations import vendored

FILE = Path(__file__).resolve().parents[2] / "openapi" / "supplement.json"
EV = "/api/partners/v2.0/org/{org_id}/users/{user_id}/electric-vehicles/{electric_vehicle_id}"


def supplement() -> Json:
    return packaged().supplement


def operations(document: Json) -> dict[str, Json]:
    return {
        f"{method.upper()} {path}": operation
        for path, item in document["paths"].items()
        for method, operation in item.items()
    }


def small(paths: Json, **schemas: Json) -> Json:
    return {"openapi": "3.1.0", "paths": paths, "components": {"schemas": schemas}}


def answer(name: str, operation_id: str = "get_thing") -> Json:
    schema = {"$ref": f"#/components/schemas/{name}"}
    content = {"application/json": {"schema": schema}}
    return {"operationId": operation_id, "responses": {"200": {"description": "OK", "content": content}}}


# The file


def test_the_supplement_is_valid_with_the_document() -> None:
    completed = complete(vendored(), supplement())
    assert all(line.endswith(": the document has it") for line in completed.dropped)
    check_openapi(completed.document)
    assert len(operations(completed.document)) >= 64
    assert set(operations(completed.document)) == set(operations(vendored())) | set(operations(supplement()))


def test_every_operation_says_what_is_known_and_where_it_stands() -> None:
    names = [operation["operationId"] for operation in operations(supplement()).values()]
    assert len(set(names)) == len(names) == 62
    for operation in operations(supplement()).values():
        assert operation["x-evidence"] in ("complete", "partial")
        assert operation["x-source"].startswith("https://developers.podero.com/")
        assert operation["operationId"].isidentifier()


def test_what_is_known_in_part_allows_more() -> None:
    schemas = supplement()["components"]["schemas"]
    partial = [one for one in operations(supplement()).values() if one["x-evidence"] == "partial"]
    reached, waiting = set[str](), [json.dumps(one) for one in partial]
    while waiting:
        text = waiting.pop()
        names = {name for name in schemas if f'schemas/{name}"' in text} - reached
        reached |= names
        waiting += [json.dumps(schemas[name]) for name in names]
    objects = [name for name in reached if schemas[name]["type"] == "object"]
    assert len(objects) > 50
    closed = {name for name in objects if schemas[name].get("additionalProperties") is not True}
    assert closed == {"SessionsListResponse"}  # the facade cannot do without what it promises


# Laying it under


def test_the_document_wins_and_what_it_retires_is_named() -> None:
    below = small({"/a": {"get": answer("A")}, "/b": {"get": answer("B")}}, A={"type": "null"}, B={"type": "null"})
    above = small({"/a": {"get": answer("B", "get_thing")}}, B={"type": "string"})
    completed = complete(above, below)
    assert completed.document["paths"] == {"/a": above["paths"]["/a"], "/b": below["paths"]["/b"]}
    assert completed.document["components"]["schemas"] == {"B": {"type": "string"}}
    assert completed.added == {("GET", "/b")}
    assert completed.dropped == (
        "GET /a: the document has it",
        "schema A: no remaining operation uses it",
        "schema B: the document has it",
    )


def test_names_of_path_parameters_do_not_matter() -> None:
    above = small({"/a/{x}": {"get": answer("A")}}, A={})
    below = small({"/a/{y}": {"get": answer("A"), "put": answer("A")}})
    completed = complete(above, below)
    assert set(operations(completed.document)) == {"GET /a/{x}", "PUT /a/{y}"}


def test_another_method_at_a_path_of_the_document_is_added_there() -> None:
    above, below = small({"/a": {"get": answer("A")}}, A={}), small({"/a": {"put": answer("A")}})
    assert set(complete(above, below).document["paths"]["/a"]) == {"get", "put"}
    assert set(above["paths"]["/a"]) == {"get"}


def test_a_retired_operation_leaves_its_name() -> None:
    above = small({"/a": {"get": answer("A", "long.dotted.path")}}, A={})
    below = small({"/a": {"get": answer("A", "get_a")}})
    assert complete(above, below).document["paths"]["/a"]["get"] == answer("A", "get_a")
    taken = small({"/b": {"get": answer("A", "get_a")}, **above["paths"]}, A={})
    assert complete(taken, below).document == taken


def test_an_operation_without_its_schema_is_left_out() -> None:
    below = small({"/a": {"get": answer("A")}}, A={"items": {"$ref": "#/components/schemas/Gone"}})
    completed = complete(small({}), below)
    assert completed.document["paths"] == {}
    assert "GET /a: neither document has the schema Gone that it refers to" in completed.dropped
    assert complete(small({}), below, optional=["Gone"]).document["paths"] == below["paths"]


@pytest.mark.parametrize("item", [{"parameters": []}, {"$ref": "#/paths/~1b"}, [], {"get": 1}])
def test_a_supplement_that_holds_something_else_is_refused(item: object) -> None:
    with pytest.raises(DocumentError, match=r"paths\./a"):
        complete(small({}), small({"/a": item}))


def test_a_document_whose_paths_lead_nowhere_is_refused() -> None:
    for reference, problem in (("#/paths/~1a", "refers to itself"), ("#/paths/~1b", "leads nowhere")):
        with pytest.raises(DocumentError, match=problem):
            complete(small({"/a": {"$ref": reference}}), small({}))


# The drift check with it


def brought(**changes: object) -> Json:
    """The vendored document with an operation that the supplement has too."""
    document = vendored()
    path = f"{EV}/data"
    document["paths"][path] = {"get": {**supplement()["paths"][path]["get"], **changes}}
    return document


def test_an_operation_that_the_document_brings_as_the_supplement_has_it_is_no_difference() -> None:
    document = brought()
    schemas = document["components"]["schemas"]
    schemas |= {**supplement()["components"]["schemas"], **schemas}
    assert compare(document) == Drift(())


def test_an_operation_that_the_document_brings_in_other_words_is_regenerated() -> None:
    drift = compare(brought(responses={"200": {"description": "OK"}}))
    assert drift.findings == ()
    assert drift.regenerated.changed == (f"GET {EV}/data",)


def test_a_called_operation_that_the_document_brings_is_held_against_the_supplement() -> None:
    document, path = vendored(), f"{EV}/sessions"
    brought = copy.deepcopy(supplement()["paths"][path])
    brought["get"]["parameters"].pop()
    document["paths"][path] = brought
    document["components"]["schemas"]["SessionsListResponse"] = {
        "type": "object",
        "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/SessionItem"}}},
        "required": ["items"],
    }
    found = [(one.rule, one.schema, one.member, one.severity) for one in compare(document).findings]
    assert found == [
        ("parameter-removed", f"GET {path}", "offset", "breaking"),
        ("field-removed", "SessionsListResponse", "total", "breaking"),
    ]


def test_what_the_document_lost_is_not_looked_up_in_the_supplement() -> None:
    document = vendored()
    del document["components"]["securitySchemes"]["OAuth2"]
    assert [one.rule for one in compare(document).findings] == ["security-changed"]
