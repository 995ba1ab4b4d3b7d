"""Reads an untrusted OpenAPI document from a URL, a file, or a saved reference page.

Everything that a later step could read differently is refused, with a message of one line that says what and where.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from podero._secrets import safe_url
from podero.drift.document import DocumentError, Json
from podero.drift.loading.download import MAX_BYTES, download
from podero.drift.loading.parsing import MAX_DEPTH, parse


def load_document(source: str) -> Json:
    """Read one OpenAPI document.

    Args:
        source: An http(s) URL, a JSON or YAML file, or a saved reference page (``.md``) whose fenced YAML
            holds the document.

    Returns:
        The document as plain JSON data.

    Raises:
        DocumentError: The source cannot be read, or holds no OpenAPI 3.1 document.
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
    """The name of the source in messages, without a password that a URL may hold."""
    return safe_url(source) if _is_url(source) else source


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
        raise DocumentError(f"{source}: not an OpenAPI 3.1 document (openapi: {version!r:.40})")
    if not isinstance(document.get("paths"), dict):
        raise DocumentError(f"{source}: not an OpenAPI 3.1 document (it has no paths)")
    for value in _objects(source, document):
        reference = value.get("$ref", "#/")
        if not isinstance(reference, dict) and not (isinstance(reference, str) and reference.startswith("#/")):
            raise DocumentError(f"{source}: $ref {str(reference)!r:.80} leads outside the document")


def _objects(source: str, document: Json) -> Iterator[Json]:
    """Every object in the document; refuses nesting that is too deep for later steps."""
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
