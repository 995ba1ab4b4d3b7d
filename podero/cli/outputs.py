"""The output of a listing: stdout, or a file that is there whole or not at all."""

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
    """Refuse what could not be written in the end, before anything is sent.

    Raises:
        Failure: There is a file already and no ``--force``, or no such folder, or it is a folder itself.
    """
    if out.is_dir():
        raise usage_error(f"{out} is a folder", "name a file in it")
    if out.exists() and is_regular(out) and not force:
        raise usage_error(f"{out} is there already", "give another name, or --force to replace it")
    if not out.parent.is_dir():
        raise usage_error(f"there is no folder {out.parent}", "make it first")


@contextlib.contextmanager
def opened(out: Path | None, *, force: bool) -> Iterator[BinaryIO]:
    """Stdout, or the file, which is there only when all is written: after an error, or Ctrl-C, nothing is left."""
    if out is None:
        sys.stdout.flush()
        yield cast("BinaryIO", sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    with atomic_write(out) as file:
        yield file
        check_target(out, force=force)  # somebody else may have written it meanwhile
