"""Checks and formats the generated package; imports it as the last step."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from scripts.naming import GenerationError

_FIX = ("check", "--fix", "--unsafe-fixes", "--select", "F401,I,UP,F82,E9", "--ignore-noqa", "--output-format=concise")
_FORMAT = ("format", "--quiet")
_UNDEFINED = re.compile(r"^\S+ (F82\d|invalid-syntax|E9\d*)\b.*", re.MULTILINE)


def finish(package: Path) -> None:
    """Check, format and import a package.

    Args:
        package: Its folder; the modules in it are rewritten.

    Raises:
        GenerationError: A name has two meanings or none, or a module cannot be imported.
    """
    check_names(package)  # before the formatter runs, since it removes one of two imports of the same name
    fixed = _ruff(_FIX, package)
    if undefined := _UNDEFINED.search(fixed.stdout):
        raise GenerationError(f"generated code uses undefined names: {undefined[0]}")
    with tempfile.TemporaryDirectory(prefix="podero-imported-") as folder, ThreadPoolExecutor(1) as beside:
        copied = Path(shutil.copytree(package, Path(folder) / package.name))  # the formatter rewrites the others
        imported = beside.submit(_check_imports, copied)
        formatted = _ruff(_FORMAT, package)
        imported.result()
    if fixed.returncode not in (0, 1) or formatted.returncode != 0:
        said = (fixed.stderr + formatted.stderr).splitlines() or ["it gives no reason"]
        raise GenerationError(f"the formatter fails on the generated code: {said[-1]}")


def check_names(package: Path) -> None:
    """Check that no name in the package hides another, so that the code would run but do something else.

    Raises:
        GenerationError: A name has two meanings, or Python cannot import a module of this name.
    """
    for path in sorted(package.rglob("*.py")):
        place = path.relative_to(package).as_posix()
        if unicodedata.normalize("NFKC", place) != place:
            raise GenerationError(f"no import statement can import {place!a}; rename it in the overlay")
        origins: dict[str, str] = {}
        for name, origin in _bindings(_tree(path).body):
            if origins.setdefault(name, origin) != origin:
                raise GenerationError(f"{place}: the name {name} has two meanings; rename one of them in the overlay")


def run(command: list[str], folder: Path, said: str | None = None) -> subprocess.CompletedProcess[str]:
    """Run a program without settings from the environment.

    Args:
        command: The program and its arguments.
        folder: The folder to run it in.
        said: Its standard input.
    """
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "RUFF_"))}
    environment |= {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1", "PYTHONHASHSEED": "0", "NO_COLOR": "1"}
    return subprocess.run(  # noqa: S603  # fixed programs; the document only names files
        command,
        cwd=folder,
        env=environment,
        input=said,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _ruff(command: tuple[str, ...], package: Path) -> subprocess.CompletedProcess[str]:
    # Pass each file by name: for a folder, ruff would obey .gitignore files above it and skip names like `build`.
    files = sorted(path.relative_to(package).as_posix() for path in package.rglob("*.py"))
    alone = ["--isolated", "--no-cache", "--target-version", "py311", "--line-length", "120"]
    return run([sys.executable, "-P", "-m", "ruff", *command, *alone, "--", *files], package)


def _check_imports(package: Path) -> None:
    names = sorted(
        ".".join((package.name, *path.relative_to(package).with_suffix("").parts)).removesuffix(".__init__")
        for path in package.rglob("*.py")
    )
    program = (
        "import importlib, sys\n"
        "sys.path.insert(0, sys.argv[1])\n"
        "for name in sys.argv[2:]: importlib.import_module(name)"
    )
    done = run([sys.executable, "-P", "-W", "error", "-c", program, str(package.parent), *names], package.parent)
    if done.returncode != 0:
        last = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise GenerationError(f"the generated package cannot be imported: {last[:300]}")


def _bindings(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    """The names that a module binds, and where each comes from."""
    for node in body:
        match node:
            case ast.Import() | ast.ImportFrom():
                source = "." * node.level + (node.module or "") if isinstance(node, ast.ImportFrom) else "import"
                for alias in node.names:
                    yield alias.asname or alias.name, f"{source}:{alias.name}"
            case ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield node.name, f"line {node.lineno}"
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name, f"line {node.lineno}"
            case ast.If():  # TYPE_CHECKING
                yield from _bindings(node.body)


def _tree(path: Path) -> ast.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)  # such as `3and`, which the formatter fixes
            return ast.parse(path.read_text("utf-8"))
    except (SyntaxError, ValueError) as error:
        raise GenerationError(f"{path.parent.name}/{path.name}: the generated code is not Python: {error}") from None
