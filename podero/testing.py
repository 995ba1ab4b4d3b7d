"""A pytest plugin: the fixture ``podero_sandbox`` is a fresh, running sandbox for each test.

It is there as soon as ``podero[sandbox]`` is installed; there is nothing to configure.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from podero.sandbox import Sandbox


@pytest.fixture
def podero_sandbox() -> "Iterator[Sandbox]":
    """A running sandbox with a world of its own; see `podero.sandbox.Sandbox`."""
    try:
        from podero.sandbox import Sandbox
    except ImportError as error:
        pytest.fail(f"the fixture podero_sandbox needs more: pip install 'podero[sandbox]' ({error})", pytrace=False)
    with Sandbox() as sandbox:
        yield sandbox
