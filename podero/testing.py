"""A pytest plugin: the fixture ``podero_sandbox`` is a running sandbox, as good as new for each test.

It is there as soon as ``podero[sandbox]`` is installed; there is nothing to configure.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from podero.sandbox import Sandbox


@pytest.fixture(scope="session")
def _podero_sandbox_server() -> "Iterator[Sandbox]":
    try:
        from podero.sandbox import Sandbox
    except ImportError as error:
        pytest.fail(f"the fixture podero_sandbox needs more: pip install 'podero[sandbox]' ({error})", pytrace=False)
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def podero_sandbox(_podero_sandbox_server: "Sandbox") -> "Sandbox":
    """A running sandbox, reset for each test; see `podero.sandbox.Sandbox`."""
    _podero_sandbox_server.reset()
    return _podero_sandbox_server
