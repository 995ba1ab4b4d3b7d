"""Clients that live long hold no more after many calls than after some: blocks of memory and open descriptors.

Each runs in a process of its own, against a server in another one.
`python -m tests.soak.long_runs watch --calls 100000` polls more often.
"""

import json
import subprocess
import sys

import pytest

from tests.soak.long_runs import AT_ONCE, SCENARIOS

BLOCKS_OF_A_CONNECTION = 120
CALLS = {"threads": 600, "tasks": 600, "watch": 600, "clients": 1_600, "async-clients": 1_600}


@pytest.mark.skipif(sys.platform != "linux", reason="open descriptors are read from /proc")
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_piles_up(scenario: str) -> None:
    command = [sys.executable, "-W", "error", "-m", "tests.soak.long_runs", scenario, "--calls", str(CALLS[scenario])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    grown = json.loads(done.stdout)
    of_connections = BLOCKS_OF_A_CONNECTION * max(0, grown["descriptors"])
    assert grown["blocks"] < CALLS[scenario] * 2 / 3 + of_connections  # less than one for each call
    assert grown["descriptors"] <= AT_ONCE  # connections of the pool; 80 of them met a fault
