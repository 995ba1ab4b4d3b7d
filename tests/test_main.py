"""The command line, run as a person runs it."""

import json
import os
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

import podero as package
from podero.sandbox import Sandbox
from podero.sandbox.clock import MAX_SPEED
from tests import plain_http
from tests.nested import WITHOUT_SLOW_PLUGINS

SPEC = Path(__file__).parent.parent / "openapi" / "openapi.json"


def podero(*arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"COLUMNS": "80", "NO_COLOR": "1"}
    return subprocess.run(
        [sys.executable, "-m", "podero", *arguments], capture_output=True, text=True, env=environment, check=False
    )


def test_the_demo_shows_all_outcomes() -> None:
    done = podero("demo")
    assert done.returncode == 0, done.stderr
    for shown in ("None, no active session", "in_progress", "charged_from_solar", "NotFoundError", "Done."):
        assert shown in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_the_sandbox_runs_until_it_is_told_to_stop() -> None:
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "podero", "sandbox", "--port", "0"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        lines: list[str] = []
        while not lines or "Ctrl-C" not in lines[-1]:
            lines.append(process.stdout.readline())
        exports = dict(line[7:].strip().split("=", 1) for line in lines if line.startswith("export "))
        assert set(exports) == {
            "PODERO_BASE_URL", "PODERO_CLIENT_ID", "PODERO_CLIENT_SECRET", "PODERO_ORG_ID",
            "USER_ID", "EV_ID", "WALLBOX_ID",
        }  # fmt: skip
        powershell = dict(line[5:].strip().split(" = ", 1) for line in lines if line.startswith("$env:"))
        assert powershell == exports
        url = exports["PODERO_BASE_URL"].strip("'")
        assert plain_http.get(f"{url}/api/partners/v2.0/openapi.json").status_code == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0


def test_a_world_and_a_speed_can_be_given(tmp_path: Path) -> None:
    with Sandbox() as sandbox:
        sandbox.plug_in()
        sandbox.save(tmp_path / "world.json")
        start = sandbox.world.now
    command = [sys.executable, "-u", "-m", "podero", "sandbox", "--port", "0", "--speed", "100000"]
    with subprocess.Popen(
        [*command, "--load", str(tmp_path / "world.json")], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        page = next(line.split()[-1] for line in process.stdout if "browser" in line)
        state = plain_http.get(f"{page}sandbox/state").json()
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
    assert state["speed"] == 100_000
    assert state["cars"][0]["plugged_in"]
    assert datetime.fromisoformat(state["now"]) > start


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--load", "nowhere.json"), "nowhere.json"),
        (("--speed", "-1"), f"--speed must be from 0 to {MAX_SPEED:,.0f}, not -1"),
    ],
)
def test_an_unusable_world_or_speed_is_one_line(option: tuple[str, str], said: str) -> None:
    done = podero("sandbox", "--port", "0", *option)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_taken_port_is_one_line() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = podero("sandbox", "--port", str(taken.getsockname()[1]))
    assert done.returncode == 1
    assert "--port 0" in done.stderr
    assert "Traceback" not in done.stderr


class TestDrift:
    def test_the_vendored_document_agrees(self) -> None:
        done = podero("drift", "--spec", str(SPEC))
        assert (done.returncode, done.stdout) == (0, "No drift: the document and the facade agree.\n")

    def test_a_changed_one_does_not(self, tmp_path: Path) -> None:
        document = json.loads(SPEC.read_text("utf-8"))
        document["components"]["schemas"]["HiddenReason"]["enum"].append("maintenance")
        (tmp_path / "spec.json").write_text(json.dumps(document), "utf-8")
        done = podero("drift", "--spec", str(tmp_path / "spec.json"), "--format", "json")
        assert done.returncode == 1
        assert [(f["rule"], f["member"]) for f in json.loads(done.stdout)["findings"]] == [
            ("enum-value-added", "maintenance")
        ]

    @pytest.mark.parametrize(
        "arguments", [["--spec", "/nowhere.json"], ["--format", "xml"], ["--spec", "https://x.invalid/"]]
    )
    def test_unusable_input_is_one_line(self, arguments: list[str]) -> None:
        done = podero("drift", *arguments)
        assert done.returncode == 2
        assert done.stdout == ""
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("library", "argument", "shown"),
    [
        ("typer", "--version", f"podero {package.__version__}\n"),
        ("typer", "demo", ""),
        ("starlette", "sandbox", ""),
        ("rfc3339_validator", "sandbox", ""),  # jsonschema does without it, until it meets a date-time
    ],
)
def test_without_the_extras_it_says_what_to_install(library: str, argument: str, shown: str) -> None:
    blocked = (
        f"import sys; sys.modules[{library!r}] = None; import runpy; runpy.run_module('podero', run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", blocked, argument], capture_output=True, text=True, check=False, timeout=30
    )
    assert (done.returncode, done.stdout) == (2, shown)
    assert "pip install 'podero[" in done.stderr


def test_the_helpers_for_tests_need_pytest() -> None:
    blocked = "import sys; sys.modules['pytest'] = None; import podero.testing"
    done = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == "ImportError: this needs pytest: pip install pytest"


def test_the_fixture_without_the_extra_says_so(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "import sys\nsys.modules['starlette'] = None\ndef test_it(podero_sandbox): pass\n", "utf-8"
    )
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *WITHOUT_SLOW_PLUGINS, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 1
    assert "pip install 'podero[sandbox]'" in done.stdout


def test_the_installed_command_is_there() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("podero"), "--help"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0
    assert "sandbox" in done.stdout
