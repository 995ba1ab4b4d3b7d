"""The output of a listing: stdout, or a file that is written completely or not at all."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from podero._atomic_write import atomic_write, is_regular
from podero.cli.failures import usage_error

Write = Callable[[Any], object]
"""A function that writes one session."""


def check_target(out: Path, *, force: bool) -> None:
    """Check, before anything is sent, that the file can be written.

    Raises:
        Failure: The file exists and ``--force`` is not given, or its folder does not exist, or it is a folder itself.
    """
    if out.is_dir():
        raise usage_error(f"{out} is a folder", "name a file in it")
    if out.exists() and is_regular(out) and not force:
        raise usage_error(f"{out} exists already", "give another name, or --force to replace it")
    if not out.parent.is_dir():
        raise usage_error(f"there is no folder {out.parent}", "create it first")


@contextlib.contextmanager
def opened(out: Path | None, *, force: bool) -> Iterator[BinaryIO]:
    """Stdout, or the file, which appears only when it is complete: after an error or Ctrl-C, nothing is left."""
    if out is None:
        sys.stdout.flush()
        yield cast("BinaryIO", sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    with atomic_write(out) as file:
        yield file
        check_target(out, force=force)  # another program may have written it meanwhile
