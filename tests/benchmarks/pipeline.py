"""The commands of the pipeline, beside what it takes to start Python at all."""

import functools
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.benchmarks.loopback import ROOT
from tests.benchmarks.measure import Effort, Row, at_most, by_turns, timed

MANY = 64
"""As many operations as the whole API is known to have."""

START = "python -c pass"


def rows(effort: Effort) -> Iterator[Row]:
    """The drift check, generation of the vendored document, generation of a large one."""
    with tempfile.TemporaryDirectory(prefix="podero-bench-") as folder:
        vendored, many = Path(folder) / "vendored", Path(folder) / "many"
        for checkout in (vendored, many):
            shutil.copytree(ROOT / "openapi", checkout / "openapi")
        operations = max(4, effort.count(MANY))
        _multiply(many / "openapi" / "openapi.json", operations)
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
        large = f"make generate with {operations} operations"
        command = _command("generate.py", "--root", str(many))
        yield by_turns({large: functools.partial(timed, command)}, 1, unit="s", scale=1).alone(large, at_most(20))


def _command(script: str, *arguments: str) -> Callable[[], None]:
    return lambda: _run(str(ROOT / "scripts" / script), *arguments)


def _run(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)


def _multiply(file: Path, operations: int) -> None:
    """Fill up with copies of the HEMS listing, each with a path, an operationId and models of its own."""
    document: dict[str, Any] = json.loads(file.read_text("utf-8"))
    paths, schemas = document["paths"], document["components"]["schemas"]
    path = next(path for path in paths if path.endswith("/hems-sessions"))
    for number in range(len(paths), operations):
        names = {name: f"{name}Number{number}" for name in ("HEMSSessionItem", "HEMSSessionsListResponse")}
        paths[f"{path}/number-{number}"] = _renamed(paths[path], names)
        paths[f"{path}/number-{number}"]["get"]["operationId"] = f"list_number_{number}"
        for name, copied in names.items():
            schemas[copied] = _renamed(schemas[name], names)
    file.write_text(json.dumps(document), "utf-8")


def _renamed(part: Any, names: dict[str, str]) -> Any:
    text = json.dumps(part)
    for name, copied in names.items():
        text = text.replace(f'{name}"', f'{copied}"')
    return json.loads(text)
