"""Whatever JSON the document is: findings or a DocumentError of one line, and reports that are plain ASCII."""

import copy
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from podero.drift.built_from import BuiltFrom
from podero.drift.compare import Drift
from podero.drift.compare import compare as compare_all
from podero.drift.document import DocumentError
from podero.drift.findings import RULES
from podero.drift.report import FORMATS
from tests.drift.mutations import SMALL, Json, compare, frozen, properties, reference, schemas
from tests.texts import CHARACTERS

VENDORED = frozen()
QUIET = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
KEYWORDS = (
    *("$ref", "allOf", "anyOf", "oneOf", "type", "enum", "const", "items", "prefixItems", "properties", "required"),
    *("format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "default", "schema", "content", "in"),
    *("name", "parameters", "responses", "200", "security", "tags", "flows", "tokenUrl", "requestBody", "not", "get"),
)
VALUES = (
    *("null", "string", "number", "integer", "object", "array", "query", "OAuth2", "application/json"),
    *("#/components/schemas/SessionItem", "#/components/schemas/SessionOutcome", "#/components/schemas/Loop"),
    *("#/components/schemas/SessionItem/properties/id", "#/paths", "#/nowhere", "#", "elsewhere.json#/a"),
)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from places(inner, (*path, index))


# Prose is not compared: changing it would waste most examples.
PLACES = [path for path in places(VENDORED) if path and path[0] != "info" and path[-1] not in ("title", "description")]

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 300),
    st.integers(),
    st.floats(allow_nan=False),
    st.sampled_from(VALUES),
    st.text(st.characters(codec=None), max_size=20),
)
anything = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(st.one_of(st.sampled_from(KEYWORDS), st.text(CHARACTERS, max_size=8)), inner, max_size=4),
    ),
    max_leaves=12,
)


def check(document: Any, inputs: BuiltFrom = SMALL) -> None:
    try:
        drift = compare_all(document, inputs, SMALL)
    except DocumentError as error:
        refusal = str(error)
        drift = Drift(())
    else:
        refusal = "none"
    assert re.fullmatch(r"[\x20-\x7e]+", refusal)
    for one in drift.findings:
        assert one.severity in RULES[one.rule]
    for report in FORMATS.values():
        assert re.fullmatch(r"[\x20-\x7e\n]+", report(drift))


@st.composite
def mutated(draw: st.DrawFn) -> Json:
    document = copy.deepcopy(VENDORED)
    schemas(document)["Loop"] = {"anyOf": [{"$ref": "#/components/schemas/Loop"}, {"type": "null"}]}
    for _ in range(draw(st.integers(1, 3))):
        path = draw(st.sampled_from(PLACES))
        owner: Any = document
        try:
            for step in path[:-1]:
                owner = owner[step]
            how = draw(st.sampled_from(("replace", "delete", "add", "transplant")))
            if how == "delete":
                del owner[path[-1]]
            elif how == "add":
                owner[path[-1]][draw(st.sampled_from(KEYWORDS))] = draw(anything)
            elif how == "transplant":
                other: Any = VENDORED
                for step in draw(st.sampled_from(PLACES)):
                    other = other[step]
                owner[path[-1]] = copy.deepcopy(other)
            else:
                owner[path[-1]] = draw(anything)
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change has removed the place
    return document


@QUIET
@given(anything)
def test_arbitrary_json(document: Any) -> None:
    check(document)


@QUIET
@given(mutated())
def test_the_vendored_document_changed_at_random(document: Json) -> None:
    check(document)


@QUIET
@given(st.fixed_dictionaries({"paths": anything, "components": anything, "security": anything}))
def test_anything_as_a_supplement(supplement: Json) -> None:
    check(VENDORED, BuiltFrom(VENDORED, supplement, ()))


@QUIET
@given(anything)
def test_any_schema_in_any_place(schema: Any) -> None:
    document = frozen()
    schemas(document)["Loop"] = {"type": "array", "items": reference("Loop")}
    properties(document, "SessionItem")["final_soc_pct"] = schema
    schemas(document)["HEMSSessionItem"] = schema
    schemas(document)["WBHEMSSessionOutcome"] = schema
    check(document)


def nested(depth: int) -> Any:
    schema: Any = {"type": "string"}
    for _ in range(depth):
        schema = {"anyOf": [schema]}
    return schema


def doubling(depth: int, keyword: str) -> Json:
    """Schemas that would take 2 ** depth steps if each reference were followed every time."""
    document = frozen()
    for level in range(depth):
        schemas(document)[f"L{level}"] = {keyword: [reference(f"L{level + 1}"), reference(f"L{level + 1}")]}
    schemas(document)[f"L{depth}"] = {"type": "object", "properties": {"x": {"type": "string"}}}
    properties(document, "SessionItem")["final_soc_pct"] = reference("L0")
    schemas(document)["HEMSSessionItem"] = reference("L0")
    return document


@pytest.mark.parametrize("keyword", ["allOf", "anyOf", "oneOf"])
def test_references_that_double_at_each_level_take_no_longer(keyword: str) -> None:
    check(doubling(60, keyword))


@pytest.mark.parametrize("depth", [50, 100_000])
def test_a_deep_document(depth: int) -> None:
    document = frozen()
    properties(document, "SessionItem")["final_soc_pct"] = nested(depth)
    check(document)


def test_many_alternatives_take_no_longer() -> None:
    document = frozen()
    many = [{"type": "string", "format": f"f{number}"} for number in range(20_000)]
    properties(document, "SessionItem")["final_soc_pct"] = {"allOf": [{"anyOf": many}, {"anyOf": many}]}
    check(document)


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#/components/schemas/Nowhere"},
        {"$ref": "#/components/schemas/A"},
        {"$ref": "elsewhere.json#/A"},
        {"$ref": 5},
        {"anyOf": {}},
        {"allOf": [5]},
        {"type": 5},
        {"type": ["string", 5]},
        {"enum": "text"},
        {"type": "string", "format": 5},
        "text",
        None,
    ],
    ids=json.dumps,
)
def test_a_schema_that_is_none_is_refused_in_one_line(schema: Any) -> None:
    document = frozen()
    schemas(document)["A"] = {"$ref": "#/components/schemas/B"}
    schemas(document)["B"] = {"$ref": "#/components/schemas/A"} if schema == {"$ref": "#/components/schemas/A"} else {}
    properties(document, "SessionItem")["target_soc_pct"] = schema
    with pytest.raises(DocumentError, match=r"^cannot be compared: [^\n]+$"):
        compare(document)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("paths",), []),
        (("components",), []),
        (("components", "schemas"), 5),
        (("components", "schemas", "SessionItem"), None),
        (("components", "schemas", "SessionItem", "properties"), []),
        (("components", "schemas", "SessionItem", "required"), "id"),
        (("components", "schemas", "SessionOutcome", "enum"), {}),
        (("components", "securitySchemes"), []),
        (("components", "securitySchemes", "OAuth2"), "x"),
        (("components", "securitySchemes", "OAuth2", "flows"), None),
        (("components", "securitySchemes", "OAuth2", "flows", "password"), 5),
        (("paths", "/x"), []),
        (("paths", "/x"), {"get": 5}),
        (("paths", "/x"), {"get": {"tags": "x"}}),
    ],
    ids=str,
)
def test_a_document_of_wrong_kinds_is_refused_in_one_line(place: tuple[str, ...], value: Any) -> None:
    document = frozen()
    owner = document
    for step in place[:-1]:
        owner = owner[step]
    owner[place[-1]] = value
    with pytest.raises(DocumentError, match=r"^cannot be compared: [^\n]+$"):
        compare(document)


def test_a_document_of_another_api_is_refused() -> None:
    with pytest.raises(DocumentError, match="not a document of the Podero Partner API"):
        compare({"openapi": "3.1.0", "info": {"title": "Pets", "version": "1"}, "paths": {"/pets": {"get": {}}}})
