"""What a fresh process pays: time to import, time to a first session, memory.

Both packages are compiled first, as pip compiles what it installs: a working copy may hold no byte code, and where none
may be written each process would compile every module again.

Programs run as where podero is installed without extras: httpx imports its own command line, with rich, where it finds
click, which would make every ratio look better than users will see it.
"""

import compileall
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import podero_api

import podero
from podero import Podero
from tests.benchmarks.loopback import LoopbackServer
from tests.benchmarks.measure import Contender, Effort, Row, at_most, by_turns
from tests.benchmarks.payloads import ORG, USER, VEHICLE

CLIENTS = 10
PROGRAMS = Path(__file__).parent / "programs"

_WITHOUT_EXTRAS = "import sys; sys.modules['click'] = None; "
_IMPORT = _WITHOUT_EXTRAS + "import time; t = time.perf_counter(); import {}; print(time.perf_counter() - t)"
_RUN = _WITHOUT_EXTRAS + "del sys.argv[0]; exec(compile(open(sys.argv[0]).read(), sys.argv[0], 'exec'))"
_COMMAND = "from podero.__main__ import main; main()"
# Not ru_maxrss, which a process inherits from the one that started it.
_PEAK = _RUN + "; print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"


def rows(effort: Effort) -> Iterator[Row]:
    """Imports, then the way to a first session in time and memory, then memory by the number of vehicles."""
    for package in (podero, podero_api):
        compileall.compile_dir(package.__path__[0], quiet=1)
    yield _second_client(effort)
    with LoopbackServer() as server:
        yield from _imports(effort)
        yield from _first_session(server.url, effort)
        yield from _command_line(effort)
        if Path("/proc/self/status").exists():
            yield from _memory(server.url, effort)


def _imports(effort: Effort) -> Iterator[Row]:
    contenders = {name: _printed(_IMPORT.format(name)) for name in ("podero", "httpx")}
    samples = by_turns(contenders, 2 * effort.rounds, unit="ms", scale=1e3)
    yield samples.cost("import", "podero", "httpx", at_most(0.1))


def _second_client(effort: Effort) -> Row:
    """CPU for making and closing one more client of the production API, which shares the first one's certificates."""

    def cost() -> float:
        started = time.process_time()
        for _ in range(CLIENTS):
            Podero(client_id="benchmark", client_secret="benchmark").close()
        return (time.process_time() - started) / CLIENTS

    cost()
    samples = by_turns({"a second Podero()": cost}, effort.rounds, unit="ms", scale=1e3)
    return samples.alone("a second Podero()", at_most(1.0))


def _first_session(origin: str, effort: Effort) -> Iterator[Row]:
    programs = {name: _first_session_program(origin, name) for name in ("podero", "httpx")}
    contenders = {name: _lasting(_RUN, *arguments) for name, arguments in programs.items()}
    samples = by_turns(contenders, 2 * effort.rounds, unit="ms", scale=1e3)
    yield samples.cost("process start to first session", "podero", "httpx", at_most(1.35))


def _command_line(effort: Effort) -> Iterator[Row]:
    """What is there before a command does anything: help, completion; the peer is the bare library below it."""
    contenders = {"podero --help": _lasting(_COMMAND, "--help"), "import typer": _lasting("import typer")}
    samples = by_turns(contenders, 2 * effort.rounds, unit="ms", scale=1e3)
    yield samples.cost("process start to help", "podero --help", "import typer", at_most(1.6))


def _memory(origin: str, effort: Effort) -> Iterator[Row]:
    programs = {name: _first_session_program(origin, name) for name in ("podero", "httpx")}
    peaks = {name: _printed(_PEAK, *arguments) for name, arguments in programs.items()}
    samples = by_turns(peaks, effort.some_rounds(3), unit="MB", scale=1 / 1024)
    yield samples.cost("peak memory with a first session", "podero", "httpx")
    arguments = [str(PROGRAMS / "poll_vehicles.py"), origin, str(ORG), str(USER)]
    many, some = (f"{effort.count(count):,}" for count in (100_000, 1_000))
    polls = {count: _printed(_PEAK, *arguments, count) for count in (many, some)}
    samples = by_turns(polls, effort.some_rounds(2), unit="MB", scale=1 / 1024)
    yield samples.cost("peak memory of fleet.afetch by number of vehicles", many, some, at_most(1.1))


def _first_session_program(origin: str, name: str) -> list[str]:
    return [str(PROGRAMS / f"first_session_{name}.py"), origin, str(ORG), str(USER), str(VEHICLE)]


def _printed(code: str, *arguments: str) -> Contender:
    """Costs what the code prints."""
    return lambda: float(_run(code, *arguments))


def _lasting(code: str, *arguments: str) -> Contender:
    """Costs the seconds from the start of the process to its end."""

    def run() -> float:
        started = time.perf_counter()
        _run(code, *arguments)
        return time.perf_counter() - started

    return run


def _run(code: str, *arguments: str) -> str:
    return subprocess.run(
        [sys.executable, "-P", "-c", code, *arguments], stdout=subprocess.PIPE, text=True, check=True
    ).stdout
