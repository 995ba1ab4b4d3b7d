"""Past one process: the same function mapped over partitions by Dask, with a client that travels to the workers."""

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from podero import FileTokenCache, Podero, fleet
from podero.sandbox import Sandbox
from tests.fleet.test_fetching import UNKNOWN, USER


def poll(podero: Podero, part: list[fleet.Vehicle]) -> list[fleet.Result[fleet.Vehicle, Any]]:
    """What runs in a worker."""
    with podero:
        return list(fleet.fetch(podero, part, fleet.CurrentSession(), concurrency=10))


@pytest.fixture
def cluster() -> Iterator[Any]:
    from distributed import Client, LocalCluster

    with (
        LocalCluster(  # type: ignore[no-untyped-call]  # Dask ships no types
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=":0", silence_logs=logging.ERROR
        ) as workers,
        Client(workers) as client,  # type: ignore[no-untyped-call]  # Dask ships no types
    ):
        yield client


def test_two_workers_find_what_one_process_finds_and_share_one_token(
    sandbox: Sandbox, cluster: Any, tmp_path: Path
) -> None:
    sandbox.plug_in()
    devices = [sandbox.electric_vehicle_id, UNKNOWN, "no-uuid"] * 20
    targets = [fleet.Vehicle(USER, device) for device in devices]
    podero = Podero(**sandbox.client_options, token_cache=FileTokenCache(tmp_path / "tokens.json"))

    parts = [targets[start::6] for start in range(6)]
    futures = cluster.map(poll, [podero] * len(parts), parts, pure=False)
    found = [result for part in cluster.gather(futures) for result in part]
    assert sandbox.counters["token_requests"] == 1
    workers = {worker for holders in cluster.who_has(futures).values() for worker in holders}
    assert len(workers) == 2

    alone = poll(podero, targets)
    assert sandbox.counters["token_requests"] == 1
    assert summary(found) == summary(alone)
    assert len(found) == len(targets)


def summary(results: list[fleet.Result[fleet.Vehicle, Any]]) -> list[str]:
    return sorted(f"{result.target} {result.value} {result.error!r}" for result in results)
