"""``fleet export``: what it writes, what it says, and where its devices come from."""

import csv
import io
import json
import re
from pathlib import Path

import pytest

from podero.sandbox import Sandbox
from tests.cli.conftest import Run
from tests.wire import SESSION, USER, page


class TestFleet:
    @pytest.fixture
    def vehicles(self, sandbox: Sandbox, tmp_path: Path) -> Path:
        rows = [f"{sandbox.user_id},{device}" for device in (sandbox.electric_vehicle_id, sandbox.wallbox_id)]
        path = tmp_path / "vehicles.csv"
        path.write_text("\n".join(["user_id,electric_vehicle_id", *rows]))
        return path

    def test_some_failed_some_not_and_the_next_run_goes_on(
        self, here: Run, sandbox: Sandbox, vehicles: Path, tmp_path: Path
    ) -> None:
        sandbox.plug_in()
        command = ("fleet", "export", str(vehicles), "--out", str(tmp_path / "out.jsonl"), "--rate", "100")
        done = here(*command)
        assert done.returncode == 1
        assert done.stderr.splitlines()[:2] == [
            f"sessions of 1 vehicle written to {tmp_path / 'out.jsonl'}, 0 already there",
            f"podero: 1 failed; {tmp_path / 'out.jsonl'} says why",
        ]
        lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
        assert {line["target"]["electric_vehicle_id"]: "value" in line for line in lines} == {
            sandbox.electric_vehicle_id: True,
            sandbox.wallbox_id: False,
        }
        assert "sessions of 0 vehicles written" in here(*command).stderr

    def test_wallboxes_have_days(self, here: Run, sandbox: Sandbox, tmp_path: Path) -> None:
        (tmp_path / "boxes.csv").write_text(f"wallbox_id;user_id\n{sandbox.wallbox_id};{sandbox.user_id}\n")
        out = tmp_path / "out.jsonl"
        done = here("fleet", "export", str(tmp_path / "boxes.csv"), "--out", str(out), "--last", "1m")
        assert done.returncode == 0
        assert re.fullmatch(
            rf"sessions of 1 wallbox written to {out}, 0 already there, .* to .* \(UTC\)\n", done.stderr
        )
        assert len(json.loads(out.read_text())["value"]) == 19

    def test_vehicles_with_days_are_their_sessions(
        self, here: Run, sandbox: Sandbox, vehicles: Path, tmp_path: Path
    ) -> None:
        sandbox.next_answers(*[{"body": page(SESSION)}] * 2)
        out = tmp_path / "out.jsonl"
        assert here("fleet", "export", str(vehicles), "--out", str(out), "--month", "2026-10").returncode == 0
        values = [json.loads(line)["value"] for line in out.read_text().splitlines()]
        assert [[session["id"] for session in value] for value in values] == [[SESSION["id"]]] * 2

    @pytest.mark.parametrize(
        ("columns", "says"),
        [
            ("user_id,wallbox_id", "which days?"),
            ("user_id,wallbox_id,electric_vehicle_id", "a file for each kind"),
            ("user_id,car", "no column electric_vehicle_id"),
        ],
    )
    def test_files_that_do_not_say_what_is_asked(self, here: Run, tmp_path: Path, columns: str, says: str) -> None:
        (tmp_path / "x.csv").write_text(f"{columns}\n")
        done = here("fleet", "export", str(tmp_path / "x.csv"), "--out", str(tmp_path / "o.jsonl"))
        assert done.returncode == 2
        assert says in done.stderr

    def test_ctrl_c_says_how_to_go_on(
        self, here: Run, vehicles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def interrupted(*_: object, **__: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("podero.fleet.export", interrupted)
        done = here("fleet", "export", str(vehicles), "--out", str(tmp_path / "out.jsonl"))
        assert done.returncode == 130
        assert done.stderr == "interrupted: run the same command again, and it resumes\n"
        done = here("fleet", "export", str(vehicles), "--out", str(tmp_path / "out.jsonl"), "--restart")
        assert done.stderr == "interrupted: run the same command without --restart, and it resumes\n"


class TestTables:
    @pytest.fixture
    def out(self, tmp_path: Path) -> Path:
        return tmp_path / "october.csv"

    def test_all_users_in_local_days(self, here: Run, sandbox: Sandbox, out: Path) -> None:
        command = ("fleet", "export", "--all-users", "--month", "2026-10", "--tz", "Europe/Vienna", "--out", str(out))
        done = here(*command)
        days = "2026-10-01 to 2026-10-31 (Europe/Vienna)"
        assert done.stderr.splitlines() == [
            "left out: 1 wallbox; no known API operation lists wallboxes, so name them in TARGETS.csv",
            f"sessions of 1 user written to {out}, 0 already there, {days}",
        ]
        assert "from=2026-09-30&to=2026-10-31" in sandbox.requests[-1].query
        listed = here("ev", "list", "--customer", str(sandbox.external_id), *command[3:7], "--format", "csv").stdout
        assert out.read_text("utf-8") == listed
        assert here(*command).stderr.splitlines()[1:] == [
            f"sessions of 0 users written to {out}, 1 already there, {days}"
        ]
        assert out.read_text("utf-8") == listed

    @pytest.mark.parametrize("span", [(), ("--last", "3d"), ("--month", "this")])
    def test_what_is_there_is_old_if_its_days_are_not_over(
        self, here: Run, sandbox: Sandbox, out: Path, span: tuple[str, ...]
    ) -> None:
        command = ("fleet", "export", "--all-users", *span, "--out", str(out))
        assert "as old as" not in here(*command).stderr
        assert here(*command).stderr.splitlines()[2:] == [
            "what was already there is as old as the run that wrote it; --restart requests it again"
        ]

    def test_a_restart_requests_everything_again(self, here: Run, sandbox: Sandbox, out: Path) -> None:
        command = ("fleet", "export", "--all-users", "--out", str(out))
        assert "sessions of 1 user written" in here(*command).stderr
        sandbox.plug_in()
        assert "sessions of 0 users written" in here(*command).stderr
        assert "sessions of 1 user written" in here(*command, "--restart").stderr
        assert len(out.read_text("utf-8").splitlines()) == 2

    def test_whose_rows_they_are(self, here: Run, sandbox: Sandbox, out: Path) -> None:
        sandbox.plug_in()
        assert here("fleet", "export", "--all-users", "--out", str(out), "--quiet").stderr == ""
        (row,) = csv.DictReader(io.StringIO(out.read_text("utf-8")))
        names = ("org_id", "user_id", "electric_vehicle_id", "external_id")
        assert [row[name] for name in names] == [
            sandbox.org_id,
            sandbox.user_id,
            sandbox.electric_vehicle_id,
            sandbox.external_id,
        ]

    def test_nothing_is_left_out_where_nobody_has_a_wallbox(self, here: Run, sandbox: Sandbox, out: Path) -> None:
        sandbox.next_answers({"json": [USER | {"id": sandbox.user_id, "num_wallboxes": 0}]})
        done = here("fleet", "export", "--all-users", "--out", str(out))
        assert (done.returncode, done.stderr) == (0, f"sessions of 1 user written to {out}, 0 already there\n")

    def test_the_lines_beside_the_table_say_what_failed(self, here: Run, sandbox: Sandbox, out: Path) -> None:
        sandbox.next_answers(None, 404)
        done = here("fleet", "export", "--all-users", "--out", str(out))
        assert done.returncode == 1
        assert f"podero: 1 failed; {out}.jsonl says why" in done.stderr
        assert "error" in json.loads(Path(f"{out}.jsonl").read_text("utf-8"))

    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (["--all-users", "--out", "x.csv", "--format", "parquet"], "the format is parquet: name it x.parquet"),
            (
                ["--all-users", "--out", "x.json"],
                "x.json would hold JSON lines, not one JSON document: name it x.jsonl",
            ),
            (["--all-users", "--out", "x"], "which format is x? name it .jsonl, .csv, .xlsx or .parquet"),
            (
                ["--all-users", "--out", "x.parquet", "--excel"],
                "--excel writes CSV, not parquet\nhint: name the file .csv, or leave --excel out",
            ),
            (["--all-users", "x.csv", "--out", "y.csv"], "--all-users replaces TARGETS.csv"),
            (["--out", "y.csv"], "which devices?\nhint: give --all-users, or TARGETS.csv"),
            (["--all-users"], "missing: --out"),
        ],
    )
    def test_wrong_usage_is_said_before_anything_is_asked(
        self,
        here: Run,
        sandbox: Sandbox,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        arguments: list[str],
        says: str,
    ) -> None:
        monkeypatch.chdir(tmp_path)
        done = here("fleet", "export", *arguments)
        assert (done.returncode, sandbox.counters["token_requests"]) == (2, 0)
        assert says in done.stderr
        assert list(tmp_path.iterdir()) == []

    def test_for_excel(self, here: Run, sandbox: Sandbox, out: Path) -> None:
        sandbox.plug_in()
        here("fleet", "export", "--all-users", "--out", str(out), "--excel", "--tz", "Europe/Vienna")
        assert out.read_bytes().startswith(b"\xef\xbb\xbforg_id;")
        assert "plug_in_time (Europe/Vienna)" in out.read_text("utf-8")

    def test_more_than_the_format_holds(
        self, here: Run, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("podero._rows.xlsx.MOST_ROWS", 1)
        sandbox.plug_in()
        done = here("fleet", "export", "--all-users", "--out", str(tmp_path / "a.xlsx"))
        assert done.returncode == 1
        assert "a sheet of Excel has at most 1 rows; a.xlsx.jsonl has all sessions" in done.stderr
