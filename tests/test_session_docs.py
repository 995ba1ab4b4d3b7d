"""The code in docs/sessions.md, docs/sandbox.md and docs/testing.md runs as it stands, against the sandbox."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from podero import Podero, summarize
from podero.sandbox import Sandbox
from podero.testing import charging_session

DOCS = Path(__file__).parent.parent / "docs"


def blocks(page: str) -> list[str]:
    found = re.findall(r"^```python\n(.*?)^```", (DOCS / page).read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found, page
    return found


@pytest.fixture
def names(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Any:
    """What the examples take for granted: the environment, some ids, some days, a client."""
    for variable, value in (
        ("CLIENT_ID", sandbox.client_id),
        ("CLIENT_SECRET", sandbox.client_secret),
        ("ORG_ID", sandbox.org_id),
        ("BASE_URL", sandbox.base_url),
    ):
        monkeypatch.setenv(f"PODERO_{variable}", value)
    ids = {name: getattr(sandbox, name) for name in ("user_id", "electric_vehicle_id", "wallbox_id")}
    with Podero() as podero:
        yield ids | {"podero": podero, "first": "2020-01-01", "last": sandbox.world.now}


@pytest.mark.parametrize("block", blocks("sessions.md"), ids=["why", "sums", "by month", "async", "page"])
def test_a_block_runs(
    block: str,
    names: dict[str, Any],
    sandbox: Sandbox,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    sandbox.plug_in()
    exec(compile(block, "sessions.md", "exec"), names)
    assert capsys.readouterr().out


@pytest.mark.parametrize("block", blocks("sandbox.md"), ids=["first", "speed", "world", "faults"])
def test_a_block_about_the_sandbox_runs(
    block: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    exec(compile(block, "sandbox.md", "exec"), {})
    assert capsys.readouterr().out


def test_the_world_shown_is_one() -> None:
    (shown,) = re.findall(r"^```json\n(.*?)^```", (DOCS / "sandbox.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    with Sandbox(world=json.loads(shown)) as sandbox:
        assert [car.soc_pct for car in sandbox.world.cars()] == [None, None]


def test_the_texts_shown_are_what_the_code_says(client: Any, sandbox: Sandbox) -> None:
    shown = [" ".join(quote.replace("\n> ", " ").split()) for quote in quotes("sessions.md")]
    session = charging_session(
        plug_in_time="2026-11-01T18:02:00Z",
        unplug_time=None,
        desired_charging_start_time=None,
        desired_charging_end_time=None,
        charge_deadline="2026-11-02T06:00:00Z",
        initial_soc_pct=None,
        final_soc_pct=None,
        energy_charged_kwh=None,
        actual_cost_eur=None,
        expected_savings_eur=None,
        actual_savings_eur=None,
        is_at_home=False,
        session_outcome="not_at_home",
        target_reachable=False,
        reachable_soc_pct=72,
    )
    page = client.hems_sessions.list(sandbox.user_id, sandbox.wallbox_id, start="2020-01-01", end=sandbox.world.now)
    assert shown == [session.describe(), str(summarize(page))]


def quotes(page: str) -> list[str]:
    return [
        found.removeprefix("> ")
        for found in re.findall(r"(?:^> .*\n)+", (DOCS / page).read_text("utf-8"), re.MULTILINE)
    ]


def test_the_example_test_file_passes_as_it_stands(tmp_path: Path) -> None:
    (example,) = blocks("testing.md")
    (tmp_path / "test_integration.py").write_text(example, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "--rootdir", str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{example.count('def test_')} passed" in done.stdout
