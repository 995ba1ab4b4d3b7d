"""The document that this version was built from: the sandbox serves it, and holds its own answers against it."""

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from podero.drift.built_from import packaged
from podero.drift.document import canonical_bytes
from podero.drift.supplement import complete


@cache
def document_bytes() -> bytes:
    """The document as it is vendored."""
    return canonical_bytes(packaged().document)


@cache
def whole_document() -> dict[str, Any]:
    """The document with the supplement under it: all that the sandbox plays."""
    return complete(packaged().document, packaged().supplement).document


def check_answer(path: str, body: Any, *, method: str = "GET", status: int = 200) -> None:
    """Raise AssertionError if the body is not what the document promises for an answer of an operation."""
    problem = next(_answer_validator(method, path, status).iter_errors(body), None)
    if problem is not None:
        place = f"{method} {path}: {problem.json_path}"
        raise AssertionError(f"the sandbox breaks the document: {place}: {problem.message}")


def body_problem(method: str, path: str, body: Any) -> tuple[str, str, str] | None:
    """The first place where a request body is not what the document takes: field, kind and message."""
    problem = next(_body_validator(method, path).iter_errors(body), None)
    if problem is None:
        return None
    return ".".join(map(str, problem.absolute_path)), str(problem.validator), problem.message


def schema_problem(schema: str, data: Any) -> tuple[str, str] | None:
    """Where and how the data breaks the document's schema of that name; ``None`` if it does not."""
    problem = next(_schema_validator(schema).iter_errors(data), None)
    return None if problem is None else (problem.json_path, problem.message)


@cache
def _answer_validator(method: str, path: str, status: int) -> Draft202012Validator:
    answers = whole_document()["paths"][path][method.lower()]["responses"]
    answer = answers[str(status)] if str(status) in answers else answers[f"{status // 100}XX"]
    return _validator(answer["content"]["application/json"]["schema"])


@cache
def _body_validator(method: str, path: str) -> Draft202012Validator:
    body = whole_document()["paths"][path][method.lower()]["requestBody"]
    return _validator(body["content"]["application/json"]["schema"])


@cache
def _schema_validator(schema: str) -> Draft202012Validator:
    return _validator({"$ref": f"#/components/schemas/{schema}"})


def _validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator(
        {**schema, "components": whole_document()["components"]},
        format_checker=FormatChecker(["uuid", "date-time", "date"]),
    )
