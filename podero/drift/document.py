"""Reading an OpenAPI document that nobody vouches for: from a URL, a file, or a saved reference page.

Everything that could make a later step read something else than what was sent is refused, with one line that says what
and where.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from podero._secrets import safe_url
from podero.drift.download import MAX_BYTES, download
from podero.drift.merging import pointer_part
from podero.drift.parsing import MAX_DEPTH, parse
from podero.drift.refusal import DocumentError as DocumentError
from podero.drift.refusal import Json as Json
from podero.drift.refusal import in_one_line


def load_document(source: str) -> Json:
    """Read one OpenAPI document.

    Args:
        source: An http(s) URL, a JSON or YAML file, or a saved reference page (``.md``) whose fenced YAML
            holds the document.

    Returns:
        The document as plain JSON data.

    Raises:
        DocumentError: The source cannot be read or holds no OpenAPI 3.1 document.
    """
    name = shown_name(source)
    content = download(source, name) if _is_url(source) else _read_file(Path(source))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError(f"{name}: not UTF-8 (byte {error.start})") from None
    document = parse(name, text)
    _check_shape(name, document)
    return document


def shown_name(source: str) -> str:
    """The source as messages name it: a URL may hold a password."""
    return safe_url(source) if _is_url(source) else source


def check_openapi(document: Json) -> None:
    """Hold a document against the OpenAPI 3.1 specification.

    Raises:
        DocumentError: It is not valid; names the first problem and its place.
    """
    from openapi_spec_validator import OpenAPIV31SpecValidator

    try:
        problem = next(iter(OpenAPIV31SpecValidator(document).iter_errors()), None)
    except RecursionError:  # pragma: no cover - Python stops tracing at it
        raise DocumentError("no valid OpenAPI 3.1: nested too deep, or a reference that leads to itself") from None
    except Exception as error:  # a document that is odd enough makes the validator and its libraries raise anything
        raise DocumentError(f"no valid OpenAPI 3.1: {type(error).__name__}: {in_one_line(error)[:200]}") from None
    if problem is not None:
        place = "".join(f"/{pointer_part(part)}" for part in getattr(problem, "absolute_path", ()))
        text = in_one_line(getattr(problem, "message", None) or problem)[:200]
        raise DocumentError(f"no valid OpenAPI 3.1: {text} (at #{place})")


def canonical_bytes(document: Json) -> bytes:
    """Write a document in the one form that is vendored: sorted keys, two spaces, UTF-8, final newline."""
    try:
        text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True, allow_nan=False)
        return text.encode("utf-8") + b"\n"
    except RecursionError:  # pragma: no cover - Python stops tracing at it
        raise DocumentError("the document is nested too deep") from None
    except (TypeError, ValueError) as error:
        raise DocumentError(f"the document holds something that is not JSON: {in_one_line(error)}") from None


def _is_url(source: str) -> bool:
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]+://", source) is not None


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise DocumentError(f"{path}: {error.strerror or error}") from None
    if len(content) > MAX_BYTES:
        raise DocumentError(f"{path}: more than {MAX_BYTES // 1_000_000} MB")
    return content


def _check_shape(source: str, document: Json) -> None:
    version = document.get("openapi")
    if not isinstance(version, str) or not re.fullmatch(r"3\.1\.[0-9]+", version):
        raise DocumentError(f"{source}: no OpenAPI 3.1 document (openapi: {version!r:.40})")
    if not isinstance(document.get("paths"), dict):
        raise DocumentError(f"{source}: no OpenAPI 3.1 document (it has no paths)")
    for value in _objects(source, document):
        reference = value.get("$ref", "#/")
        if not isinstance(reference, dict) and not (isinstance(reference, str) and reference.startswith("#/")):
            raise DocumentError(f"{source}: $ref {str(reference)!r:.80} leads outside the document")


def _objects(source: str, document: Json) -> Iterator[Json]:
    """Every object in the document; refuses nesting that some later step could not follow."""
    waiting: list[tuple[Any, int]] = [(document, 0)]
    while waiting:
        value, depth = waiting.pop()
        if depth > MAX_DEPTH:
            raise DocumentError(f"{source}: nested too deep")
        if isinstance(value, dict):
            yield value
            waiting.extend((inner, depth + 1) for inner in value.values())
        elif isinstance(value, list):
            waiting.extend((inner, depth + 1) for inner in value)
