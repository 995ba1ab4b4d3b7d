"""``PODERO_LOG=debug`` writes the log records of this library to stderr, without a change of code.

It sets up only the loggers of ``podero``: those of the HTTP library log headers, which hold secrets.
"""

import logging
from datetime import UTC, datetime

from podero._formatting import harmless
from podero.errors import ConfigurationError

LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING}

_log = logging.getLogger("podero")


class _OneLine(logging.Formatter):
    """Writes times with their offset, and removes terminal control sequences, which text of a server may hold."""

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: ARG002, N802  # as logging calls it
        return datetime.fromtimestamp(record.created, UTC).astimezone().isoformat(" ", "milliseconds")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # the name that logging calls
        return harmless(super().formatMessage(record))


_lines = logging.StreamHandler()  # one per process; adding it again has no effect
_lines.setFormatter(_OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))


def log_to_stderr(level: str) -> None:
    """Log records of this level and above; if the program has set a lower level, keep it.

    If the program has set up handlers, they get the records, and no handler is added.

    Raises:
        ConfigurationError: There is no such level.
    """
    if level.lower() not in LEVELS:
        raise ConfigurationError(f"PODERO_LOG must be {', '.join(LEVELS)}, not {level!r:.40}")
    _log.setLevel(min(LEVELS[level.lower()], _log.level or logging.CRITICAL))
    if not _log.hasHandlers():
        _log.addHandler(_lines)
