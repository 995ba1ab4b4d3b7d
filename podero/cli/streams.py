"""Makes the standard streams usable, even if they are closed or have another encoding."""

import io
import os
import sys
from pathlib import Path

_nowhere = Path(os.devnull)


def prepare_streams() -> None:
    """Replace closed streams, and write characters that an encoding lacks as escapes.

    Writing to a closed stdout fails, since results would be lost. A closed stdin is empty. Notes for a closed stderr
    are dropped. The replacements also keep later files and sockets from getting the file descriptors 0 to 2.
    """
    if sys.stdin is None:
        sys.stdin = _nowhere.open("r", encoding="utf-8")
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(_nowhere, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = _nowhere.open("w", encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def drop_unwritten_output() -> None:
    """Drop buffered output that stdout could not write, so that Python does not report it again when it exits."""
    try:
        sys.stdout.flush()
    except OSError:
        with _nowhere.open("w") as file:
            os.dup2(file.fileno(), sys.stdout.fileno())
