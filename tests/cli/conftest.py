"""The command line as people run it: a process of its own, against a real sandbox, in a pipe or on a terminal."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from podero.cli.app import run as run_podero
from podero.sandbox import Sandbox

if TYPE_CHECKING:
    from tests.cli.terminal import Terminal

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def environment(sandbox: Sandbox) -> dict[str, str]:
    """What a person has exported: credentials, organization, ids."""
    kept = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    return kept | {
        "PODERO_BASE_URL": sandbox.base_url,
        "PODERO_CLIENT_ID": sandbox.client_id,
        "PODERO_CLIENT_SECRET": sandbox.client_secret,
        "PODERO_ORG_ID": sandbox.org_id,
        "USER_ID": sandbox.user_id,
        "EV_ID": sandbox.electric_vehicle_id,
        "WALLBOX_ID": sandbox.wallbox_id,
        "TERM": "xterm-256color",
        "PODERO_TZ": "UTC",
    }


@pytest.fixture
def podero(environment: dict[str, str]) -> Run:
    """Runs ``podero`` in pipes."""

    def run(*arguments: str, stdin: str = "", **variables: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "podero", *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=environment | variables,
            check=False,
            timeout=60,
        )

    return run


@pytest.fixture
def here(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs ``podero`` in this process, where one of its own would make no difference: that takes ten times as long."""

    def run(*arguments: str, stdin: str = "", **variables: str) -> "subprocess.CompletedProcess[str]":
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
        for name, value in (environment | variables).items():
            monkeypatch.setenv(name, value)
        code = run_podero(arguments)
        out, err = capsys.readouterr()
        return subprocess.CompletedProcess(arguments, code, out, err)

    return run


@pytest.fixture
def terminal(environment: dict[str, str]) -> "Callable[..., Terminal]":
    """Starts ``podero`` on a terminal of its own; skips the test where there is none of the kind."""
    pytest.importorskip("termios")
    from tests.cli.terminal import Terminal

    def start(*arguments: str, **variables: str) -> Terminal:
        return Terminal([sys.executable, "-m", "podero", *arguments], environment | variables)

    return start
