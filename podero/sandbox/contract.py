"""The API's document: the sandbox serves it, and checks requests and its own responses against it.

Enums in responses and worlds accept unknown values, as in the client, since a test may use a value that the API adds
later.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import rfc3339_validator  # type: ignore[import-untyped]  # noqa: F401  # without it, jsonschema knows no date-time; if it is missing, say so at the start
from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators

from podero.drift.built_from import packaged
from podero.drift.document import canonical_bytes
from podero.drift.simple_values import completed_value, whole_document


@cache
def document_bytes() -> bytes:
    """The vendored document."""
    return canonical_bytes(packaged().document)


def is_known(path: str) -> bool:
    """Whether the path is one of the API's."""
    return any(known.fullmatch(path) for known in _known_paths())


@cache
def _known_paths() -> list[re.Pattern[str]]:
    return [re.compile("[^/]+".join(map(re.escape, re.split("{[^}]*}", path)))) for path in whole_document()["paths"]]


def check_response(path: str, body: Any, *, method: str = "GET", status: int = 200) -> None:
    """Raise AssertionError if a response body does not match the document."""
    problem = next(_response_validator(method, path, status).iter_errors(body), None)
    if problem is not None:
        place = f"{method} {path}: {problem.json_path}"
        raise AssertionError(f"the sandbox's response does not match the document: {place}: {problem.message}")


def completed(path: str, body: Any, *, method: str = "GET", status: int = 200) -> Any:
    """The body with a value for each missing required field: null, or the simplest value of its type."""
    return completed_value(_response_schema(method, path, status), body)


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
