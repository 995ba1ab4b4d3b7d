"""The commands in docs/cli.md run as they stand, and say what the page says that they say."""

import re
import shlex
import string
import subprocess
import sys
from pathlib import Path

import pytest

from podero.cli import failures
from podero.sandbox import Sandbox
from tests.cli.conftest import Run

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
EXAMPLES = [
    (command, output)
    for block in BLOCKS
    for command, output in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
]


@pytest.fixture
def folder(tmp_path: Path, sandbox: Sandbox, command: str) -> Path:
    """Where the examples find their files; the car is plugged in."""
    sandbox.plug_in()
    for name, device, value in (
        ("vehicles.csv", "electric_vehicle_id", sandbox.electric_vehicle_id),
        ("wallboxes.csv", "wallbox_id", sandbox.wallbox_id),
    ):
        (tmp_path / name).write_text(f"user_id,{device}\n{sandbox.user_id},{value}\n")
    (tmp_path / "secret.txt").write_text("hush\n")
    config = tmp_path / "config.toml"
    config.touch(0o600)
    config.write_text('[profiles.acme]\nclient_id = "server-1"\nkeyring = true\n' if "add" not in command else "")
    (tmp_path / "user.json").write_text('{"name": "x"}')
    return tmp_path


@pytest.fixture
def ran(
    environment: dict[str, str], here: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> "subprocess.CompletedProcess[str]":
    """The example: in this process if it is a call of ``podero`` alone, in a shell if it needs one.

    Profiles ask the keyring, which in this process may be one of another test.
    """
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PODERO_CONFIG", str(folder / "config.toml"))
    if re.match("podero (?!profile)", command) and not set("|<>;&") & set(command):
        words = shlex.split(command, comments=True)
        return here(*(string.Template(word).substitute(environment) for word in words[1:]))
    path = f"{Path(sys.executable).parent}:{environment['PATH']}"
    variables = environment | {"PODERO_CONFIG": str(folder / "config.toml"), "PATH": path}
    return subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=variables, check=False)


@pytest.mark.posix  # the commands are those of a shell
@pytest.mark.parametrize(("command", "output"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_an_example_does_what_the_page_says(ran: "subprocess.CompletedProcess[str]", command: str, output: str) -> None:
    expected_code = int((re.findall(r"# exit code (\d+)$", command) or ["0"])[0])
    assert ran.returncode == expected_code, ran.stderr
    pattern = re.escape(output.strip()).replace(re.escape("..."), r"[\s\S]*")
    assert re.match(pattern, ran.stderr.strip() if expected_code else ran.stdout.strip()), ran.stdout


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 12


def test_all_exit_codes_are_in_the_table() -> None:
    names = ("FAILED", "USAGE", "AUTHENTICATION", "NOT_FOUND", "INTERRUPTED", "PIPE_CLOSED")
    codes = {0, *(getattr(failures, name) for name in names)}
    table = PAGE.partition("## Exit codes")[2].partition("##")[0]
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)} == codes


def test_links_lead_somewhere() -> None:
    root = Path(__file__).parents[2] / "docs"
    for target, _, heading in re.findall(r"\]\(([^)#]+)(#([^)]+))?\)", PAGE):
        text = (root / target).read_text("utf-8")
        headings = [
            re.sub(r"[^a-z0-9 -]", "", line.lower()).strip().replace(" ", "-")
            for line in re.findall(r"^#+ (.*)$", text, re.MULTILINE)
        ]
        assert not heading or heading in headings, (target, heading)
