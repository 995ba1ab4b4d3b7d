"""A sandbox in a process of its own, so that what it allocates and opens does not count as the client's.

    python -m tests.soak.server

Prints one line of JSON (`client_options`, `vehicle`), then answers until its standard input ends. Some 5 % of the
requests meet a fault; now and then the car is plugged in or unplugged and all tokens are revoked.
"""

import contextlib
import itertools
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

from podero.sandbox import Sandbox
from tests.soak.faults import FAULTS

EVERY = 20
"""One fault in so many requests."""


@contextlib.contextmanager
def remote_sandbox() -> Iterator[dict[str, Any]]:
    """What the server printed, while it runs."""
    command = [sys.executable, "-m", "tests.soak.server"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            yield json.loads(process.stdout.readline())
        finally:
            process.stdin.close()


def _trouble(sandbox: Sandbox, stop: threading.Event) -> None:
    """Faults, plugging and revocations, paced by the requests that came."""
    met = 0
    for number in itertools.count():
        while sandbox.counters["api_requests"] < met + EVERY:
            if stop.wait(0.001):
                return
        met = sandbox.counters["api_requests"]
        sandbox.next_answers(FAULTS[number % len(FAULTS)], to="api")
        if number % 5 == 1:
            sandbox.plug_in()
        if number % 5 == 3:
            sandbox.unplug()
        if number % 25 == 24:
            sandbox.revoke_tokens()


def main() -> None:
    """Serve until standard input ends."""
    with Sandbox() as sandbox:
        stop = threading.Event()
        trouble = threading.Thread(target=_trouble, args=(sandbox, stop))
        trouble.start()
        options = {name: str(value) for name, value in sandbox.client_options.items()}
        vehicle = [str(sandbox.user_id), str(sandbox.electric_vehicle_id)]
        print(json.dumps({"client_options": options, "vehicle": vehicle}), flush=True)
        sys.stdin.read()
        stop.set()
        trouble.join()


if __name__ == "__main__":
    main()
