"""A loopback server for the tests of the pipeline."""

from collections.abc import Iterator

import pytest

from tests.pipeline.loopback import Loopback, serve


@pytest.fixture(scope="module")
def loopback() -> Iterator[Loopback]:
    with serve() as running:
        yield running
