"""The table in docs/faults.md holds for the fast transport as it does for the default one."""

import asyncio
import logging
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from podero import AsyncPodero, PoderoError, fleet
from tests.conftest import BlockingFace
from tests.http.test_fault_table import SETUPS, Row, Stage, call, certificates, check_error, rows, stage

__all__ = ["certificates", "stage"]  # fixtures

OTHER_WORDS = {"illegal status line": "the connection broke", "illegal chunk header": "the connection broke"}


def same_rows() -> list[Row]:
    """The rows, with the words of the other HTTP parser."""
    return [attrs.evolve(row, hints=tuple(OTHER_WORDS.get(hint, hint) for hint in row.hints)) for row in rows()]


@pytest.fixture
def make_client() -> Iterator[Callable[..., Any]]:
    made = []
    with asyncio.Runner() as runner:

        def make(**options: Any) -> Any:
            options = {"transport": fleet.transport(max_connections=1)} | options
            made.append(BlockingFace(AsyncPodero(**options), runner))
            return made[-1]

        make.is_async = True  # type: ignore[attr-defined]  # a mark for the tests
        yield make
        for client in made:
            client.aclose()


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("row", same_rows(), ids=[row.fault for row in rows()])
def test_a_row(row: Row, method: str, stage: Stage, make_client: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "podero.http")
    scene = SETUPS[row.fault](stage)
    client = make_client(**scene.options, max_attempts=3)

    expected = row.error(method)
    if expected is None:
        assert call(client, method) is None
    else:
        with pytest.raises(PoderoError) as caught:
            call(client, method)
        check_error(caught.value, row, method)
    if scene.requests is None:
        made = 1 + sum("trying again" in record.message for record in caplog.records)
    else:
        made = scene.requests()
    assert made == row.requests[method]

    scene.mend()
    assert call(client, method) is None
    assert call(client, method) is None
