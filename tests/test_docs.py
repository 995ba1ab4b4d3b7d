"""The README and every page of docs/: their Python runs, their commands exist, their links lead somewhere.

The blocks of a page run in order, as if pasted into one empty file, in the environment that `podero sandbox` prints. A
block that holds tests is run by pytest, as it stands.
"""

import importlib
import os
import pydoc
import re
import shlex
import signal
import subprocess
import sys
import tomllib
from functools import cache, cached_property
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
from podero.sandbox.view import exports
from tests.nested import WITHOUT_SLOW_PLUGINS

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
END = "--- end of"


@attrs.frozen
class Block:
    """A fenced block of a page."""

    page: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"


@cache
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


def alone(block: Block) -> bool:
    """Whether a block is a file of its own."""
    return "def test_" in block.text or 'if __name__ == "__main__":' in block.text


def page_as_a_file(page: Path) -> str:
    """The page's Python, as if pasted block by block into one empty file; each line keeps its number.

    A line that says so stands where a block ends. Left out are blocks that hold tests, since pytest runs them, programs
    whose worker processes load them again, and the files of docs/in-your-stack.md, which have a test of their own.
    """
    lines = [""] * (page.read_text("utf-8").count("\n") + 2)
    for block in blocks("python"):
        if block.page == page and block.page.name != "in-your-stack.md" and not alone(block):
            code = block.text.splitlines()
            lines[block.line : block.line + len(code)] = code
            lines[block.line + len(code)] = f"print('{END} {block}')"
    return "\n".join(lines)


@pytest.mark.parametrize("page", [page for page in PAGES if END in page_as_a_file(page)], ids=lambda page: page.name)
def test_a_page_runs_as_pasted(page: Path, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.plug_in()
    sandbox.advance(60)
    program = tmp_path / page.with_suffix(".py").name
    program.write_text(page_as_a_file(page), "utf-8")
    done = run([sys.executable, program.name], tmp_path, exports(sandbox))
    parts = re.split(rf"^{END} (.*)\n", done.stdout, flags=re.MULTILINE)
    printed = dict(zip(parts[1::2], parts[::2], strict=False))
    for block in blocks("python"):
        if str(block) in printed and re.search(r"^ *print\(", block.text, re.MULTILINE) and "except" not in block.text:
            assert printed[str(block)], block


@pytest.mark.parametrize("block", [block for block in blocks("python") if "__main__" in block.text], ids=str)
def test_a_program_with_workers_runs(block: Block, sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.plug_in()
    (tmp_path / "program.py").write_text(block.text, "utf-8")
    assert run([sys.executable, "program.py"], tmp_path, exports(sandbox)).stdout


def shown_tests() -> list[Block]:
    """Blocks that pytest runs by themselves."""
    shown = [block for block in blocks("python") if "def test_" in block.text]
    return [block for block in shown if block.page.name != "in-your-stack.md"]


@pytest.mark.parametrize("block", shown_tests(), ids=str)
def test_the_tests_shown_pass(block: Block, tmp_path: Path) -> None:
    (tmp_path / "test_integration.py").write_text(block.text, "utf-8")
    options = ["-q", "-W", "error", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), *WITHOUT_SLOW_PLUGINS]
    done = run([sys.executable, "-m", "pytest", *options], tmp_path, {})
    assert f"{block.text.count('def test_')} passed" in done.stdout


def run(command: list[str], folder: Path, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a command as a user would, with these variables set; it must succeed."""
    done = subprocess.run(
        command, cwd=folder, env=os.environ | variables, capture_output=True, text=True, check=False, timeout=100
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.mark.posix
def test_the_readme_runs_in_a_shell_with_what_the_sandbox_prints(tmp_path: Path) -> None:
    """As a newcomer does it: `podero sandbox`, its lines pasted into a shell, the README's Python in a file."""
    (tmp_path / "example.py").write_text(page_as_a_file(ROOT / "README.md"), "utf-8")
    command = [sys.executable, "-u", "-m", "podero", "sandbox", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        pasted = ""
        while "WALLBOX_ID" not in pasted:
            line = server.stdout.readline()
            pasted += line if line.startswith("export ") else ""
        run(["sh", "-c", f'{pasted}\n"{sys.executable}" example.py'], tmp_path, {})
        server.send_signal(signal.SIGINT)
        assert server.wait(10) == 0


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


@pytest.mark.parametrize("page", [ROOT / "README.md", ROOT / "docs" / "index.md"], ids=lambda page: page.name)
def test_every_extra_is_listed(page: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    rows = re.findall(r"^\| `([a-z]+)` \| ", page.read_text("utf-8").partition("| extra |")[2], re.MULTILINE)
    assert set(rows) == project["optional-dependencies"].keys()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?://)([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_each_page_is_in_the_navigation() -> None:
    entries = YAML(typ="safe").load(ROOT / "scripts" / "mkdocs.yml")["nav"]
    listed = [
        page for section in entries for pages in section.values() for entry in pages for page in entry.values() if page
    ]
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
    text = "\n".join(page.read_text("utf-8") for page in PAGES if page.name.startswith("reference"))
    assert public_names() - set(re.findall(r"^::: (\S+)$", text, re.MULTILINE)) == set()


def test_help_begins_with_every_public_name() -> None:
    shown = pydoc.plain(pydoc.render_doc(podero)).partition("PACKAGE CONTENTS")[0]
    errors = {name for name in podero.__all__ if name.endswith("Error")} - {"PoderoError"}
    assert [name for name in podero.__all__ if name not in errors | {"__version__"} and name not in shown] == []
    tree = pydoc.plain(pydoc.render_doc("podero.errors")).partition("CLASSES")[0]
    assert [name for name in errors if name not in tree] == []


def test_the_readme_says_unofficial() -> None:
    assert "unofficial" in PAGES[0].read_text("utf-8")[:200].lower()
    assert 'description = "Unofficial' in (ROOT / "pyproject.toml").read_text("utf-8")
