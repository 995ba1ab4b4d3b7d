"""Merges documents that describe parts of one API."""

import json
from typing import Any

from podero.drift.document import DocumentError, Json, pointer_part


def merge_documents(documents: list[tuple[str, Json]]) -> Json:
    """Merge documents that describe parts of one API.

    Args:
        documents: Pairs of a source's name and its document.

    Returns:
        The merged document, with every key of every document.

    Raises:
        DocumentError: Two documents have different values at the same place.
    """
    merged: Json = {}
    for source, document in documents:
        try:
            merged = _merge(merged, document, source, "#")
        except RecursionError:  # pragma: no cover - Python stops tracing at it
            raise DocumentError(f"{source}: nested too deep") from None
    return merged


def _merge(left: Any, right: Any, source: str, place: str) -> Any:
    if isinstance(left, dict) and isinstance(right, dict):
        merged = dict(left)
        for key, value in right.items():
            here = f"{place}/{pointer_part(key)}"
            merged[key] = _merge(left[key], value, source, here) if key in left else value
        return merged
    # As JSON text: for Python, 1, 1.0 and true are equal.
    if json.dumps(left, sort_keys=True) != json.dumps(right, sort_keys=True):
        raise DocumentError(f"{source}: contradicts another source at {place}")
    return left
