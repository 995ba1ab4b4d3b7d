"""Forks while another thread is held in the middle of a first use, at the modules that such a use imports.

    python -m tests.soak.forking [STEP]

Tries every STEP-th module (default: each) in a fresh process, since a module is imported once; the libraries are
imported before, for speed. It prints a line for each: the kind of call, the module, and what the child ended with (0 is
well, 14 has hung), and exits with the number of those that did not end well.
"""

import asyncio
import functools
import importlib.machinery
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any
from uuid import UUID

import attrs  # noqa: F401  # imported before, for speed, as all below
import httpcore  # noqa: F401
import httpx
import msgspec  # noqa: F401
import tenacity  # noqa: F401

import podero

PATIENCE = 10

SERVE = """
import json, sys
from podero.sandbox import Sandbox
with Sandbox() as sandbox:
    print(json.dumps([dict(sandbox.client_options), sandbox.user_id, sandbox.electric_vehicle_id]), flush=True)
    sys.stdin.read()
"""


class Hold:
    """A finder of modules that tells which ones a call imports, and holds the thread that imports a certain one."""

    def __init__(self, name: str | None) -> None:
        self.name = name
        self.seen: list[str] = []
        self.thread: threading.Thread | None = None
        self.reached = threading.Event()
        self.go_on = threading.Event()

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Find the module as Python does; hold it where its code would begin to run."""
        if threading.current_thread() is not self.thread:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        loader: Any = spec and spec.loader
        if hasattr(loader, "exec_module"):
            self.seen.append(name)
            if name == self.name:
                loader.exec_module = functools.partial(self._execute, loader.exec_module)
        return spec

    def _execute(self, execute: Callable[[ModuleType], None], module: ModuleType) -> None:
        self.reached.set()
        self.go_on.wait(PATIENCE)
        execute(module)


def current(options: dict[str, Any], *ids: str) -> None:
    """A call that goes well."""
    with podero.Podero(**options) as client:
        client.ev_sessions.current(*ids)


def refused(options: dict[str, Any], *ids: str) -> None:
    """A call that fails and is tried again."""
    answers = [httpx.Response(200, json={"access_token": "t"}), httpx.Response(503), httpx.Response(404)]
    transport = httpx.MockTransport(lambda request: answers.pop(0))
    with podero.Podero(**options, transport=transport) as client, suppress(podero.NotFoundError):
        client.ev_sessions.current(*ids)


def low_level(options: dict[str, Any], *ids: str) -> None:
    """The same operation as a function of the generated layer, and among all of the API's."""
    from podero_api.api.electric_vehicle_sessions import get_current_ev_session

    with podero.Podero(**options) as client:
        get_current_ev_session.sync(UUID(options["org_id"]), *(UUID(one) for one in ids), client=client.generated)
        client.api.electric_vehicle_sessions.get_current_ev_session(*ids)


def current_async(options: dict[str, Any], *ids: str) -> None:
    """The same on a loop."""

    async def run() -> None:
        async with podero.AsyncPodero(**options) as client:
            await client.ev_sessions.current(*ids)

    asyncio.run(run())


CALLS: tuple[Callable[..., None], ...] = (current, refused, low_level, current_async)


def in_a_child(function: Callable[[], Any]) -> int:
    """The exit code of a child that does nothing else."""
    child = os.fork()
    if child == 0:
        signal.alarm(PATIENCE)
        try:
            function()
        except BaseException:
            sys.excepthook(*sys.exc_info())
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def modules_of(call: Callable[[], None]) -> list[str]:
    """What the call imports in a fresh process."""
    reading, writing = os.pipe()

    def tell() -> None:
        hold = Hold(None)
        hold.thread = threading.current_thread()
        sys.meta_path.insert(0, hold)
        call()
        os.write(writing, json.dumps(hold.seen).encode())

    assert in_a_child(tell) == 0
    os.close(writing)
    with os.fdopen(reading) as file:
        names: list[str] = json.load(file)
        return names


def forked_meanwhile(call: Callable[[], None], name: str) -> None:
    """Fork while a thread is held; exits with what the child ends with."""
    hold = Hold(name)
    hold.thread = threading.Thread(target=call, daemon=True)
    sys.meta_path.insert(0, hold)
    hold.thread.start()
    if not hold.reached.wait(PATIENCE):
        os._exit(2)
    code = in_a_child(call)
    hold.go_on.set()
    hold.thread.join(PATIENCE)
    os._exit(3 if hold.thread.is_alive() else abs(code))


def main() -> None:
    """Try the modules of each kind of call; those of a call before are not tried again."""
    step = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    tried: set[str] = set()
    failed = 0
    with server() as arguments:
        for call in CALLS:
            made = functools.partial(call, *arguments)
            names = [name for name in dict.fromkeys(modules_of(made)) if name not in tried]
            tried.update(names)
            for name in names[::step]:
                code = in_a_child(functools.partial(forked_meanwhile, made, name))
                print(call.__name__, name, code, flush=True)
                failed += code != 0
    sys.exit(failed)


@contextmanager
def server() -> Iterator[tuple[Any, ...]]:
    """The sandbox in a process of its own, and what to call it with."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield tuple(json.loads(process.stdout.readline()))
        process.stdin.close()


if __name__ == "__main__":
    main()
