"""A bounded soak: many polls and calls against the sandbox with 5 % injected faults.

    python -m tests.soak [--polls 100000] [--calls 100000]

Each answer says which vehicle state it is for, so that a mixed-up one would show. Memory and open descriptors are read
after a warm-up and at the end. Exit 1 if an answer was wrong, a call was lost, or memory or descriptors grew.
"""

import argparse
import random
import sys
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from podero import Podero, PoderoError
from podero.sandbox import Sandbox
from tests.soak.faults import FAULTS
from tests.soak.footprint import descriptors, memory

THREADS = 32
FAULT_RATE = 0.05
MAX_GROWTH = 16_000_000


class Soak:
    """One run's counts."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.outcomes: Counter[str] = Counter()
        self._random = random.Random(0)  # not for secrets
        self._lock = threading.Lock()

    def maybe_fault(self) -> None:
        """Queue a fault for one of the next requests, in 5 % of the calls."""
        with self._lock:
            if self._random.random() < FAULT_RATE:
                self.sandbox.next_answers(self._random.choice(FAULTS))
                self.outcomes["faults injected"] += 1

    def note(self, outcome: str) -> None:
        """Count one outcome."""
        with self._lock:
            self.outcomes[outcome] += 1

    def call(self, client: Podero, number: int) -> None:
        """One call whose answer only it can get."""
        self.maybe_fault()
        path = f"/api/partners/v2.0/echo/{number}"
        try:
            body = client.request("GET", path).json()
        except PoderoError as error:
            self.note(f"lost: {type(error).__name__}")
            return
        self.note("right" if body == {"path": path} else "WRONG")

    def watch(self, client: Podero, polls: int) -> None:
        """Watch a car that is plugged in and out all the time; each event must fit the one before."""
        started = self.sandbox.counters["get_current_ev_session"]
        inside = False
        for event in client.ev_sessions.watch(self.sandbox.user_id, self.sandbox.electric_vehicle_id, interval=1e-6):
            if (event.kind == "started") == inside:
                self.note("WRONG")
            inside = event.kind != "ended"
            self.note(f"event {event.kind}")
            self.maybe_fault()
            seen = self.sandbox.counters["get_current_ev_session"] - started
            if seen >= polls:
                return
            if inside and event.kind == "started":
                self.sandbox.advance(60)
            elif inside:
                self.sandbox.unplug()
            if not inside:
                self.sandbox.plug_in()


def main(arguments: list[str] | None = None) -> int:
    """Run the soak; see the module's docstring."""
    parser = argparse.ArgumentParser(description="Soak the client against the sandbox with injected faults.")
    parser.add_argument("--polls", type=int, default=100_000)
    parser.add_argument("--calls", type=int, default=100_000)
    options = parser.parse_args(arguments)
    with Sandbox() as sandbox, Podero(**sandbox.client_options, max_attempts=10) as client:
        soak = Soak(sandbox)
        with ThreadPoolExecutor(THREADS) as pool:
            list(pool.map(lambda number: soak.call(client, number), range(4_000)))  # warm-up
            before, open_before = memory(), descriptors()
            soak.outcomes.clear()
            started = time.monotonic()
            for chunk in range(0, options.calls, 10_000):
                list(pool.map(lambda number: soak.call(client, number), range(chunk, chunk + 10_000)))
                sandbox.revoke_tokens()
        called = time.monotonic() - started
        sandbox.plug_in()
        started = time.monotonic()
        soak.watch(client, options.polls)
        watched = time.monotonic() - started
        grown, opened = memory() - before, descriptors() - open_before
    for outcome, number in sorted(soak.outcomes.items()):
        print(f"{outcome:20} {number}")
    print(f"{options.calls} calls from {THREADS} threads in {called:.0f} s, {options.polls} polls in {watched:.0f} s")
    print(f"memory {grown:+} bytes, descriptors {opened:+}")
    bad = [name for name in soak.outcomes if name.startswith(("lost", "WRONG"))]
    return 1 if bad or grown > MAX_GROWTH or opened > THREADS else 0


if __name__ == "__main__":
    sys.exit(main())
