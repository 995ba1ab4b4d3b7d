"""Getting a document over a real socket, as far as the command's tests do not show it."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from podero.drift import document
from podero.drift.loading import download
from podero.drift.loading.load import load_document
from tests.servers.publishing import Answer, for_ever, serve


@pytest.fixture
def trickle() -> Iterator[str]:
    """Where a byte comes now and then, for ever."""
    with serve() as server:
        yield server.url("trickle", Answer(for_ever(b" ", 0.02)))


@pytest.mark.parametrize(("name", "library"), [("spec.yaml", "ruamel.yaml"), ("page.md", "markdown_it")])
def test_what_only_a_library_can_read_says_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str
) -> None:
    (tmp_path / name).write_text("openapi: 3.1.0\n", "utf-8")
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(document.DocumentError, match=library.replace("_", "-")):
        load_document(str(tmp_path / name))


def test_a_trickle_is_refused_when_the_time_is_up(trickle: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "MAX_SECONDS", 0.2)
    started = time.monotonic()
    with pytest.raises(document.DocumentError, match="not complete after"):
        load_document(trickle)
    assert time.monotonic() - started < 5
