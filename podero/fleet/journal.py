"""The journal of an export: a file of JSON lines to which a run appends each result. The next run resumes from it.

`podero.fleet.journal_lines` has the form of a line. A target may have several lines with errors, but only one with a
value for the same work. A run never changes the lines of earlier runs; only a restart deletes them all. If a kill or a
power cut left half a line or zeros at the end of the file, the next run removes that end.
"""

import os
import stat
import threading
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Self, TypeVar
from uuid import UUID

import attrs
import msgspec

from podero._file_locks import try_lock, unlock
from podero.errors import ConfigurationError
from podero.fleet.journal_lines import Head, Line, ids_of, is_torn, key_of, line_of
from podero.fleet.results import Result
from podero.fleet.targets import User, Vehicle, Wallbox
from podero.fleet.work import Work

TargetT = TypeVar("TargetT", bound=Vehicle | Wallbox | User)
V = TypeVar("V")


@attrs.frozen
class Tally:
    """The progress of an export.

    Attributes:
        written: Targets whose value was written by this run.
        failed: Targets whose error was written by this run; the next run tries them again.
        skipped: Targets that were not requested: the file had their value already, or they appeared twice.
    """

    written: int = 0
    failed: int = 0
    skipped: int = 0


class StoppedError(Exception):
    """Reading a journal was stopped."""


class Journal(Generic[TargetT, V]):
    """The journal file; it is open and locked inside a ``with`` block.

    The lock is on the file itself, not on its name, so it also works for links to the file.

    Args:
        path: The file.
        work: The request for each target.
        org_id: The organization of targets without one.
        stop: If it is set by another thread, reading the journal ends with a StoppedError.

    Raises:
        ConfigurationError: Another process is writing the file, it has other content, or it cannot be opened.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        work: Work[TargetT, V],
        org_id: UUID | None,
        *,
        stop: threading.Event | None = None,
    ) -> None:
        self._path = Path(path)
        self._work = work
        self._org_id = org_id
        self._stop = stop or threading.Event()
        self._known: set[bytes] = set()
        self.tally: Tally = Tally()
        self.other_work: str | None = None
        """The name of the other work whose results are in the file; empty if there is none."""

    def __enter__(self) -> Self:
        try:
            check_kind(self._path)
            self._file = self._path.open("a+b")
            try:
                if not try_lock(self._file):
                    raise ConfigurationError(f"{self._path}: another process is writing this export; use another file")
                self._resume()
            except BaseException:
                self._file.close()
                raise
        except OSError as error:
            raise _unusable(self._path, error.strerror or type(error).__name__) from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with self._file:
            try:
                os.fsync(self._file.fileno())
            finally:
                unlock(self._file)  # otherwise a process that was forked meanwhile would keep the lock

    def restart(self) -> None:
        """Delete all results.

        Raises:
            ConfigurationError: The file also has results of other work.
        """
        if self.other_work is not None:
            raise ConfigurationError(
                f"{self._path} also has results of other work ({self.other_work!r:.80}), which a restart would delete; "
                "use another file"
            )
        self._file.truncate(0)
        self._known.clear()

    def missing(self, targets: Iterable[TargetT]) -> Iterator[TargetT]:
        """The targets to request, each once; skipped targets are counted."""
        return (target for target in targets if self._is_new(target))

    async def amissing(self, targets: Iterable[TargetT] | AsyncIterable[TargetT]) -> AsyncIterator[TargetT]:
        """The same for asyncio."""
        if not isinstance(targets, AsyncIterable):
            for target in self.missing(targets):
                yield target
            return
        async for target in targets:
            if self._is_new(target):
                yield target

    def add(self, result: Result[TargetT, V]) -> Tally:
        """Write a result, so that it survives the end of this process; returns the new tally."""
        try:
            text = line_of(result, self._work, self._org_id)
        except (ValueError, RecursionError) as error:  # a value that JSON cannot hold is an error of its target
            result = Result(result.target, error=ValueError(f"the value cannot be written as JSON: {error}"))
            text = line_of(result, self._work, self._org_id)
        self._file.write(text)
        self._file.flush()
        if result.ok:
            self.tally = attrs.evolve(self.tally, written=self.tally.written + 1)
        else:
            self.tally = attrs.evolve(self.tally, failed=self.tally.failed + 1)
        return self.tally

    def values(self) -> Iterator[tuple[dict[str, str | None], Any]]:
        """Each target that has a value of this work, as a mapping of its ids, and the value as JSON data.

        The journal is saved to disk first, so that no file made from it can exist without it after a power cut.
        """
        os.fsync(self._file.fileno())
        decoder = msgspec.json.Decoder(Line)
        self._file.seek(0)
        for text in self._read():
            if text.strip():
                line = decoder.decode(text)
                if line.work == self._work.name and line.has_value:
                    yield line.target, line.value

    def _is_new(self, target: TargetT) -> bool:
        key = key_of(self._work.name, ids_of(target, self._org_id))
        if key in self._known:
            self.tally = attrs.evolve(self.tally, skipped=self.tally.skipped + 1)
            return False
        self._known.add(key)
        return True

    def _resume(self) -> None:
        """Read the finished targets, and remove an incomplete end of the file."""
        decoder = msgspec.json.Decoder(Head)
        whole = 0  # where the last complete line ends
        self._file.seek(0)
        for number, text in enumerate(self._read(), 1):
            if not text.strip():
                continue
            try:
                line = decoder.decode(text)
            except (msgspec.DecodeError, UnicodeDecodeError):
                if not is_torn(text + self._file.read(), after_lines=whole > 0):
                    raise ConfigurationError(
                        f"{self._path} line {number} is not a line of an export; nothing was written; use another file"
                    ) from None
                break
            whole = self._file.tell()
            if line.work != self._work.name:
                self.other_work = line.work
            elif line.has_value:
                self._known.add(key_of(line.work, line.target))
        self._file.seek(max(whole - 1, 0))
        lacks_end = self._file.read(1) not in (b"", b"\n")
        self._file.truncate(whole)
        if whole and lacks_end:
            self._file.write(b"\n")
        self._file.flush()

    def _read(self) -> Iterator[bytes]:
        """The lines of the file, from its position."""
        for text in self._file:
            if self._stop.is_set():
                raise StoppedError
            yield text


def check_kind(path: Path) -> None:
    """Refuse files that cannot be read again later: a device such as /dev/full, a pipe, a socket.

    Raises:
        ConfigurationError: It is such a file, or not a valid file name.
        OSError: The kind of the file cannot be determined.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return
    except ValueError:  # a null character
        raise _unusable(path, "this is not a valid file name") from None
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # for a folder, opening it raises a clear error
        raise _unusable(path, "not a regular file")


def _unusable(path: Path, reason: str) -> ConfigurationError:
    return ConfigurationError(f"{path} cannot be written: {reason}")
