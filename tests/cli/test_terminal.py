"""What differs where people look: colours, progress, wrapping, changes as they come."""

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from podero.sandbox import Sandbox
from tests.cli.conftest import Run

ESCAPE = "\x1b["
Start = Callable[..., Any]


@pytest.fixture
def hems(sandbox: Sandbox) -> tuple[str, ...]:
    return "hems", "list", sandbox.user_id, sandbox.wallbox_id, "--start", "2020-01-01"


@pytest.fixture
def ev(sandbox: Sandbox) -> tuple[str, ...]:
    return "ev", "current", sandbox.user_id, sandbox.electric_vehicle_id


class TestColours:
    def test_on_a_terminal(self, terminal: Start, hems: tuple[str, ...]) -> None:
        screen = terminal(*hems)
        assert screen.end() == 0
        assert f"{ESCAPE}1m" in screen.text

    @pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=str)
    def test_not_if_unwanted(self, terminal: Start, hems: tuple[str, ...], variables: dict[str, str]) -> None:
        screen = terminal(*hems, "--format", "table", "--chart", **variables)
        assert screen.end() == 0
        assert "Outcomes" in screen.text
        assert "\x1b[1m" not in screen.text
        assert "\x1b[32m" not in screen.text

    def test_not_in_a_pipe(self, here: Run, hems: tuple[str, ...]) -> None:
        done = here(*hems, "--chart", "--summary")
        assert "\x1b" not in done.stdout + done.stderr


class TestProgress:
    @pytest.fixture
    def many(self, sandbox: Sandbox) -> None:
        for _ in range(300):
            sandbox.world.add_hems_session()
        sandbox.next_answers(None, {"status": None, "delay": 0.3})

    def test_is_shown_and_goes_away(self, terminal: Start, many: None, hems: tuple[str, ...], tmp_path: Path) -> None:
        screen = terminal(*hems, "--out", str(tmp_path / "x.csv"))
        assert screen.end() == 0
        assert "200/319" in screen.text
        assert "319 sessions in" in screen.text.splitlines()[-1]

    def test_is_gone_before_the_table_is_shown(self, terminal: Start, many: None, hems: tuple[str, ...]) -> None:
        screen = terminal(*hems)
        assert screen.end() == 0
        bar, _, table = screen.text.rpartition("200/319")
        assert "started" not in bar
        assert "1000" in table

    @pytest.mark.posix
    def test_goes_to_stderr_only(
        self, many: None, hems: tuple[str, ...], environment: dict[str, str], tmp_path: Path
    ) -> None:
        from tests.cli.terminal import Terminal

        with (tmp_path / "x.csv").open("wb") as out:
            command = [sys.executable, "-m", "podero", *hems, "--format", "csv"]
            screen = Terminal(command, environment, stdout=out)
            assert screen.end() == 0
        assert "200/319" in screen.text
        assert len((tmp_path / "x.csv").read_text().splitlines()) == 320
        assert "\x1b" not in (tmp_path / "x.csv").read_text()

    def test_is_not_mixed_with_rows_on_the_same_screen(
        self, terminal: Start, many: None, hems: tuple[str, ...]
    ) -> None:
        screen = terminal(*hems, "--format", "csv")
        assert screen.end() == 0
        assert "/319" not in screen.text
        assert "\x1b" not in screen.text

    def test_is_not_shown_in_a_pipe(self, here: Run, many: None, hems: tuple[str, ...]) -> None:
        assert here(*hems, "--format", "csv").stderr.splitlines()[:-1] == []


class TestWidth:
    def test_sentences_wrap_on_a_terminal_and_not_in_a_pipe(
        self, terminal: Start, here: Run, ev: tuple[str, ...], sandbox: Sandbox
    ) -> None:
        sandbox.plug_in()
        screen = terminal(*ev, "--describe", NO_COLOR="1")
        assert screen.end() == 0
        assert 1 < len(screen.text.splitlines()) < 10
        assert max(map(len, screen.text.splitlines())) <= 80
        (line,) = here(*ev, "--describe").stdout.splitlines()
        assert line.split() == screen.text.split()

    def test_a_number_is_never_cut(self, terminal: Start, here: Run, hems: tuple[str, ...]) -> None:
        for options in (), ("--summary", "--by", "outcome"):
            screen = terminal(*hems, *options, NO_COLOR="1", COLUMNS="40")
            assert screen.end() == 0
            done = here(*hems, *options)
            assert done.stdout in screen.text.replace("\r", "")


class TestWatch:
    def test_changes_are_shown_as_they_come(self, terminal: Start, ev: tuple[str, ...], sandbox: Sandbox) -> None:
        sandbox.plug_in()
        screen = terminal(*ev, "--watch", "--interval", "1", NO_COLOR="1")
        screen.wait_for("started in_progress, 0 kWh, session")
        sandbox.advance(3600)
        screen.wait_for("energy_charged_kwh 0 -> 11")
        sandbox.unplug()
        screen.wait_for("ended")
        screen.press_ctrl_c()
        assert screen.end() == 130
        assert "actual_cost_eur none -> 2.64" in " ".join(screen.text.split())

    @pytest.mark.posix
    def test_programs_get_a_json_object_a_line_at_once(
        self, environment: dict[str, str], ev: tuple[str, ...], sandbox: Sandbox
    ) -> None:
        sandbox.plug_in()
        command = [sys.executable, "-m", "podero", *ev, "--watch", "--interval", "1", "--format", "jsonl"]
        buffered = {key: value for key, value in environment.items() if key != "PYTHONUNBUFFERED"}
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=buffered
        ) as process:
            assert process.stdout is not None
            first = json.loads(process.stdout.readline())
            sandbox.unplug()
            second = json.loads(process.stdout.readline())
            process.send_signal(signal.SIGINT)
        assert process.returncode == 130
        assert (first["kind"], first["previous"]) == ("started", None)
        assert (second["kind"], second["session"]) == ("ended", None)
        assert second["previous"] == first["session"]

    def test_with_descriptions(self, terminal: Start, ev: tuple[str, ...], sandbox: Sandbox) -> None:
        sandbox.plug_in()
        sandbox.next_answers(None, 503)
        screen = terminal(*ev, "--watch", "--describe", NO_COLOR="1")
        screen.wait_for("our reading of")
        screen.press_ctrl_c()
        assert screen.end() == 130


def test_an_answer_is_indented_and_harmless_on_a_terminal(terminal: Start, here: Run, sandbox: Sandbox) -> None:
    body = b'{"a":["\\u009b2J\xc3\xa4"]}'
    sandbox.next_answers({"body": body}, {"body": body}, {"body": "<p>\x1b[2Jx</p>\ny"})
    assert here("request", "GET", "/x").stdout.encode() == body
    screen = terminal("request", "GET", "/x")
    assert screen.end() == 0
    assert screen.text == '{\n  "a": [\n    "\\u009b2Jä"\n  ]\n}\n'
    screen = terminal("request", "GET", "/x")
    assert screen.end() == 0
    assert screen.text == "<p>x</p>\ny\n"
