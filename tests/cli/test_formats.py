"""What listings look like to programs, and where they are written."""

import csv
import io
import json
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from podero import ChargingSession, HEMSSession, Podero
from podero._rows.columns import columns_of, row_of
from podero._zones import Zone
from podero.cli.failures import Failure
from podero.cli.formats import Format, writing_rows
from podero.sandbox import Sandbox
from podero.testing import charging_session, hems_session
from tests.cli.conftest import Run
from tests.workbooks import load_workbook

FILES = ("x.csv", "x.json", "x.jsonl", "x.parquet", "x.xlsx")


@pytest.fixture
def command(sandbox: Sandbox) -> tuple[str, ...]:
    return "hems", "list", sandbox.user_id, sandbox.wallbox_id, "--start", "2020-01-01"


@pytest.fixture
def sessions(sandbox: Sandbox) -> tuple[HEMSSession, ...]:
    with Podero(**sandbox.client_options) as client:
        return client.hems_sessions.list(
            sandbox.user_id, sandbox.wallbox_id, start="2020-01-01", end=sandbox.world.now
        ).items


def written(form: str, *sessions: Any, excel: bool = False, zone: Zone = UTC) -> bytes:
    file = io.BytesIO()
    model: Any = type(sessions[0])
    with writing_rows(Format(form), columns_of(model), file, excel=excel, zone=zone) as write:
        for session in sessions:
            write(row_of(session))
    return file.getvalue()


class TestContent:
    def test_json_and_json_lines_are_what_to_dict_gives(
        self, here: Run, command: tuple[str, ...], sessions: tuple[HEMSSession, ...], sandbox: Sandbox
    ) -> None:
        whose = {
            "org_id": sandbox.org_id,
            "user_id": sandbox.user_id,
            "wallbox_id": sandbox.wallbox_id,
            "external_id": None,
        }
        expected = [whose | session.to_dict() for session in sessions]
        assert json.loads(here(*command, "--format", "json").stdout) == expected
        lines = here(*command, "-f", "jsonl").stdout.splitlines()
        assert [json.loads(line) for line in lines] == expected

    def test_csv_has_the_same_values_with_nulls_empty(
        self, here: Run, command: tuple[str, ...], sessions: tuple[HEMSSession, ...]
    ) -> None:
        rows = list(csv.DictReader(io.StringIO(here(*command, "--format", "csv").stdout)))
        for row, session in zip(rows, sessions, strict=True):
            for name, value in session.to_dict().items():
                expected = "" if value is None else value if isinstance(value, str) else json.dumps(value)
                assert row[name] == expected

    @pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\tx", "=cmd|' /C calc'!A0"])
    def test_no_cell_is_a_formula(self, text: str) -> None:
        (row,) = csv.DictReader(io.StringIO(written("csv", hems_session(final_hems_state=text)).decode(), newline=""))
        assert row["final_hems_state"] == f"'{text}"

    def test_a_carriage_return_ends_no_row(self) -> None:
        (row,) = csv.DictReader(io.StringIO(written("csv", hems_session(final_hems_state="\r=1")).decode(), newline=""))
        assert row["final_hems_state"] == "' =1"

    def test_negative_numbers_stay_numbers(self) -> None:
        (row,) = csv.DictReader(io.StringIO(written("csv", hems_session(savings_eur=-0.5)).decode()))
        assert row["savings_eur"] == "-0.5"

    def test_csv_holds_commas_quotes_and_lines_but_nothing_that_a_terminal_obeys(self) -> None:
        text = 'a,"b"\nc\x1b[2J\x9b'
        (row,) = csv.DictReader(io.StringIO(written("csv", hems_session(final_hems_state=text)).decode()))
        assert row["final_hems_state"] == 'a,"b"\nc [2J '

    @pytest.mark.parametrize(
        "session",
        [
            hems_session(outcome="brand_new", savings_eur=None, started_at="2026-10-31T23:30:00-02:00"),
            charging_session(unplug_time=None, session_outcome="grün", hidden_reason=None, target_reachable=None),
            charging_session(plug_in_time="0001-01-01T00:00:00+05:00"),
        ],
    )
    def test_parquet_is_typed_and_keeps_nulls(self, session: ChargingSession | HEMSSession) -> None:
        table = pq.read_table(io.BytesIO(written("parquet", session, session)))
        assert table.num_rows == 2
        for name, found in table.to_pylist()[0].items():
            value = getattr(session, name)
            if isinstance(value, datetime):
                assert found == (value if value.year > 1 else None)
                assert table.schema.field(name).type == pa.timestamp("us", "UTC")
            else:
                assert found == (value if isinstance(value, int | float | None) else str(value))

    def test_a_column_of_nulls_has_its_type_in_parquet(self) -> None:
        session = charging_session(energy_charged_kwh=None, target_reachable=None, reachable_soc_pct=None)
        schema = pq.read_schema(io.BytesIO(written("parquet", session)))
        assert schema.field("energy_charged_kwh").type == pa.float64()
        assert schema.field("target_reachable").type == pa.bool_()
        assert schema.field("reachable_soc_pct").type == pa.int64()
        assert schema.field("id").type == pa.string()

    def test_what_does_not_fit_into_parquet_is_said(self) -> None:
        with pytest.raises(Failure, match="cannot hold a value"):
            written("parquet", hems_session(commands_sent=2**63))

    def test_parquet_is_written_in_groups(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("podero._rows.parquet.GROUP", 2)
        metadata = pq.read_metadata(io.BytesIO(written("parquet", *[hems_session(id=n) for n in range(5)])))
        assert [metadata.row_group(n).num_rows for n in range(metadata.num_row_groups)] == [2, 2, 1]

    def test_a_german_excel_opens_it_with_a_double_click(self) -> None:
        session = charging_session(
            plug_in_time="2026-10-30T18:00:00Z", energy_charged_kwh=3.25, actual_cost_eur=-0.5, unplug_time=None
        )
        data = written("csv", session, excel=True, zone=ZoneInfo("Europe/Vienna"))
        assert data.startswith(b"\xef\xbb\xbfid;")
        (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";")
        assert row["plug_in_time (Europe/Vienna)"] == "2026-10-30 19:00:00"
        assert row["unplug_time (Europe/Vienna)"] == ""
        assert (row["energy_charged_kwh"], row["actual_cost_eur"]) == ("3,25", "-0,5")
        assert data.endswith(b"\r\n")

    @pytest.mark.parametrize(
        ("text", "cell"),
        [("00123", '="00123"'), ("123456789012", '="123456789012"'), ("1001", "1001"), ("=1+1", "'=1+1"), ("0", "0")],
    )
    def test_excel_keeps_numbers_of_customers(self, text: str, cell: str) -> None:
        data = written("csv", hems_session(final_hems_state=text), excel=True).decode("utf-8-sig")
        (row,) = csv.DictReader(io.StringIO(data, newline=""), delimiter=";")
        assert row["final_hems_state"] == cell

    def test_excel_files_are_typed_and_hold_no_formulas(self) -> None:
        session = charging_session(
            plug_in_time="2026-10-30T18:00:00Z", unplug_time=None, energy_charged_kwh=3.25, session_outcome="=1+1"
        )
        (row,) = sheet(io.BytesIO(written("xlsx", session, zone=ZoneInfo("Europe/Vienna"))))
        assert row["plug_in_time (Europe/Vienna)"] == datetime(2026, 10, 30, 19)  # noqa: DTZ001  # Excel knows no zones
        assert row["unplug_time (Europe/Vienna)"] is None
        assert (row["energy_charged_kwh"], row["is_at_home"], row["session_outcome"]) == (3.25, True, "=1+1")
        cells = load_workbook(io.BytesIO(written("xlsx", session))).active[2]
        assert "f" not in {cell.data_type for cell in cells}

    def test_what_excel_has_no_form_for_is_text(self) -> None:
        session = hems_session(started_at="0001-01-01T00:00:00Z", commands_sent=10**15)
        (row,) = sheet(io.BytesIO(written("xlsx", session)))
        assert (row["started_at (UTC)"], row["commands_sent"]) == ("0001-01-01 00:00:00", str(10**15))

    def test_a_sheet_that_is_full_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("podero._rows.xlsx.MOST_ROWS", 3)
        assert len(sheet(io.BytesIO(written("xlsx", *[hems_session()] * 2)))) == 2
        with pytest.raises(Failure, match="at most 3 rows"):
            written("xlsx", *[hems_session()] * 3)

    @pytest.mark.parametrize("form", ["csv", "xlsx", "parquet"])
    def test_what_is_no_plain_value_is_json(self, form: str, tmp_path: Path) -> None:
        file = io.BytesIO()
        columns = {"made_of": object, "n": int}
        with writing_rows(Format(form), columns, file, excel=False, zone=UTC) as write:
            write({"made_of": [{"a": 1}]})
        file.seek(0)
        read: Any = {
            "csv": lambda: list(csv.DictReader(io.StringIO(file.getvalue().decode()))),
            "xlsx": lambda: sheet(file),
            "parquet": lambda: pq.read_table(file).to_pylist(),
        }[form]
        (row,) = read()
        assert json.loads(row["made_of"]) == [{"a": 1}]

    @pytest.mark.parametrize("form", ["csv", "jsonl", "json"])
    def test_text_is_written_session_by_session(self, form: str) -> None:
        """So memory does not grow with their number."""
        file = io.BytesIO()
        with writing_rows(Format(form), columns_of(HEMSSession), file, excel=False, zone=UTC) as write:
            sizes = []
            for number in range(3):
                write(row_of(hems_session(id=1000 + number)))
                sizes.append(file.tell())
        assert sizes[0] < sizes[1] < sizes[2]


class TestFiles:
    @pytest.mark.parametrize("name", FILES)
    def test_the_name_says_the_format(
        self, here: Run, command: tuple[str, ...], tmp_path: Path, sessions: tuple[HEMSSession, ...], name: str
    ) -> None:
        out = tmp_path / name
        done = here(*command, "--out", str(out))
        assert (done.returncode, done.stdout) == (0, "")
        assert READERS[out.suffix](out) == [session.id for session in sessions]
        assert stat.S_IMODE(out.stat().st_mode) == 0o666 & ~umask()
        assert list(tmp_path.iterdir()) == [out]

    def test_a_file_is_replaced_only_on_demand(self, here: Run, command: tuple[str, ...], tmp_path: Path) -> None:
        out = tmp_path / "x.csv"
        out.write_text("mine")
        done = here(*command, "--out", str(out))
        assert done.returncode == 2
        assert "exists already" in done.stderr
        assert "--force" in done.stderr
        assert out.read_text() == "mine"
        assert here(*command, "--out", str(out), "--force").returncode == 0
        assert out.read_text().startswith("org_id,")

    @pytest.mark.parametrize("name", FILES)
    def test_after_an_error_on_the_way_there_is_no_file(
        self, here: Run, command: tuple[str, ...], tmp_path: Path, sandbox: Sandbox, name: str
    ) -> None:
        for _ in range(300):
            sandbox.world.add_hems_session()
        sandbox.next_answers(None, 500)
        done = here(*command, "--out", str(tmp_path / name))
        assert done.returncode == 1
        assert list(tmp_path.iterdir()) == []

    def test_what_was_made_meanwhile_is_not_replaced(
        self, here: Run, command: tuple[str, ...], tmp_path: Path, sandbox: Sandbox
    ) -> None:
        out = tmp_path / "x.csv"
        sandbox.next_answers({"status": None, "delay": 0.5})
        maker = threading.Timer(0.2, lambda: out.write_text("mine"))
        maker.start()
        done = here(*command, "--out", str(out))
        maker.join()
        assert done.returncode == 2
        assert out.read_text() == "mine"

    @pytest.mark.posix
    def test_a_pipe_is_written_to_as_it_is(self, here: Run, command: tuple[str, ...], tmp_path: Path) -> None:
        pipe = tmp_path / "pipe.csv"
        os.mkfifo(pipe)
        with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE, text=True) as reader:
            assert here(*command, "--out", str(pipe)).returncode == 0
            assert len(reader.communicate(timeout=10)[0].splitlines()) == 20
        assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize(
    ("options", "says", "hint"),
    [
        (["--format", "parquet"], "parquet cannot be written to stdout", "--out"),
        (["--out", "x.txt"], "which format is x.txt?", ".parquet"),
        (["--out", "x.csv", "--format", "table"], "a table cannot be written to a file", "csv"),
        (["--out", "/", "--format", "csv"], "/ is a folder", "file"),
        (["--out", "/nowhere/x.csv"], "no folder /nowhere", "create it"),
        (["--by", "day"], "--by works only with --summary", "--summary"),
        (["--chart", "--format", "csv"], "cannot be used with --describe, --chart or --summary", "--out"),
        (
            ["--summary", "--describe", "--format", "json"],
            "cannot be used with --describe, --chart or --summary",
            "--out",
        ),
        (["--format", "xml"], "--format must be one of 'table', ", "hems list --help"),
        (["--format", "xlsx"], "xlsx cannot be written to stdout", "--out FILE.xlsx"),
        (["--format", "csv", "--out", "x.parquet"], "--format csv contradicts the name x.parquet", "name it x.csv"),
        (["--excel", "--out", "x.xlsx"], "--excel writes CSV, not xlsx", "leave --excel out to write xlsx"),
        (["--excel", "--format", "json"], "--excel writes CSV, not json", ".csv"),
        (["--columns", "outcom"], "no column 'outcom'", "did you mean outcome?"),
        (["--columns", "id", "--summary"], "--columns chooses columns of the sessions", "--out"),
    ],
)
def test_what_does_not_go_together_is_refused_before_anything_is_sent(
    here: Run, command: tuple[str, ...], sandbox: Sandbox, options: list[str], says: str, hint: str
) -> None:
    done = here(*command, *options)
    assert (done.returncode, done.stdout) == (2, "")
    message, advice = done.stderr.splitlines()
    assert says in message
    assert hint in advice
    assert sandbox.counters["token_requests"] == 0


@pytest.mark.parametrize(
    ("ending", "library", "extra"), [("parquet", "pyarrow", "parquet"), ("xlsx", "xlsxwriter", "excel")]
)
def test_a_missing_library_is_told_before_anything_is_requested(
    here: Run,
    sandbox: Sandbox,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    ending: str,
    library: str,
    extra: str,
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    command = ("hems", "list", "--customer", sandbox.external_id, sandbox.wallbox_id, "--last", "1y")
    done = here(*command, "--out", str(tmp_path / f"x.{ending}"))
    assert (done.returncode, done.stderr) == (2, f"podero: this needs {library}: pip install 'podero[{extra}]'\n")
    assert list(tmp_path.iterdir()) == []
    assert sandbox.counters["token_requests"] == 0


def sheet(file: Any) -> list[dict[str, Any]]:
    """The rows of an Excel file by the names in its head."""
    head, *rows = load_workbook(file).active.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


READERS: dict[str, Callable[[Path], list[int]]] = {
    ".csv": lambda path: [int(row["id"]) for row in csv.DictReader(io.StringIO(path.read_text()))],
    ".json": lambda path: [row["id"] for row in json.loads(path.read_text())],
    ".jsonl": lambda path: [json.loads(line)["id"] for line in path.read_text().splitlines()],
    ".xlsx": lambda path: [row["id"] for row in sheet(path)],
    ".parquet": lambda path: pq.read_table(path).column("id").to_pylist(),
}
