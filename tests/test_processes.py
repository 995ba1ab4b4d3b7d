"""Forks and event loops: a client goes on working where it is carried to."""

import asyncio
import gc
import importlib.abc
import importlib.machinery
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from podero import AsyncPodero, ConfigurationError, Podero, SessionOutcome
from podero.sandbox import Sandbox
from tests.interrupts import Interrupted, every_place
from tests.servers.canned import CannedServer, http


def fetch(client: Any, sandbox: Sandbox) -> Any:
    return client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_threads_of_parent_and_child_never_share_a_connection(sandbox: Sandbox) -> None:
    """Each side asks for answers that only it can get; a shared socket would mix them up."""

    def ask(client: Podero, mark: str, wrong: list[str]) -> None:
        for number in range(15):
            body = client.request("GET", f"/api/partners/v2.0/echo/{mark}.{number}").json()
            if body != {"path": f"/api/partners/v2.0/echo/{mark}.{number}"}:
                wrong.append(f"{mark}: {body}")

    def ask_from_many_threads(client: Podero, side: str) -> list[str]:
        wrong: list[str] = []
        threads = [threading.Thread(target=ask, args=(client, f"{side}{n}", wrong)) for n in range(12)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return wrong

    client = Podero(**sandbox.client_options)
    assert ask_from_many_threads(client, "warm") == []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Python 3.12 warns of forks with threads: the point here
        child = os.fork()
    if child == 0:
        gc.collect()
        os._exit(len(ask_from_many_threads(client, "child")))
    wrong = ask_from_many_threads(client, "parent")
    _, status = os.waitpid(child, 0)
    client.close()
    assert wrong == []
    assert os.waitstatus_to_exitcode(status) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_closed_client_is_closed_in_a_child_too(sandbox: Sandbox) -> None:
    client = Podero(**sandbox.client_options)
    client.close()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Python 3.12 warns of forks with threads
        child = os.fork()
    if child == 0:
        try:
            fetch(client, sandbox)
        except ConfigurationError as error:
            os._exit(0 if "closed" in str(error) else 1)
        os._exit(2)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_a_child_that_is_forked_in_the_middle_of_a_first_use() -> None:
    command = [sys.executable, "-W", "ignore", "-m", "tests.soak.forking", "12"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(done.stdout.splitlines()) > 5


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_forks_by_modules_that_are_being_imported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The child goes on with the import that it is in, and may begin the one that another thread is in."""
    (tmp_path / "forks_at_import.py").write_text("import os\nchild = os.fork()\nimport held_while_made\n")

    class Held(importlib.abc.MetaPathFinder, importlib.abc.Loader):
        def find_spec(self, name: str, *_: Any) -> Any:
            return importlib.machinery.ModuleSpec(name, self) if name == "held_while_made" else None

        def create_module(self, spec: Any) -> None:
            if threading.current_thread() is other:
                reached.set()
                go_on.wait(10)

        def exec_module(self, module: Any) -> None:
            pass

    reached, go_on = threading.Event(), threading.Event()
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "meta_path", [Held(), *sys.meta_path])
    other = threading.Thread(target=importlib.import_module, args=["held_while_made"])
    other.start()
    reached.wait(10)
    threading.Timer(0.2, go_on.set).start()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # Python 3.12 warns of forks with threads: the point here
        if (child := importlib.import_module("forks_at_import").child) == 0:
            os._exit(0)
    other.join(10)
    for _ in range(100):
        if (ended := os.waitpid(child, os.WNOHANG))[0]:
            break
        time.sleep(0.05)
    else:
        os.kill(child, signal.SIGKILL)
    assert ended == (child, 0)


def test_a_client_travels_to_a_spawned_process(sandbox: Sandbox) -> None:
    context = multiprocessing.get_context("spawn")
    with Podero(**sandbox.client_options) as client, context.Pool(2) as workers:
        assert (
            workers.starmap(fetch_in_worker, [(client, sandbox.user_id, sandbox.electric_vehicle_id)] * 4) == [None] * 4
        )


def fetch_in_worker(client: Podero, user_id: str, electric_vehicle_id: str) -> Any:
    return client.ev_sessions.current(user_id, electric_vehicle_id)


def test_an_async_client_may_be_used_in_one_loop_after_another() -> None:
    token, answer = http(200, b'{"access_token": "t"}'), http(200, b'{"session": null}')
    with CannedServer(token, answer) as server:
        options = Sandbox(port=0)
        client = AsyncPodero(client_id="i", client_secret="s", org_id=options.org_id, base_url=server.url)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # the sockets of a loop that is gone
            for _ in range(3):
                assert asyncio.run(fetch(client, options)) is None
            asyncio.run(client.aclose())
            gc.collect()
        assert sum(request.startswith(b"POST") for request in server.requests) == 1


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # Python 3.12 warns of forks with threads
def test_a_child_reads_unknown_values_wherever_another_thread_of_its_parent_was() -> None:
    def child_that_reads(number: int) -> int:
        child = os.fork()
        if child == 0:
            try:
                signal.signal(signal.SIGALRM, signal.SIG_DFL)  # ends a child that hangs, instead of failing its test
                signal.alarm(20)
                SessionOutcome(f"of the child {number}")
                os._exit(0)
            finally:
                os._exit(1)
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])

    def run(place: int) -> Interrupted:
        def fork() -> None:
            ended.append(other.submit(child_that_reads, place).result())

        reading = Interrupted(lambda: SessionOutcome(f"new {place}"), place, ["podero._unknown_values"], fork)
        reading.start()
        reading.join()
        return reading

    ended: list[int] = []
    with ThreadPoolExecutor(1) as other:
        places = sum(one.stopped for one in every_place(run))
    assert places > 20
    assert ended == [0] * places
