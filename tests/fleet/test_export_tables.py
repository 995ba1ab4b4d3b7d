"""Exports as CSV, Parquet and Excel: their rows, and what becomes of all that JSON lines promise."""

import csv
import io
import json
import os
import socket
import sys
import tracemalloc
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pyarrow.parquet as pq
import pytest

import podero
from podero import ChargingSession, fleet
from podero.fleet.tables import Format
from podero.sandbox import Sandbox
from podero.testing import charging_session
from tests.fleet.test_export import OwnWork, lines
from tests.fleet.test_fetching import UNKNOWN, USER, vehicles
from tests.servers.canned import http
from tests.servers.gate import GateServer, device_ids, own_session
from tests.wire import HEMS, SESSION, page
from tests.workbooks import load_workbook

WORK = fleet.CurrentSession()
OCTOBER = ("2026-10-01", "2026-10-31")
WHOSE = ["org_id", "user_id", "electric_vehicle_id", "external_id"]
TABLES = [form for form in get_args(Format) if form != "jsonl"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "october.csv"


def journal_of(file: Path) -> Path:
    return file.with_name(file.name + ".jsonl")


def rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8"))))


def ids(file: Path) -> list[str]:
    """The ids of the sessions in a table of any format."""
    if file.suffix == ".csv":
        return [row["id"] for row in rows(file)]
    if file.suffix == ".parquet":
        return [str(value) for value in pq.read_table(file)["id"].to_pylist()]
    book = load_workbook(file)
    head, *body = book.active.iter_rows(values_only=True)
    book.close()
    return [row[head.index("id")] for row in body]


class TestRows:
    @pytest.mark.parametrize("form", TABLES)
    def test_a_row_for_each_session(self, face: Any, gate: GateServer, tmp_path: Path, form: str) -> None:
        file = tmp_path / f"now.{form}"
        assert face.export(face.client(**gate.options), vehicles(3), WORK, file) == fleet.Tally(3, 0, 0)
        assert sorted(ids(file)) == [str(device) for device in device_ids(3)]
        assert sorted(path.name for path in tmp_path.iterdir()) == [file.name, journal_of(file).name]

    def test_a_row_says_whose_it_is(self, face: Any, gate: GateServer, file: Path) -> None:
        (device,) = device_ids(1)
        targets = [fleet.Vehicle(USER, device, external_id="customer-1001")]
        face.export(face.client(**gate.options), targets, WORK, file)
        (row,) = rows(file)
        assert list(row)[:5] == [*WHOSE, "id"]
        assert [row[name] for name in WHOSE] == [Sandbox.org_id, USER, str(device), "customer-1001"]

    def test_a_vehicle_without_a_session_has_no_row(
        self, face: Any, sandbox: Sandbox, vehicle: fleet.Vehicle, file: Path
    ) -> None:
        assert face.export(face.client(**sandbox.client_options), [vehicle], WORK, file) == fleet.Tally(1, 0, 0)
        assert rows(file) == []
        assert file.read_text().startswith("org_id,user_id,electric_vehicle_id,external_id,id,plug_in_time")

    def test_times_and_numbers_have_their_types(self, face: Any, tmp_path: Path) -> None:
        file, body = tmp_path / "week.parquet", page(HEMS, {**HEMS, "id": 18, "savings_eur": None})
        with GateServer(lambda _: http(200, body)) as server:
            wallbox = fleet.Wallbox(USER, UNKNOWN)
            face.export(face.client(**server.options), [wallbox], fleet.HEMSSessions(*OCTOBER), file)
        first, second = pq.read_table(file).to_pylist()
        assert list(first)[:5] == ["org_id", "user_id", "wallbox_id", "external_id", "id"]
        assert (first["wallbox_id"], first["id"], second["id"]) == (UNKNOWN, 17, 18)
        assert first["started_at"] == datetime(2026, 10, 30, 9, 30, tzinfo=UTC)
        assert (first["savings_eur"], second["savings_eur"]) == (1.63, None)

    def test_the_columns_are_those_of_the_lists_of_the_command_line(
        self, face: Any, gate: GateServer, file: Path
    ) -> None:
        """So that both can be put under each other."""
        from podero.cli.rows import all_columns
        from podero.cli.whose import EV

        face.export(face.client(**gate.options), vehicles(1), WORK, file)
        assert list(rows(file)[0]) == list(all_columns(ChargingSession, EV))

    def test_for_a_german_excel(self, face: Any, gate: GateServer, file: Path) -> None:
        client = face.client(**gate.options)
        face.export(client, vehicles(1), WORK, file, excel=True, tz="Europe/Vienna")
        head, row, _ = file.read_bytes().decode("utf-8").split("\r\n")
        assert head.startswith("\ufefforg_id;user_id;")
        assert "plug_in_time (Europe/Vienna)" in head
        assert ";2026-10-30 19:04:05;" in row
        assert ";3,25;" in row

    @pytest.mark.parametrize("given", ["csv", "parquet"])
    def test_a_name_that_says_no_format_takes_the_one_that_is_given(
        self, face: Any, gate: GateServer, tmp_path: Path, given: str
    ) -> None:
        file = tmp_path / "october.dat"
        face.export(face.client(**gate.options), vehicles(1), WORK, file, format=given)
        assert file.read_bytes()[:3] == {"csv": b"org", "parquet": b"PAR"}[given]

    def test_memory_does_not_grow_with_the_sessions(self, gate: GateServer, tmp_path: Path) -> None:
        """Beyond what is held for each target: here, the journal has all of them already."""
        work, session, peaks = fleet.EVSessions(*OCTOBER), charging_session().to_dict(), []
        for count in (1, 60):
            file = tmp_path / f"{count}.csv"
            with journal_of(file).open("w", encoding="utf-8") as journal:
                for target in vehicles(20):
                    whose = {"user_id": USER, "electric_vehicle_id": str(target.electric_vehicle_id)}
                    line = {"target": {**whose, "org_id": Sandbox.org_id}, "value": [session] * count}
                    journal.write(json.dumps({"work": work.name, **line}) + "\n")
            with podero.Podero(**gate.options) as client:
                tracemalloc.start()
                assert fleet.export(client, vehicles(20), work, file).skipped == 20
                peaks.append(tracemalloc.get_traced_memory()[1])
                tracemalloc.stop()
            assert len(rows(file)) == 20 * count
        line_in_memory = 60 * 4 * len(json.dumps(session))
        assert peaks[1] - peaks[0] < 3 * line_in_memory


class TestNames:
    @pytest.mark.parametrize(
        ("name", "options", "problem"),
        [
            ("a.csv", {"format": "parquet"}, r"a\.csv names another format, the format is parquet: name it a\.parquet"),
            ("a.jsonl", {"format": "csv"}, r"a\.jsonl names another format, the format is csv: name it a\.csv"),
            ("a.CSV", {"format": "jsonl"}, r"name it a\.jsonl"),
            ("a.json", {}, r"a\.json would hold JSON lines, not one JSON document: name it a\.jsonl"),
            ("a.json", {"format": "jsonl"}, r"a\.json names another format, the format is jsonl: name it a\.jsonl"),
            ("a.txt", {}, r"which format is .*a\.txt\? name it \.jsonl, \.csv, \.xlsx or \.parquet, or give the form"),
            ("a", {}, "which format is "),
            ("a.csv.gz", {}, "which format is "),
            ("a.csv", {"format": "table"}, "must be jsonl, csv, xlsx or parquet, not 'table'"),
            ("a.xlsx", {"excel": True}, r"writes CSV, not xlsx: name the file a\.csv, or leave excel out"),
            ("a.csv", {"format": "jsonl", "excel": True}, r"writes CSV, not jsonl: name the file a\.csv"),
            ("a", {"format": "parquet", "excel": True}, r"excel writes CSV, not parquet: name the file a\.csv"),
        ],
    )
    def test_what_contradicts_is_refused_before_anything_is_asked(
        self, face: Any, gate: GateServer, tmp_path: Path, name: str, options: dict[str, Any], problem: str
    ) -> None:
        with pytest.raises(podero.ConfigurationError, match=problem):
            face.export(face.client(**gate.options), vehicles(1), WORK, tmp_path / name, **options)
        assert gate.asked.total() == gate.token_requests == 0
        assert list(tmp_path.iterdir()) == []

    @pytest.mark.parametrize(("form", "library"), [("parquet", "pyarrow"), ("xlsx", "xlsxwriter")])
    def test_a_missing_library_is_told_before_anything_is_asked(
        self,
        face: Any,
        gate: GateServer,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        form: str,
        library: str,
    ) -> None:
        monkeypatch.setitem(sys.modules, library, None)
        with pytest.raises(podero.ConfigurationError, match=rf"this needs {library}: pip install 'podero\["):
            face.export(face.client(**gate.options), vehicles(1), WORK, tmp_path / f"a.{form}")
        assert gate.token_requests == 0

    def test_work_of_your_own_has_no_rows(self, face: Any, gate: GateServer, file: Path) -> None:
        with pytest.raises(podero.ConfigurationError, match=r"your own work can only be exported as JSON lines"):
            face.export(face.client(**gate.options), vehicles(1), OwnWork(lambda _: 1), file)

    def test_a_zone_that_is_none(self, face: Any, gate: GateServer, file: Path) -> None:
        with pytest.raises(ValueError, match="Mars"):
            face.export(face.client(**gate.options), vehicles(1), WORK, file, tz="Mars/Crater")


@pytest.mark.parametrize("form", TABLES)
class TestResuming:
    def test_values_are_kept_and_failures_tried_again(self, face: Any, tmp_path: Path, form: str) -> None:
        failing = {str(device) for device in device_ids(10)[:4]}
        file = tmp_path / f"now.{form}"
        with GateServer(lambda device: http(404) if device in failing else own_session(device)) as server:
            client = face.client(**server.options)
            assert face.export(client, vehicles(10), WORK, file) == fleet.Tally(6, 4, 0)
            assert len(ids(file)) == 6
            failing.clear()
            assert face.export(client, vehicles(10), WORK, file) == fleet.Tally(4, 0, 6)
            assert sorted(ids(file)) == [str(device) for device in device_ids(10)]
            assert sorted(server.asked.values()) == [1] * 6 + [2] * 4

    def test_a_run_that_breaks_off_leaves_the_lines_and_the_next_one_the_table(
        self, face: Any, tmp_path: Path, form: str
    ) -> None:
        file, refused = tmp_path / f"now.{form}", [True]
        last = str(device_ids(4)[3])
        with GateServer(lambda device: http(401) if refused and device == last else own_session(device)) as server:
            client = face.client(**server.options)
            with pytest.raises(podero.AuthenticationError):
                face.export(client, vehicles(4), WORK, file, concurrency=1)
            assert [path.name for path in tmp_path.iterdir()] == [journal_of(file).name]
            refused.clear()
            assert face.export(client, vehicles(4), WORK, file) == fleet.Tally(1, 0, 3)
        assert sorted(ids(file)) == [str(device) for device in device_ids(4)]

    @pytest.mark.parametrize(
        "end", [b'{"work":"current_ses', b"\0" * 512, b"\n"], ids=["half a line", "zeros", "an empty line"]
    )
    def test_what_a_power_cut_leaves_at_the_end_of_the_lines(
        self, face: Any, gate: GateServer, tmp_path: Path, form: str, end: bytes
    ) -> None:
        file = tmp_path / f"now.{form}"
        client = face.client(**gate.options)
        face.export(client, vehicles(2), WORK, file)
        with journal_of(file).open("ab") as stream:
            stream.write(end)
        assert face.export(client, vehicles(3), WORK, file) == fleet.Tally(1, 0, 2)
        assert len(ids(file)) == len(lines(journal_of(file))) == 3

    def test_an_empty_line_between_others_does_no_harm(
        self, face: Any, gate: GateServer, tmp_path: Path, form: str
    ) -> None:
        file = tmp_path / f"now.{form}"
        client = face.client(**gate.options)
        face.export(client, vehicles(2), WORK, file)
        journal_of(file).write_bytes(journal_of(file).read_bytes().replace(b"\n", b"\n\n", 1))
        face.export(client, vehicles(2), WORK, file)
        assert len(ids(file)) == 2

    def test_a_table_that_was_cut_is_made_anew(self, face: Any, gate: GateServer, tmp_path: Path, form: str) -> None:
        """By a power cut before it was on the disk, or by hand."""
        file = tmp_path / f"now.{form}"
        client = face.client(**gate.options)
        face.export(client, vehicles(2), WORK, file)
        for content in (b"", b"org_id,us", file.read_bytes()[:100]):
            file.write_bytes(content)
            assert face.export(client, vehicles(2), WORK, file) == fleet.Tally(0, 0, 2)
            assert len(ids(file)) == 2

    def test_a_target_that_comes_twice_has_its_rows_once(
        self, face: Any, gate: GateServer, tmp_path: Path, form: str
    ) -> None:
        file = tmp_path / f"now.{form}"
        face.export(face.client(**gate.options), [*vehicles(2), *vehicles(2)], WORK, file)
        assert len(ids(file)) == 2


class TestRestart:
    @pytest.mark.parametrize("name", ["now.csv", "now.jsonl"])
    def test_everything_is_requested_again(self, face: Any, gate: GateServer, tmp_path: Path, name: str) -> None:
        file = tmp_path / name
        client = face.client(**gate.options)
        face.export(client, vehicles(3), WORK, file)
        assert face.export(client, vehicles(2), WORK, file, restart=True) == fleet.Tally(2, 0, 0)
        journal = file if name.endswith(".jsonl") else journal_of(file)
        assert len(lines(journal)) == 2  # the results of the first run are gone
        assert name.endswith(".jsonl") or len(ids(file)) == 2
        assert sorted(gate.asked.values()) == [1, 2, 2]

    def test_a_new_export_may_be_restarted(self, face: Any, gate: GateServer, file: Path) -> None:
        assert face.export(face.client(**gate.options), vehicles(1), WORK, file, restart=True).written == 1

    def test_an_interrupted_restart_is_resumed(self, face: Any, file: Path) -> None:
        """Even if it was interrupted before its first result; until its end, the table is the old one."""
        refused: list[bool] = []
        with GateServer(lambda device: http(401) if refused else own_session(device)) as server:
            client = face.client(**server.options)
            face.export(client, vehicles(2), WORK, file)
            before = file.read_bytes()
            refused.append(True)
            with pytest.raises(podero.AuthenticationError):
                face.export(client, vehicles(2), WORK, file, restart=True)
            assert (file.read_bytes(), lines(journal_of(file))) == (before, [])
            refused.clear()
            assert face.export(client, vehicles(2), WORK, file) == fleet.Tally(2, 0, 0)

    def test_a_wrong_argument_deletes_nothing(self, face: Any, gate: GateServer, file: Path) -> None:
        client = face.client(**gate.options)
        face.export(client, vehicles(2), WORK, file)
        with pytest.raises(podero.ConfigurationError, match="concurrency must be"):
            face.export(client, vehicles(2), WORK, file, restart=True, concurrency=0)
        assert len(lines(journal_of(file))) == 2

    def test_results_of_other_work_are_never_deleted(self, face: Any, gate: GateServer, tmp_path: Path) -> None:
        file = tmp_path / "both.jsonl"
        client = face.client(**gate.options)
        for work in (WORK, fleet.EVSessions(*OCTOBER)):
            face.export(client, [], work, file)
            with file.open("a") as stream:
                stream.write(json.dumps({"work": work.name, "target": {}, "value": None}) + "\n")
        before, problem = file.read_bytes(), r"results of other work \('ev_sessions .*which a restart would delete"
        with pytest.raises(podero.ConfigurationError, match=problem):
            face.export(client, vehicles(1), WORK, file, restart=True)
        assert file.read_bytes() == before

    def test_files_of_another_kind_are_never_deleted(self, face: Any, gate: GateServer, tmp_path: Path) -> None:
        for name in ("mine.jsonl", "mine.csv"):
            file = tmp_path / name
            file.write_text("mine")
            with pytest.raises(podero.ConfigurationError):
                face.export(face.client(**gate.options), vehicles(1), WORK, file, restart=True)
            assert file.read_text() == "mine"


@pytest.mark.parametrize("form", ["csv"])  # nothing of this looks at the format
class TestTheFileItself:
    @pytest.mark.posix
    def test_one_export_at_a_time_by_whichever_name(
        self, face: Any, gate: GateServer, tmp_path: Path, form: str
    ) -> None:
        file, link = tmp_path / f"now.{form}", tmp_path / f"link.{form}"

        def again(_: fleet.Tally) -> None:
            link.symlink_to(file)
            with podero.Podero(**gate.options) as other:
                fleet.export(other, vehicles(1), WORK, link)

        with pytest.raises(podero.ConfigurationError, match="another process is writing this export"):
            face.export(face.client(**gate.options), vehicles(1), WORK, file, progress=again)

    @pytest.mark.posix
    def test_a_link_stays_a_link(self, face: Any, gate: GateServer, tmp_path: Path, form: str) -> None:
        file, link = tmp_path / "folder" / f"now.{form}", tmp_path / f"link.{form}"
        file.parent.mkdir()
        link.symlink_to(file)
        client = face.client(**gate.options)
        face.export(client, vehicles(1), WORK, link)
        assert face.export(client, vehicles(1), WORK, file) == fleet.Tally(0, 0, 1)
        assert link.is_symlink()
        assert len(ids(file)) == 1
        assert journal_of(file).exists()

    @pytest.mark.posix
    @pytest.mark.parametrize("kind", ["/dev/full", "fifo", "socket", "folder", "folder that is a file"])
    def test_what_is_no_file_is_refused_before_anything_is_asked(
        self, face: Any, gate: GateServer, tmp_path: Path, form: str, kind: str
    ) -> None:
        path = tmp_path / f"odd.{form}"
        with socket.socket(socket.AF_UNIX) as listener:
            if kind == "/dev/full":
                path.symlink_to(kind)
            elif kind == "fifo":
                os.mkfifo(path)
            elif kind == "socket":
                listener.bind(str(path))
            elif kind == "folder":
                path.mkdir()
            else:
                path.touch()
                path = path / path.name
            with pytest.raises(podero.ConfigurationError, match="cannot be written: "):
                face.export(face.client(**gate.options), vehicles(1), WORK, path)
        assert gate.asked.total() == gate.token_requests == 0

    def test_a_table_without_its_lines_is_left_alone(
        self, face: Any, gate: GateServer, tmp_path: Path, form: str
    ) -> None:
        file = tmp_path / f"now.{form}"
        file.write_text("somebody's")
        with pytest.raises(podero.ConfigurationError, match=r"exists, but now\..*\.jsonl"):
            face.export(face.client(**gate.options), vehicles(1), WORK, file)
        assert file.read_text() == "somebody's"
        assert not journal_of(file).exists()
        assert gate.token_requests == 0

    def test_a_table_of_other_days_is_left_alone(self, face: Any, gate: GateServer, tmp_path: Path, form: str) -> None:
        file = tmp_path / f"now.{form}"
        client = face.client(**gate.options)
        face.export(client, vehicles(1), WORK, file)
        before, asked = file.read_bytes(), gate.asked.total()
        with pytest.raises(podero.ConfigurationError, match=r"is another export \('current_session'\)"):
            face.export(client, vehicles(1), fleet.EVSessions(*OCTOBER), file)
        assert (file.read_bytes(), gate.asked.total()) == (before, asked)


def test_the_lines_are_on_the_disk_before_the_table_is(
    face: Any, gate: GateServer, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a power cut, a table without its lines would be taken for somebody else's file."""
    synced, really = [], os.fsync

    def fsync(descriptor: int) -> None:
        synced.append(os.fstat(descriptor).st_ino)
        really(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    face.export(face.client(**gate.options), vehicles(1), WORK, file)
    assert synced[:2] == [journal_of(file).stat().st_ino, file.stat().st_ino]


def test_what_does_not_fit_into_the_format_stays_in_the_lines(
    face: Any, gate: GateServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("podero._rows.xlsx.MOST_ROWS", 2)
    file = tmp_path / "now.xlsx"
    client = face.client(**gate.options)
    problem = r"now\.xlsx cannot be written: a sheet of Excel has at most 2 rows; now\.xlsx\.jsonl has all sessions"
    for _ in range(2):
        with pytest.raises(ValueError, match=problem):
            face.export(client, vehicles(3), WORK, file)
    assert [path.name for path in tmp_path.iterdir()] == [journal_of(file).name]
    assert gate.asked.total() == 3


class TestLocalDays:
    @pytest.fixture
    def october(self, sandbox: Sandbox) -> Sandbox:
        """Answers with sessions at the edges of a month of 745 hours: in Vienna, its 25th day has 25."""
        times = ["2026-09-30T21:59:59Z", "2026-09-30T22:00:00Z", "2026-10-31T22:59:59Z", "2026-10-31T23:00:00Z"]
        made = [SESSION | {"id": f"{UNKNOWN[:-1]}{n}", "plug_in_time": at} for n, at in enumerate(times)]
        sandbox.next_answers({"body": page(*made)})
        return sandbox

    def test_local_days_are_kept(self, face: Any, october: Sandbox, vehicle: fleet.Vehicle, file: Path) -> None:
        work = fleet.EVSessions(*OCTOBER, tz="Europe/Vienna")
        face.export(face.client(**october.client_options), [vehicle], work, file)
        assert october.requests[-1].query == "from=2026-09-30&to=2026-10-31&limit=200&offset=0"
        assert [row["plug_in_time"] for row in rows(file)] == ["2026-09-30T22:00:00Z", "2026-10-31T22:59:59Z"]

    def test_the_zone_is_part_of_what_was_asked(self) -> None:
        names = {fleet.EVSessions(*OCTOBER, tz=zone).name for zone in ("UTC", "Europe/Vienna", "Asia/Tokyo")}
        assert "ev_sessions 2026-10-01 2026-10-31" in names
        assert "ev_sessions 2026-10-01 2026-10-31 Europe/Vienna" in names
        assert len(names) == 3

    def test_a_moment_is_its_local_day(self) -> None:
        late = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)
        assert fleet.EVSessions(late, late, tz="Europe/Vienna") == fleet.EVSessions(
            "2026-11-01", "2026-11-01", tz="Europe/Vienna"
        )

    @pytest.mark.posix
    def test_a_zone_without_a_name(self) -> None:
        import zoneinfo

        with (Path(zoneinfo.TZPATH[0]) / "Europe" / "Vienna").open("rb") as data:
            nameless = zoneinfo.ZoneInfo.from_file(data)
        with pytest.raises(ValueError, match="tz has no name"):
            fleet.EVSessions(*OCTOBER, tz=nameless)

    @pytest.mark.parametrize("days", [("0001-01-01", "0001-01-02"), ("9999-12-31", "9999-12-31")])
    def test_days_at_the_ends_of_the_calendar(self, days: tuple[str, str]) -> None:
        assert fleet.EVSessions(*days).name.endswith(" ".join(days))
        zone = "Europe/Vienna" if days[0][0] == "0" else "America/New_York"
        with pytest.raises(ValueError, match="the UTC days are outside the years 1 to 9999"):
            fleet.EVSessions(*days, tz=zone)
