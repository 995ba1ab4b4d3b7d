"""Validates a document, writes it in its canonical form, and defines the error for unusable documents."""

import json
from typing import Any

from podero.drift.escaping import one_line

Json = dict[str, Any]


class DocumentError(Exception):
    """The source holds no usable document; the message is one line for a person."""


def check_openapi(document: Json) -> None:
    """Validate a document against the OpenAPI 3.1 specification.

    Raises:
        DocumentError: It is not valid; the message names the first problem and its place.
    """
    from openapi_spec_validator import OpenAPIV31SpecValidator

    try:
        problem = next(iter(OpenAPIV31SpecValidator(document).iter_errors()), None)
    except RecursionError:  # pragma: no cover - Python stops tracing at it
        raise DocumentError("not valid OpenAPI 3.1: nested too deep, or a reference refers to itself") from None
    except Exception as error:  # for unusual documents, the validator and its libraries may raise any error
        raise DocumentError(f"not valid OpenAPI 3.1: {type(error).__name__}: {in_short(error)[:200]}") from None
    if problem is not None:
        place = "".join(f"/{pointer_part(part)}" for part in getattr(problem, "absolute_path", ()))
        said = str(getattr(problem, "message", None) or problem)
        text = in_short(said.partition("\n\n")[0])[:200]  # jsonschema-rs adds the document
        raise DocumentError(f"not valid OpenAPI 3.1: {text} (at #{place})")


def canonical_bytes(document: Json) -> bytes:
    """Write a document in its canonical form: sorted keys, two spaces, UTF-8, final newline."""
    try:
        text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False)
        return text.encode("utf-8") + b"\n"
    except RecursionError:  # pragma: no cover - Python stops tracing at it
        raise DocumentError("the document is nested too deep") from None
    except (TypeError, ValueError) as error:
        raise DocumentError(f"the document holds something that is not JSON: {in_short(error)}") from None


def pointer_part(key: Any) -> str:
    """A key as part of a JSON pointer."""
    return str(key).replace("~", "~0").replace("/", "~1")


def in_short(error: object) -> str:
    """The message of another library, as one short line."""
    return one_line(error, 300) or type(error).__name__
