"""Exports: what is in the file, and what a second run makes of it."""

import errno
import json
import os
import signal
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

import podero
from podero import PoderoError, fleet
from podero.sandbox import Sandbox
from podero.testing import charging_session
from tests.fleet.test_fetching import UNKNOWN, USER, endless, vehicles
from tests.servers.canned import http
from tests.servers.gate import GateServer, device_ids, own_session
from tests.wire import HEMS, page

WORK = fleet.CurrentSession()


class OwnWork:
    """Work of a user's own: what the function gives for a target is its value, or its error."""

    name = "own"

    def __init__(self, function: Callable[[fleet.Vehicle], Any]) -> None:
        self._function = function

    async def __call__(self, _: podero.AsyncPodero, target: fleet.Vehicle) -> Any:
        found = self._function(target)
        if isinstance(found, Exception):
            raise found
        return found

    def to_json(self, value: Any) -> Any:
        return value


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sessions.jsonl"


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


class TestContent:
    def test_a_line_holds_target_and_value(self, face: Any, gate: GateServer, file: Path) -> None:
        device = device_ids(1)[0]
        tally = face.export(face.client(**gate.options), vehicles(1), WORK, file)
        assert tally == fleet.Tally(written=1, failed=0, skipped=0)
        (line,) = lines(file)
        assert line["work"] == "current_session"
        assert line["target"] == {
            "user_id": USER,
            "electric_vehicle_id": str(device),
            "org_id": Sandbox.org_id,
            "external_id": None,
        }
        assert line["value"]["id"] == str(device)
        assert line["value"]["session_outcome"] == "in_progress"
        assert line["at"].endswith("+00:00")

    def test_no_session_is_null(self, face: Any, sandbox: Sandbox, vehicle: fleet.Vehicle, file: Path) -> None:
        face.export(face.client(**sandbox.client_options), [vehicle], WORK, file)
        assert lines(file)[0]["value"] is None

    def test_an_error_says_what_it_was(self, face: Any, sandbox: Sandbox, file: Path) -> None:
        targets = [fleet.Vehicle(USER, UNKNOWN), fleet.Vehicle("x", UNKNOWN)]
        assert face.export(face.client(**sandbox.client_options), targets, WORK, file).failed == 2
        errors = {line["error"]["type"]: line["error"]["message"] for line in lines(file)}
        assert "404" in errors["NotFoundError"]
        assert errors["ValueError"] == "user_id must be a UUID, not 'x'"
        assert not any("value" in line for line in lines(file))

    def test_an_error_that_utf8_cannot_hold_is_written_all_the_same(
        self, face: Any, gate: GateServer, file: Path
    ) -> None:
        odd, *_ = targets = vehicles(3)
        work = OwnWork(lambda target: PoderoError("odd \udce9") if target == odd else "fine")
        assert face.export(face.client(**gate.options), targets, work, file) == fleet.Tally(2, 1, 0)
        assert [line["error"]["message"] for line in lines(file) if "error" in line] == ["odd \\udce9"]

    def test_a_value_that_utf8_cannot_hold_is_its_targets_error(self, face: Any, gate: GateServer, file: Path) -> None:
        odd, *_ = targets = vehicles(3)
        work = OwnWork(lambda target: "\ud800" if target == odd else "fine")
        assert face.export(face.client(**gate.options), targets, work, file) == fleet.Tally(2, 1, 0)
        (error,) = [line["error"] for line in lines(file) if "error" in line]
        assert error["type"] == "ValueError"
        assert error["message"].startswith("the value cannot be written as JSON: ")
        assert face.export(face.client(**gate.options), targets[:1], work, file) == fleet.Tally(0, 1, 0)

    @pytest.mark.parametrize("work", [WORK, fleet.EVSessions("2026-10-01", "2026-10-31")], ids=lambda work: work.name)
    def test_one_odd_answer_does_not_end_the_run(self, face: Any, file: Path, work: Any) -> None:
        """Whatever it makes the code below raise: here the transport raises it."""
        odd, *_ = targets = vehicles(3)

        def answer(request: httpx.Request) -> httpx.Response:
            if str(odd.electric_vehicle_id) in request.url.path:
                raise TypeError("a header that no parser likes")
            content = page() if "from" in request.url.params else b'{"session": null}'
            return httpx.Response(200, content=b'{"access_token": "t"}' if request.method == "POST" else content)

        class Transport(httpx.MockTransport):
            async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
                return answer(request)

        client = face.client(
            client_id="i", client_secret="s", org_id=Sandbox.org_id, base_url="http://127.0.0.1",
            transport=Transport(answer),
        )  # fmt: skip
        assert face.export(client, targets, work, file, concurrency=1) == fleet.Tally(2, 1, 0)
        (line,) = [line for line in lines(file) if "error" in line]
        assert line["target"]["electric_vehicle_id"] == str(odd.electric_vehicle_id)

    def test_hems_sessions_are_a_list(self, face: Any, file: Path) -> None:
        with GateServer(lambda _: http(200, page(HEMS, {**HEMS, "id": 18}))) as server:
            work = fleet.HEMSSessions("2026-10-01", "2026-10-31")
            face.export(face.client(**server.options), [fleet.Wallbox(USER, Sandbox.wallbox_id)], work, file)
        assert [session["id"] for session in lines(file)[0]["value"]] == [17, 18]
        assert lines(file)[0]["work"] == "hems_sessions 2026-10-01 2026-10-31"

    def test_ev_sessions_are_a_list(self, face: Any, file: Path) -> None:
        made = [charging_session().to_dict(), charging_session(energy_charged_kwh=None).to_dict()]
        with GateServer(lambda _: http(200, page(*made))) as server:
            work = fleet.EVSessions("2026-10-01", "2026-10-31")
            face.export(face.client(**server.options), vehicles(1), work, file)
        assert lines(file)[0]["value"] == made
        assert lines(file)[0]["work"] == "ev_sessions 2026-10-01 2026-10-31"

    def test_progress_is_told_after_each_result(self, face: Any, gate: GateServer, file: Path) -> None:
        told: list[fleet.Tally] = []
        face.export(face.client(**gate.options), vehicles(5), WORK, file, progress=told.append)
        assert [tally.written for tally in told] == [1, 2, 3, 4, 5]

    def test_hidden_sessions_are_other_work(self) -> None:
        assert fleet.CurrentSession(include_hidden=True).name != WORK.name


class TestGoingOn:
    def test_an_id_counts_however_it_is_written(self, face: Any, gate: GateServer, file: Path) -> None:
        (vehicle,) = vehicles(1)
        client = face.client(**gate.options)
        assert face.export(client, [vehicle], WORK, file).written == 1
        other = fleet.Vehicle(str(vehicle.user_id).upper(), str(vehicle.electric_vehicle_id).replace("-", ""))
        assert face.export(client, [other], WORK, file) == fleet.Tally(0, 0, 1)

    def test_an_id_that_cannot_be_written_is_its_own_error(self, face: Any, gate: GateServer, file: Path) -> None:
        targets = [fleet.Vehicle("\ud800", UNKNOWN), *vehicles(1)]
        assert face.export(face.client(**gate.options), targets, WORK, file) == fleet.Tally(1, 1, 0)

    def test_values_are_kept_and_failures_tried_again(self, face: Any, gate: GateServer, file: Path) -> None:
        failing = {str(device) for device in device_ids(10)[:4]}
        targets = vehicles(10)
        with GateServer(lambda device: http(404) if device in failing else own_session(device)) as server:
            client = face.client(**server.options)
            assert face.export(client, targets, WORK, file) == fleet.Tally(6, 4, 0)
            assert face.export(client, targets, WORK, file) == fleet.Tally(0, 4, 6)
            failing.clear()
            assert face.export(client, targets, WORK, file) == fleet.Tally(4, 0, 6)
            assert face.export(client, targets, WORK, file) == fleet.Tally(0, 0, 10)
            assert sorted(server.asked.values()) == [1] * 6 + [3] * 4
        assert len(lines(file)) == 18

    def test_other_work_is_not_done_yet(self, face: Any, gate: GateServer, file: Path) -> None:
        client = face.client(**gate.options)
        face.export(client, vehicles(2), WORK, file)
        assert face.export(client, vehicles(2), fleet.CurrentSession(include_hidden=True), file).written == 2

    def test_ids_count_however_they_are_written(self, face: Any, gate: GateServer, file: Path) -> None:
        client = face.client(**gate.options)
        face.export(client, vehicles(2), WORK, file)
        loud = [fleet.Vehicle(str(v.user_id).upper(), str(v.electric_vehicle_id).upper()) for v in vehicles(2)]
        assert face.export(client, loud, WORK, file).skipped == 2

    def test_targets_may_come_one_by_one(self, gate: GateServer, file: Path) -> None:
        async def arriving() -> AsyncIterator[fleet.Vehicle]:
            for target in vehicles(3):
                yield target

        async def run() -> fleet.Tally:
            async with podero.AsyncPodero(**gate.options) as client:
                await fleet.aexport(client, arriving(), WORK, file)
                return await fleet.aexport(client, arriving(), WORK, file)

        import asyncio

        assert asyncio.run(run()) == fleet.Tally(0, 0, 3)

    @pytest.mark.parametrize("torn", ['{"work":"current_session","at":"2026', '{"wo', "{"])
    def test_a_torn_end_is_cut_off(self, face: Any, gate: GateServer, file: Path, torn: str) -> None:
        client = face.client(**gate.options)
        face.export(client, vehicles(3), WORK, file)
        with file.open("a") as stream:
            stream.write(torn)
        assert face.export(client, vehicles(4), WORK, file) == fleet.Tally(1, 0, 3)
        assert len(lines(file)) == 4

    def test_a_last_line_that_only_lacks_its_end_counts(self, face: Any, gate: GateServer, file: Path) -> None:
        client = face.client(**gate.options)
        face.export(client, vehicles(3), WORK, file)
        file.write_bytes(file.read_bytes().rstrip(b"\n"))
        assert face.export(client, vehicles(4), WORK, file) == fleet.Tally(1, 0, 3)
        assert len(lines(file)) == 4

    @pytest.mark.parametrize(
        "end",
        [b"\0" * 4096, b"\0", b'{"work":"current_ses\0\0\0', b"\n", b"\r\n \n", b" \t", b"\n\0\0\0"],
        ids=repr,
    )
    def test_what_a_power_cut_or_an_editor_leaves_at_the_end_is_cut_off(
        self, face: Any, gate: GateServer, file: Path, end: bytes
    ) -> None:
        client = face.client(**gate.options)
        face.export(client, vehicles(3), WORK, file)
        written = file.read_bytes()
        file.write_bytes(written + end)
        assert face.export(client, vehicles(4), WORK, file) == fleet.Tally(1, 0, 3)
        assert file.read_bytes().startswith(written + b'{"work"')
        assert len(lines(file)) == 4

    def test_a_last_line_that_lost_its_end_to_zeros_is_asked_for_again(
        self, face: Any, gate: GateServer, file: Path
    ) -> None:
        client = face.client(**gate.options)
        face.export(client, vehicles(3), WORK, file)
        file.write_bytes(file.read_bytes().rstrip(b"\n") + b"\0\0")
        assert face.export(client, vehicles(3), WORK, file) == fleet.Tally(1, 0, 2)
        assert len(lines(file)) == 3

    @pytest.mark.parametrize("content", [b"", b"\n", b" \n\n"])
    def test_an_empty_file_is_a_new_export(self, face: Any, gate: GateServer, file: Path, content: bytes) -> None:
        file.write_bytes(content)
        assert face.export(face.client(**gate.options), vehicles(1), WORK, file) == fleet.Tally(1, 0, 0)
        assert len(lines(file)) == 1

    def test_a_blank_line_between_others_does_no_harm(self, face: Any, gate: GateServer, file: Path) -> None:
        client = face.client(**gate.options)
        face.export(client, vehicles(2), WORK, file)
        first, second = file.read_bytes().splitlines()
        file.write_bytes(first + b"\n\n" + second + b"\n")
        assert face.export(client, vehicles(3), WORK, file) == fleet.Tally(1, 0, 2)

    def test_a_target_that_comes_twice_is_asked_once(self, face: Any, file: Path) -> None:
        ok, bad = device_ids(2)
        with GateServer(lambda device: http(404) if device == str(bad) else own_session(device)) as server:
            again = [fleet.Vehicle(USER.upper(), str(ok).upper()), fleet.Vehicle(USER, str(bad))]
            client = face.client(**server.options)
            assert face.export(client, [*vehicles(2), *again], WORK, file) == fleet.Tally(1, 1, 2)
            assert server.asked == {str(ok): 1, str(bad): 1}
        assert len(lines(file)) == 2

    def test_results_before_an_error_that_ends_the_run_are_kept(self, face: Any, file: Path) -> None:
        answers = iter([http(200, b'{"session": null}')] * 3)
        with GateServer(lambda _: next(answers, http(401))) as server:
            client = face.client(**server.options)
            with pytest.raises(podero.AuthenticationError):
                face.export(client, endless([]), WORK, file, concurrency=1)
        assert len(lines(file)) == 3


class TestRefusals:
    @pytest.mark.parametrize(
        "content", ["user_id,electric_vehicle_id\n", "user_id", "[1]\n", '{"work": 1}\n', "\0\0\0", '{"a": 1}\n']
    )
    def test_a_file_of_another_kind_is_left_alone(self, face: Any, gate: GateServer, file: Path, content: str) -> None:
        file.write_text(content)
        with pytest.raises(podero.ConfigurationError, match=r"sessions\.jsonl line 1 is not a line of an export"):
            face.export(face.client(**gate.options), vehicles(1), WORK, file)
        assert file.read_text() == content
        assert gate.answered == 0

    @pytest.mark.posix
    @pytest.mark.parametrize("kind", ["/dev/full", "/dev/null", "link to /dev/full", "fifo", "socket"])
    def test_what_is_no_file_is_refused_before_anything_is_asked(
        self, face: Any, gate: GateServer, tmp_path: Path, kind: str
    ) -> None:
        path = Path(kind) if kind.startswith("/") else tmp_path / "odd"
        with socket.socket(socket.AF_UNIX) as listener:
            if kind.startswith("link"):
                path.symlink_to("/dev/full")
            elif kind == "fifo":
                os.mkfifo(path)
            elif kind == "socket":
                listener.bind(str(path))
            with pytest.raises(podero.ConfigurationError, match="cannot be written: not a regular file"):
                face.export(face.client(**gate.options), vehicles(1), WORK, path)
        assert gate.asked.total() == gate.token_requests == 0

    def test_a_name_that_no_file_can_have(self, face: Any, gate: GateServer) -> None:
        with pytest.raises(podero.ConfigurationError, match="not a valid file name"):
            face.export(face.client(**gate.options), vehicles(1), WORK, "a\0b")

    @pytest.mark.posix
    def test_a_file_system_without_locks(
        self, face: Any, gate: GateServer, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def no_locks(*_: object) -> None:
            raise OSError(errno.ENOLCK, "No locks available")

        monkeypatch.setattr("fcntl.flock", no_locks)
        with pytest.raises(podero.ConfigurationError, match="cannot be written: No locks available"):
            face.export(face.client(**gate.options), vehicles(1), WORK, file)
        assert gate.asked.total() == 0

    def test_a_folder_that_is_a_file(self, face: Any, gate: GateServer, file: Path) -> None:
        file.touch()
        with pytest.raises(podero.ConfigurationError, match=r"cannot be written: "):
            face.export(face.client(**gate.options), [], WORK, file / "sessions.jsonl")

    def test_a_path_that_is_a_folder(self, face: Any, gate: GateServer, file: Path) -> None:
        file.mkdir()
        for _ in range(2):
            with pytest.raises(podero.ConfigurationError, match=r"cannot be written: Is a directory"):
                face.export(face.client(**gate.options), [], WORK, file)

    @pytest.mark.posix
    @pytest.mark.parametrize("way", ["name", "symlink", "hard link"])
    def test_one_export_at_a_time(self, face: Any, gate: GateServer, file: Path, way: str) -> None:
        """By whichever name: a link to the file is no way around the lock."""
        client = face.client(**gate.options)
        other_name = file.with_name("other.jsonl") if way != "name" else file

        def again(_: fleet.Tally) -> None:
            if way == "symlink":
                other_name.symlink_to(file)
            elif way == "hard link":
                other_name.hardlink_to(file)
            with podero.Podero(**gate.options) as other:
                fleet.export(other, vehicles(1), WORK, other_name)

        with pytest.raises(podero.ConfigurationError, match="another process is writing this export"):
            face.export(client, vehicles(1), WORK, file, progress=again)
        assert face.export(client, vehicles(2), WORK, file) == fleet.Tally(1, 0, 1)


@pytest.mark.posix
def test_an_export_that_is_killed_is_gone_on_with(gate: GateServer, file: Path) -> None:
    """Targets whose line was whole are not asked for again; the lock of a dead process holds nobody up."""
    gate.free = 60
    arguments = [sys.executable, "-m", "tests.fleet.export_vehicles", gate.url, str(file), "100"]
    with subprocess.Popen(arguments, cwd=Path(__file__).parents[2]) as process:
        gate.until(lambda: gate.asked.total() == 68)  # 60 answers, 8 on their way
        with podero.Podero(**gate.options) as client:
            with pytest.raises(podero.ConfigurationError, match="another process is writing this export"):
                fleet.export(client, vehicles(100), WORK, file)
            process.send_signal(signal.SIGKILL)
            process.wait()
            gate.gate.set()
            written = len([line for line in file.read_bytes().splitlines(keepends=True) if line.endswith(b"\n")])
            assert written == 60
            assert fleet.export(client, vehicles(100), WORK, file) == fleet.Tally(40, 0, 60)
    ids = Counter(line["value"]["id"] for line in lines(file))
    assert ids == {str(device): 1 for device in device_ids(100)}
    assert sorted(gate.asked.values()) == [1] * 92 + [2] * 8


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
def test_a_child_that_was_forked_meanwhile_does_not_keep_the_lock(gate: GateServer, file: Path) -> None:
    children = []

    def fork(_: fleet.Tally) -> None:
        child = os.fork()
        if child == 0:
            signal.pause()
        children.append(child)

    try:
        with podero.Podero(**gate.options) as client:
            fleet.export(client, vehicles(1), WORK, file, progress=fork)
            assert fleet.export(client, vehicles(2), WORK, file) == fleet.Tally(1, 0, 1)
    finally:
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


class TestTargetsFromCSV:
    def read(self, tmp_path: Path, content: str | bytes, kind: Any = fleet.Vehicle) -> Any:
        file = tmp_path / "targets.csv"
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return fleet.read_targets(file, kind)

    def test_vehicles(self, tmp_path: Path) -> None:
        ids = device_ids(2)
        content = f"user_id,electric_vehicle_id\n{USER},{ids[0]}\n\n{USER} , {ids[1]}\n"
        assert [v.electric_vehicle_id for v in self.read(tmp_path, content)] == ids

    def test_wallboxes_with_organizations_as_a_spreadsheet_saves_them(self, tmp_path: Path) -> None:
        device = device_ids(1)[0]
        text = f"name;org_id;wallbox_id;user_id\r\nA;{Sandbox.org_id};{device};{USER}\r\nB;;{device};{USER}\r\n"
        first, second = self.read(tmp_path, b"\xef\xbb\xbf" + text.encode(), fleet.Wallbox)
        assert (str(first.org_id), second.org_id) == (Sandbox.org_id, None)
        assert first.wallbox_id == second.wallbox_id == device

    @pytest.mark.parametrize(
        ("content", "problem"),
        [
            ("", "line 1: no column user_id and no column electric_vehicle_id; a Vehicle needs"),
            ("user_id,wallbox_id\n", "line 1: no column electric_vehicle_id"),
            (
                f"user_id,electric_vehicle_id\n{USER},{UNKNOWN}\n{USER},x\n",
                "line 3: electric_vehicle_id must be a UUID",
            ),
            (f"user_id,electric_vehicle_id\n{USER}\n", "line 2: electric_vehicle_id must be a UUID, not ''"),
            (f"user_id,electric_vehicle_id,org_id\n{USER},{UNKNOWN},x\n", "line 2: org_id must be a UUID"),
            (b"user_id,electric_vehicle_id\n\xff\xfe", "is not UTF-8 text"),
            (f'user_id,electric_vehicle_id\n{USER},"{UNKNOWN}" x\n', "is not a CSV file"),
        ],
    )
    def test_what_is_wrong_is_said_with_its_line(self, tmp_path: Path, content: str | bytes, problem: str) -> None:
        with pytest.raises(podero.ConfigurationError, match=problem) as caught:
            self.read(tmp_path, content)
        assert "targets.csv" in str(caught.value)

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(podero.ConfigurationError, match=r"none\.csv cannot be read: No such file"):
            fleet.read_targets(tmp_path / "none.csv", fleet.Vehicle)
