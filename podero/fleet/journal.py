"""The file of an export: one JSON object a line, added to as results come, and read again by the next run.

A line is ``{"work": ..., "at": ..., "target": {...}, "value": ...}``, or has ``"error": {"type", "message"}`` in place
of the value. Lines are never changed; what a killed process left half-written at the end is cut off.
"""

import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Self, TypeVar
from uuid import UUID

import attrs
import msgspec

from podero.errors import ConfigurationError
from podero.fleet.needs import needed
from podero.fleet.results import Result
from podero.fleet.targets import Vehicle, Wallbox
from podero.fleet.work import Work

TargetT = TypeVar("TargetT", bound=Vehicle | Wallbox)
V = TypeVar("V")

_BEGINNING = b'{"work":'


@attrs.frozen
class Tally:
    """How far an export is.

    Attributes:
        written: Targets whose value was written by this run.
        failed: Targets whose error was written by this run; the next one tries them again.
        skipped: Targets whose value was in the file already.
    """

    written: int = 0
    failed: int = 0
    skipped: int = 0


class _Line(msgspec.Struct):
    work: str
    target: dict[str, str | None]
    error: msgspec.Raw | msgspec.UnsetType = msgspec.UNSET


class Journal(Generic[TargetT, V]):
    """An export's file, open and locked while it is entered.

    Raises:
        ConfigurationError: Another process is writing the file, it holds something else, or it cannot be opened.
    """

    def __init__(self, path: str | os.PathLike[str], work: Work[TargetT, V]) -> None:
        needed("filelock")
        self._path = Path(path)
        self._work = work
        self._done: set[bytes] = set()
        self.tally = Tally()

    def __enter__(self) -> Self:
        from filelock import FileLock, Timeout

        self._lock = FileLock(f"{self._path}.lock", blocking=False, thread_local=False)
        try:
            self._lock.acquire()
        except Timeout:
            raise ConfigurationError(
                f"{self._path}: another process is writing this export; use another file"
            ) from None
        except OSError as error:
            raise self._unusable(error) from None
        try:
            self._file = self._path.open("a+b")
            self._resume()
        except OSError as error:
            self._lock.release()
            raise self._unusable(error) from None
        except BaseException:
            self._file.close()
            self._lock.release()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            with self._file:
                os.fsync(self._file.fileno())
        finally:
            self._lock.release()

    def missing(self, targets: Iterable[TargetT]) -> Iterator[TargetT]:
        """The targets that have no value in the file; the others are counted."""
        return (target for target in targets if self._lacks(target))

    async def amissing(self, targets: Iterable[TargetT] | AsyncIterable[TargetT]) -> AsyncIterator[TargetT]:
        """The same for asyncio."""
        if not isinstance(targets, AsyncIterable):
            for target in self.missing(targets):
                yield target
            return
        async for target in targets:
            if self._lacks(target):
                yield target

    def add(self, result: Result[TargetT, V]) -> Tally:
        """Write a result, for the system to keep should this process be killed; gives the new tally."""
        line: dict[str, Any] = {
            "work": self._work.name,
            "at": datetime.now(UTC).isoformat(timespec="seconds"),
            "target": _as_json(result.target),
        }
        if result.error is None:
            line["value"] = self._work.to_json(result.unwrap())
            self.tally = attrs.evolve(self.tally, written=self.tally.written + 1)
        else:
            line["error"] = {"type": type(result.error).__name__, "message": str(result.error)}
            self.tally = attrs.evolve(self.tally, failed=self.tally.failed + 1)
        self._file.write(msgspec.json.encode(line) + b"\n")
        self._file.flush()
        return self.tally

    def _lacks(self, target: TargetT) -> bool:
        if not self._done or _key(self._work.name, _as_json(target)) not in self._done:
            return True
        self.tally = attrs.evolve(self.tally, skipped=self.tally.skipped + 1)
        return False

    def _resume(self) -> None:
        """Read what is done, and mend the end of the file."""
        decoder = msgspec.json.Decoder(_Line)
        self._file.seek(0)
        for number, text in enumerate(self._file, 1):
            try:
                line = decoder.decode(text)
            except (msgspec.DecodeError, UnicodeDecodeError):
                if text.endswith(b"\n") or not (text.startswith(_BEGINNING) or _BEGINNING.startswith(text)):
                    raise ConfigurationError(
                        f"{self._path} line {number} is no line of an export; nothing was written, use another file"
                    ) from None
                self._file.truncate(self._file.tell() - len(text))
                return
            if not text.endswith(b"\n"):
                self._file.write(b"\n")
            if line.work == self._work.name and line.error is msgspec.UNSET:
                self._done.add(_key(line.work, line.target))

    def _unusable(self, error: OSError) -> ConfigurationError:
        return ConfigurationError(f"{self._path} cannot be written: {error.strerror or type(error).__name__}")


def _as_json(target: Vehicle | Wallbox) -> dict[str, str | None]:
    ids = {field.name: getattr(target, field.name) for field in attrs.fields(type(target))}
    return {name: None if value is None else _written(value) for name, value in ids.items()}


def _written(value: UUID | str) -> str:
    """An id in the one form in which it is compared; what is none as it can be written."""
    try:
        return str(UUID(str(value)))
    except ValueError:
        return str(value).encode("utf-8", "backslashreplace").decode()


def _key(work: str, target: dict[str, str | None]) -> bytes:
    """Sixteen bytes for each target: a million of them are no burden."""
    return blake2b(msgspec.json.encode([work, target], order="sorted"), digest_size=16).digest()
