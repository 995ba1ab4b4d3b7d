"""Enum values from the API that this version does not know: each is logged once, and a limited number is kept.

Importing this module makes `podero_api` report such values to it.
"""

import logging
import os
import threading
from collections.abc import Mapping

from podero_api.types import on_unknown_value

MAX_VALUES = 100
"""How many values are kept for each enum; the next one is logged as the last."""
_MAX_LENGTH = 200

_log = logging.getLogger("podero.drift")
_lock = threading.RLock()  # a signal handler may read a response, too
_seen: dict[str, dict[str, None]] = {}
_full: set[str] = set()


def _after_fork() -> None:
    """Start with a lock that no thread of the parent holds."""
    global _lock
    _lock = threading.RLock()


if hasattr(os, "register_at_fork"):  # pragma: no branch - Windows has no fork
    os.register_at_fork(after_in_child=_after_fork)


def observed() -> Mapping[str, tuple[str, ...]]:
    """Enum values seen in this process that this version does not know, by the name of the enum's spec schema.

    At most 100 values are kept for each enum, in the order in which they came; values are cut to 200 characters.
    """
    with _lock:
        return {schema: tuple(values) for schema, values in _seen.items()}


def note_unknown_value(schema: str, value: str) -> None:
    """Record one enum value that this version does not know; logs it only the first time."""
    kept = value[:_MAX_LENGTH]
    with _lock:
        values = _seen.setdefault(schema, {})
        if kept in values or schema in _full:
            return
        full = len(values) >= MAX_VALUES
        if full:
            _full.add(schema)
        else:
            values[kept] = None
    if full:
        _log.warning("%s: more than %d unknown values; further ones are not logged", schema, MAX_VALUES)
    else:
        _log.warning("%s: the API sent %a, which this version of podero does not know; the value is kept", schema, kept)


on_unknown_value(note_unknown_value)
