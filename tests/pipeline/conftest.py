"""What tests of the pipeline share: a loopback server, and a type checker."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from openapi_python_client import Project

from scripts import generator
from tests.servers.publishing import Loopback, serve

CheckTypes = Callable[[Path, str], None]


class CompiledTemplates(BytecodeCache):
    """Templates by their text, compiled; each generation copies them into a folder of its own."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], Any] = {}

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key, bucket.checksum] = bucket.code


@pytest.fixture(scope="session", autouse=True)
def _compiled_templates() -> Iterator[None]:
    """Compile each template once for all generations in this process: that is half of what a small one takes."""
    compiled = CompiledTemplates()

    def project(**options: Any) -> Project:
        made = Project(**options)
        made.env.bytecode_cache = compiled
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(generator, "Project", project)
        yield


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
