"""The commands of the pipeline, beside what it takes to start Python at all."""

import functools
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from podero.drift.document import canonical_bytes
from podero.drift.openapi.spec import operations
from tests.benchmarks.loopback import ROOT
from tests.benchmarks.measure import Effort, Row, at_most, by_turns, timed
from tests.pipeline.full_document import full_document

START = "python -c pass"


def rows(effort: Effort) -> Iterator[Row]:
    """What is generated, the drift check, generation of all operations, and of a document as large, and awkward."""
    yield Row(name="lines of generated code", unit="", ours=_generated_lines(), target=at_most(10_000))
    with tempfile.TemporaryDirectory(prefix="podero-bench-") as folder:
        vendored, full = Path(folder) / "vendored", Path(folder) / "full"
        for checkout in (vendored, full):
            shutil.copytree(ROOT / "openapi", checkout / "openapi")
        document = full_document()
        (full / "openapi" / "openapi.json").write_bytes(canonical_bytes(document))
        commands = {
            "make drift": _command("check_drift.py"),
            "make generate": _command("generate.py", "--root", str(vendored)),
            START: lambda: _run("-c", "pass"),
        }
        contenders = {name: functools.partial(timed, command) for name, command in commands.items()}
        samples = by_turns(contenders, effort.some_rounds(5), unit="s", scale=1)
        yield samples.alone("make generate", at_most(5))
        yield samples.cost("in interpreter starts", "make generate", START)
        yield samples.cost("in interpreter starts", "make drift", START)
        large = f"make generate with {len(list(operations(document)))} operations"
        command = _command("generate.py", "--root", str(full))
        yield by_turns({large: functools.partial(timed, command)}, 1, unit="s", scale=1).alone(large, at_most(20))


def _generated_lines() -> int:
    return sum(len(file.read_bytes().splitlines()) for file in (ROOT / "generated").rglob("*.py"))


def _command(script: str, *arguments: str) -> Callable[[], None]:
    return lambda: _run(str(ROOT / "scripts" / script), *arguments)


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
