"""Shared fixtures: both faces of the client behind one way of calling, a clean environment, quick retries."""

import asyncio
import contextlib
import functools
import gc
import importlib
import importlib.util
import inspect
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from podero import AsyncPodero, Podero
from podero._auth import file_cache
from podero.sandbox import Sandbox
from tests.servers.certificates import authority, certificates

__all__ = ["authority", "certificates"]  # fixtures

HERE = Path(__file__).parent

# Windows has neither fork nor a POSIX shell: these folders and files need one throughout, and tests marked `posix` do.
POSIX_ONLY = ["pipeline", "soak", "auth/test_token_cache.py", "test_in_your_stack.py", "test_processes.py"]
IS_POSIX = importlib.util.find_spec("termios") is not None
LONG = (
    *("tests/pipeline/", "tests/soak/", "tests/browser/", "tests/benchmarks/", "tests/cli/", "tests/monitoring/"),
    *("tests/test_package.py", "tests/test_docs.py", "tests/test_in_your_stack.py", "tests/test_processes.py"),
    "tests/fleet/test_dask.py",
)
collect_ignore = [] if IS_POSIX else POSIX_ONLY


@pytest.hookimpl(optionalhook=True)  # xdist may be missing
def pytest_xdist_auto_num_workers() -> int:
    """Three workers on two cores: many tests wait for processes, sockets or a browser."""
    cores = os.cpu_count() or 1
    return cores + cores // 2


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Let each worker import other modules first: in a fresh checkout each is compiled once, not by every worker."""
    worker = getattr(session.config, "workerinput", None)
    if worker and IS_POSIX and session.config.args == session.config.getini("testpaths"):
        number, count = int(worker["workerid"].removeprefix("gw")), worker["workercount"]
        for path in sorted(HERE.rglob("test_*.py"))[number::count]:
            with contextlib.suppress(Exception, pytest.skip.Exception):  # the collection tells of it
                importlib.import_module(".".join(path.relative_to(HERE.parent).with_suffix("").parts))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what this system cannot do; begin with what takes long, so that no worker is left with it at the end."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))
    for item in items:
        if not IS_POSIX and item.get_closest_marker("posix"):
            item.add_marker(pytest.mark.skip(reason="this system is not POSIX"))


settings.register_profile("any load", deadline=None)  # how long an example takes says nothing on a busy machine
settings.load_profile("any load")


def pytest_configure() -> None:
    """Let Ctrl-C reach the programs that tests start: a shell's background jobs, and their children, ignore it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_finish() -> None:
    """Keep what tests are made of out of garbage collection; it is walked by each test that collects."""
    gc.collect()
    gc.freeze()


class BlockingFace:
    """Calls the async client as if it were the sync one, on one event loop that lives as long as the test."""

    def __init__(self, target: Any, runner: asyncio.Runner) -> None:
        self._target = target
        self._runner = runner

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._target, name)
        if inspect.ismethod(value):
            return lambda *args, **kwargs: self._settle(value(*args, **kwargs))
        is_part = type(value).__module__.startswith(("podero.", "podero_api.api"))
        return BlockingFace(value, self._runner) if is_part else value

    def __dir__(self) -> list[str]:
        return dir(self._target)

    def _settle(self, result: Any) -> Any:
        if inspect.isawaitable(result):
            return self._runner.run(_await(result))
        if isinstance(result, AsyncPodero):
            return BlockingFace(result, self._runner)
        return self._walk(result) if isinstance(result, AsyncIterator) else result

    def _walk(self, iterator: Any) -> Iterator[Any]:
        try:
            while True:
                try:
                    yield self._runner.run(_await(anext(iterator)))
                except StopAsyncIteration:
                    return
        finally:
            self._runner.run(_await(iterator.aclose()))


@pytest.fixture(autouse=True)
def _traced_again() -> Iterator[None]:
    """Python drops the trace function where it meets a RecursionError; coverage goes on with the next test."""
    tracer = sys.gettrace()
    yield
    if sys.gettrace() is None:
        sys.settrace(tracer)


async def _await(awaitable: Any) -> Any:
    return await awaitable


@pytest.fixture(params=["sync", "async"])
def make_client(request: pytest.FixtureRequest) -> Iterator[Callable[..., Any]]:
    """Makes clients of either face, called in the same blocking way; closes them at the end."""
    made: list[Callable[[], Any]] = []
    with asyncio.Runner() as runner:

        def make(**options: Any) -> Any:
            if request.param == "sync":
                client = Podero(**options)
                made.append(client.close)
                return client
            face = BlockingFace(AsyncPodero(**options), runner)
            made.append(face.aclose)
            return face

        make.is_async = request.param == "async"  # type: ignore[attr-defined]  # a mark for the tests
        yield make
        for close in made:
            close()


@pytest.fixture
def sandbox(podero_sandbox: Sandbox) -> Sandbox:
    return podero_sandbox


@pytest.fixture
def client(make_client: Callable[..., Any], sandbox: Sandbox) -> Any:
    """A client of either face on a fresh sandbox."""
    return make_client(**sandbox.client_options)


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("PODERO_") or name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)


@functools.cache
def _key(secrets: tuple[str, ...], salt: bytes, slow_hash: Callable[[list[str], bytes], str]) -> str:
    return slow_hash(list(secrets), salt)


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key of a token cache's entry is slow to work out, on purpose: once for all tests is enough."""
    slow_hash = file_cache._slow_hash
    monkeypatch.setattr(file_cache, "_slow_hash", lambda secrets, salt: _key(tuple(secrets), salt, slow_hash))


@pytest.fixture(autouse=True)
def _quick_retries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("podero._http.retry.FIRST_PAUSE", 0.001)
