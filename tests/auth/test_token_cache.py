"""One token for many processes, and a cache that never breaks a call."""

import asyncio
import errno
import fcntl
import json
import os
import resource
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from podero import AsyncPodero, ConfigurationError, FileTokenCache, PasswordCredentials, Podero
from podero.sandbox import Sandbox

WORKER = """
import sys
from podero import FileTokenCache, Podero
path, client_id, client_secret, org_id, base_url, user, car = sys.argv[1:]
with Podero(client_id=client_id, client_secret=client_secret, org_id=org_id, base_url=base_url,
            token_cache=FileTokenCache(path)) as podero:
    for _ in range(3):
        assert podero.ev_sessions.current(user, car) is None
"""


FORKING = """
import glob, os, sys, threading, time
from podero import FileTokenCache, Podero
path, client_id, client_secret, org_id, base_url, user, car = sys.argv[1:]
client = Podero(client_id=client_id, client_secret=client_secret, org_id=org_id, base_url=base_url,
                token_cache=FileTokenCache(path))
threading.Thread(target=lambda: client.ev_sessions.current(user, car), daemon=True).start()
while not glob.glob(path + ".?*.lock"):
    time.sleep(0.01)
time.sleep(0.1)
child = os.fork()
if child == 0:
    os.close(1)
    os.close(2)
else:
    print(child, flush=True)
time.sleep(60)
"""

HOLD = """
import fcntl, sys, time
file = open(sys.argv[1], "w")
fcntl.flock(file, fcntl.LOCK_EX)
print("held", flush=True)
time.sleep(60)
"""


def fetch(client: Any, sandbox: Sandbox) -> Any:
    return client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)


def person(sandbox: Sandbox) -> dict[str, Any]:
    return {
        "client_id": None,
        "client_secret": None,
        "credentials": PasswordCredentials(sandbox.username, sandbox.password),
    }


def worker(path: Path, sandbox: Sandbox, code: str = WORKER) -> "subprocess.Popen[str]":
    options = sandbox.client_options
    arguments = [str(path), options["client_id"], options["client_secret"], options["org_id"], options["base_url"]]
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", code, *arguments, sandbox.user_id, sandbox.electric_vehicle_id],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_eight_processes_make_one_token_request(tmp_path: Path, sandbox: Sandbox) -> None:
    sandbox.next_answers({"status": None, "delay": 0.5}, to="token")
    workers = [worker(tmp_path / "cache" / "token.json", sandbox) for _ in range(8)]
    for process in workers:
        _, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
    assert sandbox.counters["token_requests"] == 1
    assert sandbox.counters["get_current_ev_session"] == 24


def test_threads_and_tasks_share_it_too(make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
    cache = FileTokenCache(tmp_path / "t.json")
    for _ in range(3):
        assert fetch(make_client(**sandbox.client_options, token_cache=cache), sandbox) is None
    assert sandbox.counters["token_requests"] == 1


def test_the_file_is_private_and_replaced_whole(make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
    path = tmp_path / "t.json"
    fetch(make_client(**sandbox.client_options, token_cache=FileTokenCache(path)), sandbox)
    first = path.stat()
    assert stat.S_IMODE(first.st_mode) == 0o600
    assert sandbox.client_secret not in path.read_text("utf-8")
    sandbox.revoke_tokens()
    fetch(make_client(**sandbox.client_options, token_cache=FileTokenCache(path)), sandbox)
    assert path.stat().st_ino != first.st_ino
    locks = [entry.name for entry in tmp_path.iterdir() if entry != path]
    assert all(name.startswith("t.json.") and name.endswith(".lock") for name in locks)


def test_a_revoked_token_is_replaced_once_for_all(make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
    cache = FileTokenCache(tmp_path / "t.json")
    clients = [make_client(**sandbox.client_options, token_cache=cache) for _ in range(4)]
    for client in clients:
        fetch(client, sandbox)
    sandbox.revoke_tokens()
    for client in clients:
        assert fetch(client, sandbox) is None
    assert sandbox.counters["token_requests"] == 2


def test_other_credentials_or_servers_never_share(make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
    cache = FileTokenCache(tmp_path / "t.json")
    fetch(make_client(**sandbox.client_options, token_cache=cache), sandbox)
    wrong = make_client(**(sandbox.client_options | {"client_secret": "wrong"}), token_cache=cache)
    with pytest.raises(Exception, match="invalid_client"):
        fetch(wrong, sandbox)
    person = PasswordCredentials(sandbox.username, sandbox.password)
    base = {"base_url": sandbox.base_url, "org_id": sandbox.org_id}
    fetch(make_client(credentials=person, **base, token_cache=cache), sandbox)
    with Sandbox() as other:
        fetch(make_client(**other.client_options, token_cache=cache), other)
        assert other.counters["token_requests"] == 1
    assert sandbox.counters["token_requests"] == 3
    assert len(json.loads((tmp_path / "t.json").read_text("utf-8"))["tokens"]) == 3


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"[]",
        b"{}",
        b'{"tokens": []}',
        b'{"tokens": {"x": 5}}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"version": 1, "tokens": null}',
    ],
)
def test_a_corrupt_file_is_written_anew(make_client: Any, tmp_path: Path, sandbox: Sandbox, content: bytes) -> None:
    path = tmp_path / "t.json"
    path.write_bytes(content)
    path.chmod(0o600)
    for _ in range(2):
        assert fetch(make_client(**sandbox.client_options, token_cache=FileTokenCache(path)), sandbox) is None
    assert sandbox.counters["token_requests"] == 1


@pytest.mark.parametrize("field", ["access_token", "expires_in", "expires_at", "refresh_token"])
@pytest.mark.parametrize("nonsense", [None, [], "x y", -1, 10**400, True])
def test_nonsense_in_an_entry_is_survived(tmp_path: Path, sandbox: Sandbox, field: str, nonsense: Any) -> None:
    path = tmp_path / "t.json"
    with Podero(**sandbox.client_options, token_cache=FileTokenCache(path)) as client:
        fetch(client, sandbox)
    data = json.loads(path.read_text("utf-8"))
    next(iter(data["tokens"].values()))[field] = nonsense
    path.write_text(json.dumps(data), "utf-8")
    with Podero(**sandbox.client_options, token_cache=FileTokenCache(path)) as client:
        assert fetch(client, sandbox) is None


def test_an_expired_entry_is_not_used(tmp_path: Path, sandbox: Sandbox) -> None:
    path = tmp_path / "t.json"
    with Podero(**sandbox.client_options, token_cache=FileTokenCache(path)) as client:
        fetch(client, sandbox)
    data = json.loads(path.read_text("utf-8"))
    next(iter(data["tokens"].values()))["expires_at"] = time.time() + 299  # within the time of renewal
    path.write_text(json.dumps(data), "utf-8")
    with Podero(**sandbox.client_options, token_cache=FileTokenCache(path)) as client:
        fetch(client, sandbox)
    assert sandbox.counters["token_requests"] == 2


class TestPlacesThatDoNotWork:
    def check(self, make_client: Any, path: Path, sandbox: Sandbox) -> None:
        for _ in range(2):
            assert fetch(make_client(**sandbox.client_options, token_cache=FileTokenCache(path)), sandbox) is None
        assert sandbox.counters["token_requests"] == 2

    def test_a_folder(self, make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
        self.check(make_client, tmp_path, sandbox)

    def test_below_a_file(self, make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
        (tmp_path / "file").touch()
        self.check(make_client, tmp_path / "file" / "t.json", sandbox)

    def test_a_pipe(self, make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
        os.mkfifo(tmp_path / "pipe")
        self.check(make_client, tmp_path / "pipe", sandbox)
        assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)

    def test_a_link(self, make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
        (tmp_path / "target").touch()
        (tmp_path / "link").symlink_to(tmp_path / "target")
        self.check(make_client, tmp_path / "link", sandbox)
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "target").read_bytes() == b""

    def test_a_file_that_others_may_read(self, make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
        path = tmp_path / "t.json"
        fetch(make_client(**sandbox.client_options, token_cache=FileTokenCache(path)), sandbox)
        path.chmod(0o644)
        fetch(make_client(**sandbox.client_options, token_cache=FileTokenCache(path)), sandbox)
        assert sandbox.counters["token_requests"] == 2
        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    def test_a_name_that_is_too_long(self, make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
        self.check(make_client, tmp_path / ("x" * 248), sandbox)
        assert list(tmp_path.iterdir()) == []

    def test_a_file_system_without_locks(
        self, make_client: Any, tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def no_locks(*_: Any) -> None:
            raise OSError(errno.ENOLCK, "No locks available")

        monkeypatch.setattr("fcntl.flock", no_locks)
        self.check(make_client, tmp_path / "t.json", sandbox)

    def test_a_full_disk(self, make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))  # whatever is written now fails
        try:
            self.check(make_client, tmp_path / "t.json", sandbox)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert not any(entry.stat().st_size for entry in tmp_path.iterdir())

    def test_its_repr_names_the_file(self, tmp_path: Path) -> None:
        assert repr(FileTokenCache(tmp_path / "t.json")) == f"FileTokenCache({str(tmp_path / 't.json')!r})"

    @pytest.mark.parametrize("bad", ["", ".", "a\0b"])
    def test_no_file_name(self, bad: str) -> None:
        with pytest.raises(ConfigurationError, match="FileTokenCache"):
            FileTokenCache(bad)


@contextmanager
def held(path: Path, sandbox: Sandbox) -> "Iterator[subprocess.Popen[str]]":
    """Another process that holds the lock of the sandbox's credentials, and does nothing."""
    with Podero(**sandbox.client_options, token_cache=FileTokenCache(path)) as client:
        fetch(client, sandbox)
    path.unlink()
    lock = next(path.parent.glob("t.json.?*.lock"))
    with subprocess.Popen([sys.executable, "-c", HOLD, str(lock)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


class TestLock:
    def test_a_dead_process_leaves_no_lock(self, tmp_path: Path, sandbox: Sandbox) -> None:
        path = tmp_path / "t.json"
        with held(path, sandbox) as process:
            threading.Timer(0.3, process.kill).start()
            started = time.monotonic()
            with Podero(**sandbox.client_options, token_cache=FileTokenCache(path)) as client:
                assert fetch(client, sandbox) is None
            assert time.monotonic() - started >= 0.25
        assert path.exists()

    def test_a_hung_process_is_waited_for_no_longer_than_the_timeout(
        self, make_client: Any, tmp_path: Path, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
    ) -> None:
        path = tmp_path / "t.json"
        with held(path, sandbox):
            options = {**sandbox.client_options, "token_cache": FileTokenCache(path)}
            client = make_client(**options, timeout=0.2)
            assert fetch(client, sandbox) is None
            sandbox.revoke_tokens()
            assert fetch(client, sandbox) is None
        assert [record.message for record in caplog.records if "continuing without it" in record.message] == [
            f"token cache {path}: another process has held the lock for 0.2 s; continuing without it"
        ] * 2
        assert not path.exists()

    def test_other_credentials_are_not_waited_for(self, make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
        path = tmp_path / "t.json"
        with held(path, sandbox), Sandbox() as other:
            base = {"token_cache": FileTokenCache(path), "timeout": 60.0}
            started = time.monotonic()
            for healthy in (other.client_options, {**sandbox.client_options, **person(sandbox)}):
                fetch(make_client(**healthy, **base), other if healthy is other.client_options else sandbox)
            assert time.monotonic() - started < 30
            assert len(json.loads(path.read_text("utf-8"))["tokens"]) == 2

    def test_others_who_write_are_waited_for(self, make_client: Any, tmp_path: Path, sandbox: Sandbox) -> None:
        path = tmp_path / "t.json"
        with path.with_name("t.json.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            threading.Timer(0.1, lambda: fcntl.flock(lock, fcntl.LOCK_UN)).start()
            fetch(make_client(**sandbox.client_options, token_cache=FileTokenCache(path)), sandbox)
        assert len(json.loads(path.read_text("utf-8"))["tokens"]) == 1

    def test_a_file_that_cannot_be_locked_for_writing(
        self, make_client: Any, tmp_path: Path, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
    ) -> None:
        path = tmp_path / "t.json"
        path.with_name("t.json.lock").mkdir()
        assert fetch(make_client(**sandbox.client_options, token_cache=FileTokenCache(path)), sandbox) is None
        assert not path.exists()
        assert "cannot lock the file" in caplog.text

    def test_others_who_write_for_ever_are_not(
        self, make_client: Any, tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("podero._auth.file_cache.LONGEST_WRITE", 0.05)
        path = tmp_path / "t.json"
        with path.with_name("t.json.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            assert fetch(make_client(**sandbox.client_options, token_cache=FileTokenCache(path)), sandbox) is None
        assert not path.exists()

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
    def test_a_forked_child_never_keeps_it(self, tmp_path: Path, sandbox: Sandbox) -> None:
        """A process forks in the middle of a token request and is killed; its child lives on."""
        path = tmp_path / "t.json"
        sandbox.next_answers({"status": None, "delay": 5}, to="token")
        process = worker(path, sandbox, FORKING)
        assert process.stdout is not None
        child = int(process.stdout.readline())
        process.kill()
        process.wait()
        started = time.monotonic()
        with Podero(**sandbox.client_options, token_cache=FileTokenCache(path)) as client:
            assert fetch(client, sandbox) is None
        assert time.monotonic() - started < 4
        os.kill(child, signal.SIGKILL)
        process.communicate()

    def test_cancelled_waiting_leaves_no_lock(self, tmp_path: Path, sandbox: Sandbox) -> None:
        path = tmp_path / "t.json"

        async def run() -> None:
            sandbox.next_answers({"status": None, "delay": 0.5}, to="token")
            first = AsyncPodero(**sandbox.client_options, token_cache=FileTokenCache(path))
            second = AsyncPodero(**sandbox.client_options, token_cache=FileTokenCache(path))
            calls = [asyncio.ensure_future(fetch(first, sandbox))]
            while not sandbox.counters["token_requests"]:  # noqa: ASYNC110  # the counter is another thread's
                await asyncio.sleep(0.01)
            calls.append(asyncio.ensure_future(fetch(second, sandbox)))
            await asyncio.sleep(0.2)
            await second.aclose()
            await asyncio.gather(*calls, return_exceptions=True)
            await first.aclose()

        asyncio.run(run())
        with Podero(**sandbox.client_options, token_cache=FileTokenCache(path)) as client:
            assert fetch(client, sandbox) is None
        assert sandbox.counters["token_requests"] == 1
