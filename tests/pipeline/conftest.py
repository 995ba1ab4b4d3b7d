"""What tests of the pipeline share: a loopback server, and a type checker."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.servers.publishing import Loopback, serve

CheckTypes = Callable[[Path, str], None]


@pytest.fixture(scope="module")
def loopback() -> Iterator[Loopback]:
    with serve() as running:
        yield running


@pytest.fixture
def check_types(pytestconfig: pytest.Config) -> CheckTypes:
    """Run mypy on a package in a folder; what it finds out about libraries is kept for the next time."""
    # The namespaces give what an injected callable gives; see pyproject.toml.
    cache = pytestconfig.cache.mkdir("mypy")
    options = ["--strict", "--no-warn-return-any", "--config-file", "", "--cache-dir", str(cache)]

    def check(folder: Path, package: str) -> None:
        command = [sys.executable, "-m", "mypy", *options, "-p", package]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=100, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    return check
