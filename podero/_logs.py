"""``PODERO_LOG=debug``: what the library logs, as lines on stderr, without a change of code.

Only the loggers of ``podero`` are concerned: those of the HTTP library write headers, which hold secrets.
"""

import logging
from datetime import UTC, datetime

from podero._formatting import harmless
from podero.errors import ConfigurationError

LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING}

_log = logging.getLogger("podero")


class _OneLine(logging.Formatter):
    """Times with their offset; servers write parts of some messages, which a terminal must not obey."""

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: ARG002, N802  # as logging calls it
        return datetime.fromtimestamp(record.created, UTC).astimezone().isoformat(" ", "milliseconds")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # the name that logging calls
        return harmless(super().formatMessage(record))


_lines = logging.StreamHandler()  # one for the process: adding it twice is adding it once
_lines.setFormatter(_OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))


def log_to_stderr(level: str) -> None:
    """Log from a level up, or more if the program asks for more.

    Where handlers are set up already, they get the records, and no other is added.

    Raises:
        ConfigurationError: There is no such level.
    """
    if level.lower() not in LEVELS:
        raise ConfigurationError(f"PODERO_LOG must be {', '.join(LEVELS)}, not {level!r:.40}")
    _log.setLevel(min(LEVELS[level.lower()], _log.level or logging.CRITICAL))
    if not _log.hasHandlers():
        _log.addHandler(_lines)
