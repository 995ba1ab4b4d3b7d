"""Writing the page: one pass over the sessions, then a template that escapes all text, then the file, whole."""

import base64
import hashlib
import os
from collections.abc import AsyncIterable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from podero._formatting import when
from podero._version import __version__
from podero._whole_file import whole_file
from podero.report.contents import part
from podero.report.gathering import Gathered, Kind, sort_in
from podero.sessions.summarize import Session

_HERE: Final = Path(__file__).resolve().parent


def write_report(sessions: Iterable[Session], path: str | os.PathLike[str], *, title: str | None = None) -> None:
    """Write one self-contained HTML page about these sessions: totals, charts, and what each session says of itself.

    EV and HEMS sessions may be mixed; they get parts of their own. Sessions are taken one by one: totals and charts are
    about all of them, the table lists the first `MAX_ROWS` of each kind and says so. A null is shown as "not known",
    never as 0. The page loads nothing, runs no script, and takes all text from the server as text.

    Args:
        sessions: Any iterable of sessions: a page, an ``iter``.
        path: The file; written only when all is well, and then whole.
        title: Heading of the page.

    Raises:
        TypeError: Something among them is no session, or they come from an async client (see `awrite_report`).
        OSError: The file cannot be written; known before the first session is asked for.
    """
    if isinstance(sessions, AsyncIterable):
        raise TypeError("these sessions come from an async client; use `await podero.report.awrite_report(...)`")
    with whole_file(Path(path)) as file:
        gathered = _nothing_yet()
        for session in sessions:
            sort_in(session, gathered)
        file.write(_page(gathered, title).encode())


async def awrite_report(
    sessions: AsyncIterable[Session], path: str | os.PathLike[str], *, title: str | None = None
) -> None:
    """The same as `write_report` for what the async client iterates over."""
    if not isinstance(sessions, AsyncIterable):
        raise TypeError("awrite_report() takes an async iterable of sessions; use `podero.report.write_report(...)`")
    with whole_file(Path(path)) as file:
        gathered = _nothing_yet()
        async for session in sessions:
            sort_in(session, gathered)
        file.write(_page(gathered, title).encode())


def _nothing_yet() -> dict[Kind, Gathered]:
    return {"ev": Gathered(), "hems": Gathered()}


def _page(gathered: dict[Kind, Gathered], title: str | None) -> str:
    style = (_HERE / "page.css").read_text("utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string((_HERE / "page.html").read_text("utf-8"))
    return template.render(
        title=title or "Podero sessions",
        made=f"{when(datetime.now(UTC))} with podero {__version__}",
        style=Markup(style),  # noqa: S704  # our own file
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        parts=[part(kind, found) for kind, found in gathered.items() if found.rows],
    )
