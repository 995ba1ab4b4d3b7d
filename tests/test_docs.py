"""The README and every page of docs/: their Python runs, their commands exist, their links lead somewhere.

Each block runs for itself, with the names that `names` gives it; one that holds tests is run by pytest, as it stands.
"""

import importlib
import logging
import pydoc
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import attrs
import pytest
from ruamel.yaml import YAML
from typer.main import get_command

import podero
from podero import AsyncPodero, Podero
from podero.cli.app import app
from podero.sandbox import Sandbox

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
IDS = ("org_id", "user_id", "electric_vehicle_id", "wallbox_id")


@attrs.frozen
class Block:
    """A fenced block of a page."""

    page: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"


def blocks(language: str) -> list[Block]:
    fence = re.compile(rf"^```{language}\n(.*?)^```", re.MULTILINE | re.DOTALL)
    return [
        Block(page, text.count("\n", 0, match.start()) + 1, match[1])
        for page in PAGES
        for text in [page.read_text("utf-8")]
        for match in fence.finditer(text)
    ]


def commands(program: str) -> list[str]:
    lines = "\n".join(block.text for block in blocks("sh")).replace("\\\n", " ").splitlines()
    return sorted({line.strip() for line in lines if line.split()[:1] == [program]})


@pytest.fixture
def names(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[dict[str, Any]]:
    """What the examples take for granted: the environment, a folder to write to, ids, days, a client."""
    monkeypatch.chdir(tmp_path)
    for variable, value in sandbox.client_options.items():
        monkeypatch.setenv(f"PODERO_{variable.upper()}", str(value))
    ids = {name: getattr(sandbox, name) for name in IDS}
    days = {"first": "2020-01-01", "last": sandbox.world.now, "rows": []}
    with Podero() as client:
        yield ids | days | {"__name__": "__main__", "podero": client, "interval": 0.01}


@pytest.fixture
def _levels_restored() -> Iterator[None]:
    """Examples may set the levels of loggers."""
    loggers = [logging.root, *(logging.getLogger(name) for name in logging.root.manager.loggerDict)]
    levels = [(logger, logger.level) for logger in loggers if logger is logging.root or "podero" in logger.name]
    yield
    for logger, level in levels:
        logger.setLevel(level)


@pytest.mark.usefixtures("_levels_restored")
@pytest.mark.parametrize("block", blocks("python"), ids=str)
def test_a_block_runs(
    block: Block, names: dict[str, Any], sandbox: Sandbox, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    if "def test_" in block.text:
        assert f"{block.text.count('def test_')} passed" in pytest_says(block.text, tmp_path)
        return
    sandbox.plug_in()
    if "podero.request(" in block.text:
        sandbox.next_answers({"json": []})
    exec(compile(block.text, str(block), "exec"), names)
    if "print" in block.text and "except" not in block.text:
        assert capsys.readouterr().out


def pytest_says(example: str, folder: Path) -> str:
    """What pytest says of a file that users would write."""
    (folder / "test_integration.py").write_text(example, "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", "--rootdir", str(folder)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("command", commands("podero"))
def test_a_command_exists_with_its_options(command: str) -> None:
    arguments = shlex.split(re.split(r"\s[|>&;]", command)[0], comments=True)[1:]
    current: Any = get_command(app)
    context = current.make_context("podero", arguments)
    while hasattr(current, "commands"):
        name, current, rest = current.resolve_command(context, [*context._protected_args, *context.args])
        context = current.make_context(name, rest, parent=context)


@pytest.mark.parametrize("command", commands("make"))
def test_a_target_exists(command: str) -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in shlex.split(command, comments=True)[1:]:
        assert "=" in target or re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("command", commands("pip"))
def test_an_extra_exists(command: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for extras in re.findall(r"podero\[(.+?)\]", command):
        assert set(extras.split(",")) <= project["optional-dependencies"].keys()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_each_page_is_in_the_navigation() -> None:
    entries = YAML(typ="safe").load(ROOT / "scripts" / "mkdocs.yml")["nav"]
    listed = [page for entry in entries for page in entry.values()]
    assert sorted(listed) == [page.name for page in PAGES[1:]]


def public_names() -> set[str]:
    """Everything that users may import, and the classes of what hangs on a client."""
    modules = ("podero", "podero.fleet", "podero.sandbox")
    found = {f"{module}.{name}" for module in modules for name in importlib.import_module(module).__all__}
    for face in (Podero, AsyncPodero):
        client = face(credentials=podero.AccessToken("t"))
        resources = [name for name, value in vars(face).items() if isinstance(value, cached_property)]
        kinds = [type(getattr(client, name)) for name in resources]
        found |= {f"{kind.__module__}.{kind.__name__}" for kind in kinds}
    return found | {f"podero.testing.{name}" for name in ("podero_sandbox", "charging_session", "hems_session")}


def test_the_reference_holds_every_public_name() -> None:
    page = (ROOT / "docs" / "reference.md").read_text("utf-8")
    assert public_names() - set(re.findall(r"^::: (\S+)$", page, re.MULTILINE)) == set()


def test_help_begins_with_every_public_name() -> None:
    shown = pydoc.plain(pydoc.render_doc(podero)).partition("PACKAGE CONTENTS")[0]
    errors = {name for name in podero.__all__ if name.endswith("Error")} - {"PoderoError"}
    assert [name for name in podero.__all__ if name not in errors | {"__version__"} and name not in shown] == []
    tree = pydoc.plain(pydoc.render_doc("podero.errors")).partition("CLASSES")[0]
    assert [name for name in errors if name not in tree] == []


def test_the_readme_says_unofficial() -> None:
    assert "unofficial" in PAGES[0].read_text("utf-8")[:200].lower()
    assert 'description = "Unofficial' in (ROOT / "pyproject.toml").read_text("utf-8")
