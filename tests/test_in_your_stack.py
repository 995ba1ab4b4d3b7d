"""The files of docs/in-your-stack.md run in FastAPI, Django under gunicorn, Celery and a notebook."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from podero.sandbox import Sandbox
from podero.sandbox.view import exports
from tests import plain_http
from tests.nested import WITHOUT_SLOW_PLUGINS

PAGE = (Path(__file__).parent.parent / "docs" / "in-your-stack.md").read_text("utf-8")
FILES = dict(re.findall(r"^```python\n# (.*?)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL))
IDS = f"{Sandbox.user_id}/{Sandbox.electric_vehicle_id}"
NOBODY = f"{Sandbox.user_id}/{Sandbox.wallbox_id}"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="gunicorn and Celery's prefork need a fork")


@contextmanager
def running(command: list[str], folder: Path, sandbox: Sandbox) -> Iterator[None]:
    """A program in a folder with one file of the page, in the sandbox's environment."""
    environment = os.environ | exports(sandbox) | {"PYTHONPATH": str(folder)}
    with (folder / "log.txt").open("w") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
        try:
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def answered(url: str) -> httpx.Response:
    """The response, as soon as the server is up."""
    deadline = time.monotonic() + 40
    while True:
        try:
            return plain_http.get(url)
        except httpx.ConnectError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


@pytest.mark.parametrize(
    ("file", "command", "session"),
    [
        ("app.py", ["uvicorn", "app:app", "--port"], lambda content: content),
        (
            "charging.py",
            ["gunicorn", "--preload", "--workers", "2", "--threads", "4", "charging:application", "--bind"],
            lambda content: content["session"],
        ),
    ],
)
def test_a_web_application(file: str, command: list[str], session: object, sandbox: Sandbox, tmp_path: Path) -> None:
    assert callable(session)
    (tmp_path / file).write_text(FILES[file], "utf-8")
    port = free_port()
    site = f"http://127.0.0.1:{port}/charging"
    address = str(port) if command[0] == "uvicorn" else f"127.0.0.1:{port}"
    with running([*command, address], tmp_path, sandbox):
        assert session(answered(f"{site}/{IDS}").json()) is None
        sandbox.plug_in()
        with ThreadPoolExecutor(8) as threads:
            answers = list(threads.map(plain_http.get, [f"{site}/{IDS}"] * 24))
        assert {session(answer.json())["session_outcome"] for answer in answers} == {"in_progress"}
        assert plain_http.get(f"{site}/{NOBODY}").status_code == 404
    assert sandbox.counters["token_requests"] == 1


def test_its_own_test_needs_no_environment(tmp_path: Path) -> None:
    for file in ("app.py", "test_app.py"):
        (tmp_path / file).write_text(FILES[file], "utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PODERO_")}
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *WITHOUT_SLOW_PLUGINS, "test_app.py"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "1 passed" in done.stdout, done.stdout + done.stderr


WORKER = """
from tasks import app

app.conf.update(
    broker_url="filesystem://",
    broker_transport_options={"data_folder_in": "queue", "data_folder_out": "queue", "control_folder": "control"},
    result_backend="file://results",
    worker_enable_remote_control=False,
)
"""
CALLER = """
import sys
import worker
from tasks import energy_charged

results = [energy_charged.delay(*sys.argv[1:]) for _ in range(8)]
print({result.get(timeout=60) for result in results})
"""


def test_celery_workers_share_one_token(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.plug_in()
    sandbox.advance(3600)
    (tmp_path / "tasks.py").write_text(FILES["tasks.py"], "utf-8")
    (tmp_path / "worker.py").write_text(WORKER, "utf-8")
    (tmp_path / "caller.py").write_text(CALLER, "utf-8")
    for folder in ("queue", "control", "results"):
        (tmp_path / folder).mkdir()
    ids = [sandbox.user_id, sandbox.electric_vehicle_id]
    with running(["celery", "--app", "worker", "worker", "--concurrency", "2"], tmp_path, sandbox):
        done = subprocess.run(
            [sys.executable, "caller.py", *ids],
            cwd=tmp_path,
            env=os.environ | exports(sandbox),
            capture_output=True,
            text=True,
            check=False,
            timeout=90,
        )
    assert done.stdout == "{11.0}\n", done.stderr + (tmp_path / "log.txt").read_text()
    assert sandbox.counters["token_requests"] == 1


NOTEBOOK = """
import sys
import nbformat
from nbclient import NotebookClient

cells = [nbformat.v4.new_code_cell(open(name).read()) for name in sys.argv[1:]]
notebook = nbformat.v4.new_notebook(cells=cells)
NotebookClient(notebook, timeout=60).execute()
print(nbformat.writes(notebook))
"""


def test_a_notebook(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.plug_in()
    cells = [name for name in FILES if name.startswith("cell")]
    for name in cells:
        (tmp_path / name).write_text(FILES[name], "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", NOTEBOOK, *cells],
        cwd=tmp_path,
        env=os.environ | exports(sandbox) | {"IPYTHONDIR": str(tmp_path), "JUPYTER_PLATFORM_DIRS": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert "ChargingSession(" in done.stdout, done.stderr
    assert "plug_in_time" in done.stdout
    assert sandbox.client_secret not in done.stdout
