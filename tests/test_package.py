"""The wheel: what it holds, and that it works where nothing else of this checkout is."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROGRAM = """
import sys
from pathlib import Path
import podero, podero_api
assert Path(podero.__file__).is_relative_to(sys.prefix), podero.__file__
assert Path(podero_api.__file__).is_relative_to(sys.prefix), podero_api.__file__
from podero import AccessToken, ConfigurationError, Podero, SessionOutcome
for name in podero.__all__: getattr(podero, name)
from podero.drift.built_from import packaged
from podero.drift.compare import Drift, compare
assert compare(packaged().document) == Drift(())
from podero_api.api.electric_vehicle_sessions import get_current_ev_session
with Podero(credentials=AccessToken("t"), base_url="http://127.0.0.1:9", max_attempts=1) as client:
    try: client.request("GET", "/x")
    except podero.APIConnectionError: print("works")
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel, built from a copy of what git would commit."""
    copy, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    for name in ("podero", "generated", "openapi", "pyproject.toml", "README.md", "LICENSE"):
        source = ROOT / name
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, copy / name, ignore=ignore) if source.is_dir() else shutil.copy(source, copy / name)
    run(sys.executable, "-m", "build", "--quiet", "--wheel", "--outdir", str(out), str(copy))
    return next(out.glob("*.whl"))


def run(*command: str) -> str:
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=Path(sys.prefix).anchor, env=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_wheel_holds_both_packages_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {"podero", "podero_api", "podero-0.1.0.dist-info"}
    for needed in (
        "podero/py.typed",
        "podero_api/py.typed",
        "podero/drift/built_from.json",
        "podero/sandbox/page/index.html",
        "podero/sandbox/page/page.css",
        "podero/sandbox/page/page.js",
        "podero/sandbox/page/server.js",
        "podero/sandbox/page/world.js",
        "podero/sandbox/page/chart.js",
        "podero/sandbox/page/faults.js",
        "podero/sandbox/page/requests.js",
        "podero/sandbox/page/elements.js",
        "podero/report/page.css",
        "podero/report/page.html",
    ):
        assert needed in names
    assert not [name for name in names if "__pycache__" in name]


def test_the_wheel_works_in_a_clean_environment(wheel: Path, tmp_path: Path) -> None:
    ours = importlib.util.find_spec("pip")  # installing another takes longer than all that follows
    venv.create(tmp_path / "clean", with_pip=ours is None)
    python = str(tmp_path / "clean" / "bin" / "python")
    pip = (sys.executable, "-m", "pip", "--python", python) if ours else (python, "-m", "pip")
    options = ("--quiet", "--disable-pip-version-check", "--no-compile", "-c", str(ROOT / "constraints.txt"))
    run(*pip, "install", *options, str(wheel))
    assert run(python, "-W", "error", "-c", PROGRAM) == "works\n"
    needs = run(*pip, "list", "--format=freeze", "--disable-pip-version-check").lower()
    assert "starlette" not in needs
    assert "typer" not in needs
    done = subprocess.run([python, "-m", "podero"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "pip install 'podero[cli]'" in done.stderr


def test_the_metadata(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    metadata = archive.read("podero-0.1.0.dist-info/METADATA").decode()
    assert "Requires-Python: >=3.11" in metadata
    assert "Summary: Unofficial" in metadata
    needs = [line for line in metadata.splitlines() if line.startswith("Requires-Dist") and "extra" not in line]
    required = {re.split(r"[<>]", line.split()[1])[0] for line in needs}
    assert required == {"attrs", "httpx", "msgspec", "python-dateutil", "tenacity"}


def test_modules_are_there_without_an_import_of_their_own() -> None:
    names = ("drift", "errors", "fleet", "models", "profiles", "report", "sandbox", "testing")
    program = f"import podero\nprint([getattr(podero, name).__name__ for name in {names}])"
    assert run(sys.executable, "-c", program).strip() == str([f"podero.{name}" for name in names])
