"""The API's document: the sandbox serves it, and checks requests and its own responses against it.

Enums in responses and worlds accept unknown values, as in the client, since a test may use a value that the API adds
later.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators

from podero.drift.built_from import packaged
from podero.drift.document import canonical_bytes
from podero.drift.supplement import complete


@cache
def document_bytes() -> bytes:
    """The vendored document."""
    return canonical_bytes(packaged().document)


@cache
def whole_document() -> dict[str, Any]:
    """The document, completed by the supplement: everything that the sandbox simulates."""
    return complete(packaged().document, packaged().supplement).document


def check_response(path: str, body: Any, *, method: str = "GET", status: int = 200) -> None:
    """Raise AssertionError if a response body does not match the document."""
    problem = next(_response_validator(method, path, status).iter_errors(body), None)
    if problem is not None:
        place = f"{method} {path}: {problem.json_path}"
        raise AssertionError(f"the sandbox's response does not match the document: {place}: {problem.message}")


def completed(path: str, body: Any, *, method: str = "GET", status: int = 200) -> Any:
    """The body with a value for each missing required field: null, or the simplest value of its type."""
    return _filled(_response_schema(method, path, status), body, _required)


def completed_object(schema: str, data: Any) -> Any:
    """Data of the named schema, with a value for each missing required field."""
    return _filled({"$ref": f"#/components/schemas/{schema}"}, data, _required)


def full_object(schema: str, data: Any) -> Any:
    """Data of the named schema, with a value for each missing field."""
    return _filled({"$ref": f"#/components/schemas/{schema}"}, data, _all)


Lacking = Callable[[Any, Mapping[str, Any]], dict[str, Any]]
"""The missing fields of an object, with values."""


def _all(schema: Any, there: Mapping[str, Any]) -> dict[str, Any]:
    return {name: plainest(one) for name, one in schema["properties"].items() if name not in there}


def _required(schema: Any, there: Mapping[str, Any]) -> dict[str, Any]:
    names = schema.get("required", ())
    return {name: plainest(schema["properties"][name]) for name in names if name not in there}


def _filled(schema: Any, value: Any, lacking: Lacking) -> Any:
    """The value, with missing fields added to all objects in it."""
    if "$ref" in schema:
        return _filled(_schema(schema), value, lacking)
    for part in schema.get("anyOf", ()):
        value = _filled(part, value, lacking)
    if isinstance(value, list) and "items" in schema:
        return [_filled(schema["items"], one, lacking) for one in value]
    if isinstance(value, dict) and "properties" in schema:
        known = schema["properties"]
        return {name: _filled(known.get(name, {}), one, lacking) for name, one in value.items()} | lacking(
            schema, value
        )
    return value


_EMPTY: Mapping[str, Callable[[], Any]] = {"string": str, "integer": int, "number": int, "boolean": bool, "array": list}
_FORMATS = {
    "uuid": "00000000-0000-0000-0000-000000000000",
    "date-time": "2000-01-01T00:00:00Z",
    "date": "2000-01-01",
}


def plainest(schema: Any) -> Any:
    """The simplest value that a schema allows: null, its default, the first value of an enum, an empty value, or 0."""
    schema = _schema(schema)
    parts = schema.get("anyOf", ())
    if {"type": "null"} in parts or not schema:
        return None
    for keyword in ("default", "const"):
        if keyword in schema:
            return schema[keyword]
    if "enum" in schema:
        return schema["enum"][0]
    if parts:
        return plainest(parts[0])
    if schema.get("type") == "object":
        return _filled(schema, {}, _required)
    if schema.get("format") in _FORMATS:
        return _FORMATS[schema["format"]]
    return _EMPTY[schema["type"]]() if schema.get("type") in _EMPTY else None


def _schema(schema: Any) -> Any:
    if "$ref" not in schema:
        return schema
    return whole_document()["components"]["schemas"][schema["$ref"].rpartition("/")[2]]


def body_problem(method: str, path: str, body: Any) -> tuple[str, str, str] | None:
    """The first error of a request body: field, kind and message."""
    problem = next(_body_validator(method, path).iter_errors(body), None)
    if problem is None:
        return None
    return ".".join(map(str, problem.absolute_path)), str(problem.validator), problem.message


def body_fields(method: str, path: str) -> set[str]:
    """The fields of a request body in the document."""
    schema = _request_body(method, path)["content"]["application/json"]["schema"]
    name = schema.get("$ref", "").rpartition("/")[2]
    return set((whole_document()["components"]["schemas"][name] if name else schema)["properties"])


def schema_problem(schema: str, data: Any) -> tuple[str, str] | None:
    """The first error of data for the named schema; ``None`` if it is valid."""
    problem = next(_schema_validator(schema).iter_errors(data), None)
    return None if problem is None else (problem.json_path, problem.message)


def _request_body(method: str, path: str) -> dict[str, Any]:
    body: dict[str, Any] = whole_document()["paths"][path][method.lower()]["requestBody"]
    return body


def _open_enum(_: Any, values: list[Any], value: Any, __: Any) -> Iterator[ValidationError]:
    """Accept unknown values of an enum, if they are strings like the known ones."""
    if value not in values and not (isinstance(value, str) and any(isinstance(known, str) for known in values)):
        yield ValidationError(f"{value!r} is not one of {values!r}")


_OpenEnums = validators.extend(Draft202012Validator, {"enum": _open_enum})  # type: ignore[no-untyped-call]  # jsonschema has no types for it


@cache
def _response_validator(method: str, path: str, status: int) -> Draft202012Validator:
    return _validator(_response_schema(method, path, status), _OpenEnums)


@cache
def _response_schema(method: str, path: str, status: int) -> dict[str, Any]:
    responses = whole_document()["paths"][path][method.lower()]["responses"]
    response = responses[str(status)] if str(status) in responses else responses[f"{status // 100}XX"]
    schema: dict[str, Any] = response["content"]["application/json"]["schema"]
    return schema


@cache
def _body_validator(method: str, path: str) -> Draft202012Validator:
    return _validator(_request_body(method, path)["content"]["application/json"]["schema"], Draft202012Validator)


@cache
def _schema_validator(schema: str) -> Draft202012Validator:
    return _validator({"$ref": f"#/components/schemas/{schema}"}, _OpenEnums)


def _validator(schema: dict[str, Any], kind: Any) -> Draft202012Validator:
    validator: Draft202012Validator = kind(
        {**schema, "components": whole_document()["components"]},
        format_checker=FormatChecker(["uuid", "date-time", "date"]),
    )
    return validator
