"""`scripts/spec_drift.py`, against a loopback server that publishes a changed document."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.servers.publishing import Answer, serve

ROOT = Path(__file__).parents[2]
PARTS = ("podero", "generated", "openapi", "scripts", "docs", "pyproject.toml", ".gitignore")
# What the facade's tests stand for here: that the report tells how they went.
TESTS = "import podero_api\n\ndef test_it() -> None:\n    assert podero_api\n"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout of its own, committed."""
    folder = tmp_path / "checkout"
    folder.mkdir()
    for name in PARTS:
        source = ROOT / name
        ignore = shutil.ignore_patterns(".*cache")  # byte code is copied: it would be compiled anew
        shutil.copytree(source, folder / name, ignore=ignore) if source.is_dir() else shutil.copy(source, folder / name)
    (folder / "tests").mkdir()
    (folder / "tests" / "test_it.py").write_text(TESTS, "utf-8")
    for command in (
        ["init", "-q"],
        ["add", "-A"],
        ["-c", "user.name=t", "-c", "user.email=t@t", "commit", "-qm", "start"],
    ):
        subprocess.run(["git", *command], cwd=folder, check=True)
    return folder


@pytest.fixture
def document() -> Any:
    return json.loads((ROOT / "openapi" / "openapi.json").read_text("utf-8"))


@pytest.fixture
def published(document: Any) -> Iterator[str]:
    """The URL where the document of the test is published."""

    with serve() as server:  # what it is then, not now
        yield server.url("openapi.json", Answer(lambda file: file.write(json.dumps(document).encode())))


def spec_drift(checkout: Path, url: str) -> "subprocess.CompletedProcess[str]":
    return script(checkout, "spec_drift.py", url)


def script(checkout: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(checkout), str(checkout / "generated")])}
    return subprocess.run(
        [sys.executable, f"scripts/{command[0]}", *command[1:]],
        cwd=checkout, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


def status(checkout: Path) -> str:
    return subprocess.run(["git", "status", "--short"], cwd=checkout, capture_output=True, text=True, check=True).stdout


def tree(checkout: Path) -> str:
    """The working tree, by its hash."""
    subprocess.run(["git", "add", "-A"], cwd=checkout, check=True)
    return subprocess.run(["git", "write-tree"], cwd=checkout, capture_output=True, text=True, check=True).stdout


def test_an_unchanged_document_changes_nothing(checkout: Path, published: str) -> None:
    done = spec_drift(checkout, published)
    assert done.returncode == 0, done.stderr
    assert "has not changed" in done.stdout
    assert status(checkout) == ""
    assert not (checkout / "build" / "spec-drift" / "changes.patch").exists()


def test_changes_are_reported_and_taken_in(checkout: Path, published: str, document: Any) -> None:
    schemas = document["components"]["schemas"]
    schemas["SessionOutcome"]["enum"].append("paused_by_grid")
    schemas["SessionItem"]["properties"]["grid_fee_eur"] = {"anyOf": [{"type": "number"}, {"type": "null"}]}
    path, operation = next((path, item["get"]) for path, item in document["paths"].items() if path.endswith("current"))
    document["paths"][path.replace("current", "of-a-test")] = {"get": operation | {"operationId": "get_of_a_test"}}
    done = spec_drift(checkout, published)
    assert done.returncode == 0, done.stdout + done.stderr
    report = (checkout / "build" / "spec-drift" / "report.md").read_text("utf-8")
    for expected in (
        "enum-value-added",
        "paused_by_grid",
        "field-added",
        "grid_fee_eur",
        "operation-added",
        "of-a-test",
    ):
        assert expected in report
    assert report.endswith("## Tests of the facade\n\npassed\n")
    changed = status(checkout)
    for name in ("openapi/openapi.json", "openapi/lock.json", "models/session_outcome.py", "get_of_a_test.py"):
        assert name in changed
    for name in ("podero/drift/built_from.json", "docs/operations.md", "docs/api.txt"):
        assert f" M {name}\n" in changed
    taken_in = tree(checkout)
    subprocess.run(["git", "reset", "-q", "--hard"], cwd=checkout, check=True)
    patch = (checkout / "build" / "spec-drift" / "changes.patch").read_text("utf-8")
    subprocess.run(["git", "apply", "-"], input=patch, text=True, cwd=checkout, check=True)
    assert tree(checkout) == taken_in
    assert "; 0 new" in script(checkout, "check_api.py").stdout


def test_names_that_are_lost_are_kept_by_the_actions_that_the_report_gives(
    checkout: Path, published: str, document: Any
) -> None:
    item = document["components"]["schemas"]["SessionItem"]
    for field in ("actual_cost_eur", "hidden_reason"):
        item["properties"].pop(field)
    item["required"].remove("actual_cost_eur")
    document["components"]["schemas"].pop("HiddenReason")
    document["components"]["schemas"]["SessionOutcome"]["enum"].remove("boosted")
    done = spec_drift(checkout, published)
    assert done.returncode == 2
    assert "describes actual_cost_eur, which does not exist" in done.stderr
    report = (checkout / "build" / "spec-drift" / "report.md").read_text("utf-8")
    actions = re.findall(r"^  - `(- .*)`$", report, re.MULTILINE)
    assert len(actions) == 3
    overlay = checkout / "openapi" / "overlay.yaml"
    first = "".join(f"  {action}\n" for action in actions)
    overlay.write_text(overlay.read_text("utf-8").replace("actions:\n", f"actions:\n{first}", 1), "utf-8")
    done = spec_drift(checkout, published)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "## Public names" not in (checkout / "build" / "spec-drift" / "report.md").read_text("utf-8")
    for check in ("check_drift.py", "check_api.py"):
        done = script(checkout, check)
        assert done.returncode == 0, done.stdout + done.stderr


def test_a_refused_document_leaves_everything_as_it_was(checkout: Path, published: str, document: Any) -> None:
    document["components"]["schemas"]["sessionItem"] = {"type": "object", "properties": {}}  # collides once snake-cased
    done = spec_drift(checkout, published)
    assert done.returncode == 2
    assert "SessionItem" in done.stderr
    assert done.stderr == (checkout / "build" / "spec-drift" / "reason.txt").read_text("utf-8")
    assert status(checkout) == ""
