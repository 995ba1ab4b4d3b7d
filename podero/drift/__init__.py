"""What the API says beyond what this version of the package knows.

At run time an enum value that the API added is kept and noted here: one WARNING on the logger ``podero.drift`` at its
first sight, up to 100 values for each enum, then one last line.
"""

import logging
import threading
from collections.abc import Mapping

MAX_VALUES = 100
_MAX_LENGTH = 200

_log = logging.getLogger("podero.drift")
_lock = threading.Lock()
_seen: dict[str, dict[str, None]] = {}
_full: set[str] = set()


def observed() -> Mapping[str, tuple[str, ...]]:
    """Enum values seen in this process that this version does not know, by the name of the enum's spec schema.

    At most 100 values for each enum are held, in order of their first sight; very long ones are cut to 200 characters.
    """
    with _lock:
        return {schema: tuple(values) for schema, values in _seen.items()}


def note_unknown_value(schema: str, value: str) -> None:
    """Note one enum value that this version does not know; logs at its first sight only."""
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
        _log.warning("%s: more than %d unknown values; no more are logged or kept", schema, MAX_VALUES)
    else:
        _log.warning("%s: the API sent %a, which this version of podero does not know; it is kept", schema, kept)
