"""Monitoring that hooks into httpx sees each attempt, and no secret: docs/logging-and-networking.md."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.monitoring.calls import PATH, SECRET, TOKEN
from tests.servers.canned import CannedServer, http

ROOT = Path(__file__).parents[2]
TOOLS = {"sentry": "sentry_sdk", "datadog": "ddtrace", "opentelemetry": "opentelemetry.instrumentation"}


@pytest.mark.parametrize("tool", TOOLS)
def test_each_attempt_is_a_span_without_secrets(tool: str) -> None:
    pytest.importorskip(TOOLS[tool].partition(".")[0], reason="there may be no build for this Python")
    if importlib.util.find_spec(TOOLS[tool]) is None:
        pytest.skip("not installed: there may be no build for this Python")
    with CannedServer(http(503, headers="Retry-After: 0\r\n"), http(200, b"{}")) as server:
        program = [sys.executable, "-W", "ignore", "-m", f"tests.monitoring.{tool}", server.url]
        done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr
    spans = [line for line in done.stdout.splitlines() if line.startswith("span ")]
    assert len(spans) == len(server.requests) == 3
    assert all("GET" in span for span in spans)
    assert PATH in done.stdout
    assert all(SECRET in request.decode() and TOKEN in request.decode() for request in server.requests)
    assert SECRET not in done.stdout + done.stderr
    assert TOKEN not in done.stdout + done.stderr
