"""Every Python block of the README and of docs/fleets.md runs, against the sandbox."""

import re
import textwrap
from pathlib import Path
from typing import Any

import pytest

from podero import Podero
from podero.sandbox import Sandbox

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
FLEETS = (ROOT / "docs" / "fleets.md").read_text("utf-8")


def blocks(page: str) -> list[str]:
    return re.findall(r"^```python\n(.*?)^```", page, re.MULTILINE | re.DOTALL)


BLOCKS = blocks(README) + blocks(FLEETS)


@pytest.fixture
def names(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """What the examples take for granted: the environment, a folder to write to, some ids, a client."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PODERO_CLIENT_ID", sandbox.client_id)
    monkeypatch.setenv("PODERO_CLIENT_SECRET", sandbox.client_secret)
    monkeypatch.setenv("PODERO_ORG_ID", sandbox.org_id)
    monkeypatch.setenv("PODERO_BASE_URL", sandbox.base_url)
    ids = {name: getattr(sandbox, name) for name in ("org_id", "user_id", "electric_vehicle_id", "wallbox_id")}
    with Podero() as podero:
        yield ids | {"__name__": "__main__", "podero": podero, "interval": 0.01}


def run(block: str, names: dict[str, Any]) -> None:
    exec(compile(block, "example", "exec"), names)


def test_there_are_blocks() -> None:
    assert len(blocks(README)) >= 7
    assert len(blocks(FLEETS)) >= 5


@pytest.mark.parametrize("block", BLOCKS, ids=[textwrap.shorten(block, 40) for block in BLOCKS])
def test_a_block_runs(block: str, names: dict[str, Any], sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    if 'podero.request("GET"' in block:
        sandbox.next_answers({"json": []})
    if "def test_my_integration" in block:
        run(block, names)
        names["test_my_integration"](sandbox)
        return
    sandbox.plug_in()
    run(block, names)
    if "print" in block and "except" not in block:
        assert capsys.readouterr().out


@pytest.mark.parametrize(("page", "folder"), [(README, ROOT), (FLEETS, ROOT / "docs")], ids=["README", "fleets"])
def test_links_lead_somewhere(page: str, folder: Path) -> None:
    for target in re.findall(r"\]\((?!https?://)([^)#]+)\)", page):
        assert (folder / target).exists(), target


def test_it_says_unofficial() -> None:
    assert "unofficial" in README[:200].lower()
    assert 'description = "Unofficial' in (ROOT / "pyproject.toml").read_text("utf-8")
