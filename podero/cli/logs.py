"""Shows log records of the library as lines on stderr.

Only the loggers of ``podero`` are shown: those of the HTTP library log headers of requests and responses, which hold
secrets.
"""

import logging
import os

from podero._formatting import harmless
from podero._logs import LEVELS
from podero.cli.terminal import say


class LinesOnStderr(logging.Handler):
    """Writes each record as one line, inside a ``with`` block. ``--debug`` and PODERO_LOG add records."""

    def __init__(self, *, debug: bool) -> None:
        level = LEVELS.get(os.environ.get("PODERO_LOG", "").lower(), logging.WARNING)
        super().__init__(logging.DEBUG if debug else level)
        self._logger = logging.getLogger("podero")

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        say(f"podero: {record.levelname.lower()}: {harmless(record.getMessage())}")

    def __enter__(self) -> None:
        self._before = self._logger.level
        self._logger.setLevel(self.level)
        self._logger.addHandler(self)

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self)
        self._logger.setLevel(self._before)
