"""Clients that live long hold no more after many calls than after some: traced memory and open descriptors.

Each runs in a process of its own, against a server in another one.
`python -m tests.soak.long_runs watch --calls 100000` polls more often.
"""

import json
import subprocess
import sys

import pytest

from tests.soak.long_runs import AT_ONCE, SCENARIOS

MAX_GROWTH = {600: 32 * 1024, 1_600: 64 * 1024}
"""Bytes by number of calls; a leak of 54 bytes for each of 600 calls would be more, or one of 41 for each of 1,600."""
CALLS = {"threads": 600, "tasks": 600, "watch": 600, "clients": 1_600, "async-clients": 1_600}


@pytest.mark.skipif(sys.platform != "linux", reason="open descriptors are read from /proc")
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_piles_up(scenario: str) -> None:
    command = [sys.executable, "-W", "error", "-m", "tests.soak.long_runs", scenario, "--calls", str(CALLS[scenario])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    grown = json.loads(done.stdout)
    assert grown["memory"] < MAX_GROWTH[CALLS[scenario]]
    assert grown["descriptors"] <= AT_ONCE  # connections of the pool; 80 of them met a fault
