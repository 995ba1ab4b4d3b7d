"""The vendored document: the sandbox serves it, and holds every answer of its own against it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

_HERE = Path(__file__).resolve().parent


@cache
def document_bytes() -> bytes:
    """The document as it is vendored; a wheel carries it beside this module, a checkout in ``openapi/``."""
    packaged = _HERE / "openapi.json"
    return (packaged if packaged.exists() else _HERE.parents[1] / "openapi" / "openapi.json").read_bytes()


@cache
def document() -> dict[str, Any]:
    """The document as data."""
    loaded: dict[str, Any] = json.loads(document_bytes())
    return loaded


def check_answer(path: str, body: Any) -> None:
    """Raise AssertionError if the body is not what the document promises for ``GET path``."""
    problem = next(_answer_validator(path).iter_errors(body), None)
    if problem is not None:
        raise AssertionError(f"the sandbox breaks the document: GET {path}: {problem.json_path}: {problem.message}")


def schema_problem(schema: str, data: Any) -> tuple[str, str] | None:
    """Where and how the data breaks the document's schema of that name; ``None`` if it does not."""
    problem = next(_schema_validator(schema).iter_errors(data), None)
    return None if problem is None else (problem.json_path, problem.message)


@cache
def _answer_validator(path: str) -> Draft202012Validator:
    return _validator(document()["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"])


@cache
def _schema_validator(schema: str) -> Draft202012Validator:
    return _validator({"$ref": f"#/components/schemas/{schema}"})


def _validator(schema: dict[str, Any]) -> Draft202012Validator:
    return Draft202012Validator(
        {**schema, "components": document()["components"]}, format_checker=FormatChecker(["uuid", "date-time", "date"])
    )
