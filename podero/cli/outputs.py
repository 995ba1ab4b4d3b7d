"""Where a listing is written: to stdout, or to a file that is there whole or not at all."""

import contextlib
import os
import stat
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from podero.cli.failures import usage_error

Write = Callable[[Any], object]
"""Takes one session, and writes it somewhere."""


def check_target(out: Path, *, force: bool) -> None:
    """Refuse what could not be written in the end, before anything is sent.

    Raises:
        Failure: There is a file already and no ``--force``, or no such folder, or it is a folder itself.
    """
    if out.is_dir():
        raise usage_error(f"{out} is a folder", "name a file in it")
    if out.exists() and _is_regular(out) and not force:
        raise usage_error(f"{out} is there already", "give another name, or --force to replace it")
    if not out.parent.is_dir():
        raise usage_error(f"there is no folder {out.parent}", "make it first")


@contextlib.contextmanager
def opened(out: Path | None, *, force: bool) -> Iterator[BinaryIO]:
    """Stdout, or the file.

    A file is written beside its place, as ``.NAME.part``, and moved there when all is written; after an error, or
    Ctrl-C, nothing is left. What is no regular file (a pipe, a device) is written to directly.
    """
    if out is None:
        sys.stdout.flush()
        yield cast("BinaryIO", sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    if out.exists() and not _is_regular(out):
        with out.open("wb") as file:
            yield file
        return
    partial = out.with_name(f".{out.name}.{os.getpid()}.part")
    try:
        with partial.open("xb") as file:
            yield file
        check_target(out, force=force)
        partial.replace(out)
    finally:
        partial.unlink(missing_ok=True)


def _is_regular(path: Path) -> bool:
    return stat.S_ISREG(path.stat().st_mode)
