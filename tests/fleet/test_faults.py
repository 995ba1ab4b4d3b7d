"""The table in docs/faults.md holds for the fast transport as it does for the default one."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from podero import AsyncPodero, fleet
from tests.conftest import BlockingFace
from tests.http.test_fault_table import Row, Stage, check_row, rows, stage

__all__ = ["stage"]  # a fixture

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
    check_row(row, method, stage, make_client, caplog)
