"""Starting and stopping the loopback server, which runs in a process of its own."""

import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Self
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]


class LoopbackServer:
    """Runs `tests.benchmarks.server` while it is entered; `url` is its origin."""

    def __enter__(self) -> Self:
        command = [sys.executable, "-m", "tests.benchmarks.server"]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.url = f"http://127.0.0.1:{int(_pipe(self._process.stdout).readline())}"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._process.communicate()  # the server ends when its input does

    def token_requests(self) -> int:
        """How often a token was asked for so far."""
        with urlopen(f"{self.url}/token-requests") as answer:
            return int(answer.read())


def _pipe(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream
