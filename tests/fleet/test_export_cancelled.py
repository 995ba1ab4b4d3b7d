"""`aexport`: files are read and written in a thread, and a cancelled task leaves nothing half written."""

import asyncio
import json
import os
import threading
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from podero import AsyncPodero, Podero, fleet
from podero.sandbox import Sandbox
from podero.testing import charging_session
from tests.fleet.test_fetching import vehicles
from tests.servers.gate import GateServer

WORK = fleet.EVSessions("2026-10-01", "2026-10-31")
WATCHED = ("/fleet/journal.py", "/fleet/tables.py", "/fleet/exporting.py", "/podero/_atomic_write.py", "/csv_rows.py")

Place = tuple[str, str, int]
"""A file, a function in it, and a line."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A table whose lines are all there, so that a run reads them and writes the table."""
    file = tmp_path / "october.csv"
    with file.with_name("october.csv.jsonl").open("w", encoding="utf-8") as journal:
        for target in vehicles(2):
            ids = {"user_id": str(target.user_id), "electric_vehicle_id": str(target.electric_vehicle_id)}
            line = {"target": ids | {"org_id": Sandbox.org_id}, "value": [charging_session().to_dict()] * 2}
            journal.write(json.dumps({"work": WORK.name, **line}) + "\n")
    return file


def test_the_event_loop_never_waits_for_the_disk(gate: GateServer, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    threads, really = [], os.fsync

    def fsync(descriptor: int) -> None:
        threads.append(threading.get_ident())
        really(descriptor)

    async def export() -> fleet.Tally:
        async with AsyncPodero(**gate.options) as client:
            return await fleet.aexport(client, vehicles(2), WORK, file)

    monkeypatch.setattr(os, "fsync", fsync)
    assert asyncio.run(export()) == fleet.Tally(0, 0, 2)
    assert len(threads) == 3  # the lines before the table is made of them, the table, the lines at the end
    assert threading.get_ident() not in threads


def test_a_cancelled_export_stops_at_the_next_row(
    gate: GateServer, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancelled when the lines are on the disk, before the table is made of them."""
    really = os.fsync

    async def export() -> None:
        loop, task = asyncio.get_running_loop(), asyncio.current_task()
        assert task is not None

        def fsync(descriptor: int) -> None:
            really(descriptor)
            loop.call_soon_threadsafe(task.cancel)
            asyncio.run_coroutine_threadsafe(asyncio.sleep(0), loop).result(5)

        monkeypatch.setattr(os, "fsync", fsync)
        async with AsyncPodero(**gate.options) as client:
            await fleet.aexport(client, vehicles(2), WORK, file)

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(export())
    assert [path.name for path in file.parent.iterdir()] == ["october.csv.jsonl"]


class AtALine:
    """Cancels a task while the thread of its files is at a line that it has not reached in earlier runs."""

    def __init__(self, seen: set[Place]) -> None:
        self.task: asyncio.Task[Any]
        self.cancelled_at: Place | None = None
        self._seen = seen
        self._loop = asyncio.get_running_loop()

    def trace(self, frame: FrameType, event: str, _: Any) -> Any:
        name = frame.f_code.co_filename.replace(os.sep, "/")
        if not name.endswith(WATCHED):
            return None
        place = Path(name).name, frame.f_code.co_name, frame.f_lineno
        if event == "line" and self.cancelled_at is None and place not in self._seen:
            self._seen.add(place)
            self.cancelled_at = place
            for _ in range(2):  # an impatient caller
                asyncio.run_coroutine_threadsafe(self._cancel(), self._loop).result(5)
        return self.trace

    async def _cancel(self) -> None:
        self.task.cancel()
        for _ in range(5):
            await asyncio.sleep(0)
        assert not self.task.done(), "it did not wait for the thread"


def test_a_cancelled_export_leaves_nothing_half_written(gate: GateServer, file: Path) -> None:
    """Cancelled at each line in turn, until a run goes through."""
    seen: set[Place] = set()
    with Podero(**gate.options) as client, asyncio.Runner() as runner:
        while place := runner.run(_cancelled(gate, file, seen)):
            left = sorted(path.name for path in file.parent.iterdir())
            assert left in (["october.csv", "october.csv.jsonl"], ["october.csv.jsonl"])
            assert "october.csv" not in left or file.read_text("utf-8").count("\n") == 5  # the whole table, or none
            assert place[1] != "_row" or left == ["october.csv.jsonl"]  # it stops before the next row
            assert fleet.export(client, vehicles(2), WORK, file).skipped == 2  # so nothing is locked
            file.unlink()
    assert {name for name, _, _ in seen} == {Path(name).name for name in WATCHED}
    assert "_row" in {function for _, function, _ in seen}
    assert len(seen) > 80


async def _cancelled(gate: GateServer, file: Path, seen: set[Place]) -> Place | None:
    """Where the export was cancelled, if it was."""
    at_a_line, before = AtALine(seen), threading.gettrace()
    threading.settrace(at_a_line.trace)
    try:
        async with AsyncPodero(**gate.options) as client:
            at_a_line.task = asyncio.create_task(fleet.aexport(client, vehicles(2), WORK, file))
            await asyncio.wait([at_a_line.task])
    finally:
        threading.settrace(before)
    assert at_a_line.task.cancelled() == (at_a_line.cancelled_at is not None)
    return at_a_line.cancelled_at
