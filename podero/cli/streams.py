"""The standard streams, made usable: whoever starts a program may have closed them, or given them another encoding."""

import io
import os
import sys
from pathlib import Path

_nowhere = Path(os.devnull)


def prepare_streams() -> None:
    """Give each stream that is closed a stand-in, and write what an encoding lacks as escapes.

    Writing to a stdout that is closed fails, as results would be lost; stdin is then empty, and notes for stderr go
    nowhere. The stand-ins also keep files and sockets that are opened later from getting the numbers 0 to 2.
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
    """Let nothing that stdout could not take be written again, and complained about, when the process ends."""
    try:
        sys.stdout.flush()
    except OSError:
        with _nowhere.open("w") as file:
            os.dup2(file.fileno(), sys.stdout.fileno())
