"""Writing the page: one pass over the sessions, then a template that escapes all text, then the file, whole."""

import base64
import hashlib
import os
from collections.abc import AsyncIterable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, cast, overload

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from podero._arguments import Day, checked_days
from podero._atomic_write import atomic_write
from podero._formatting import harmless, when
from podero._version import __version__
from podero._zones import TimeZone, checked_zone
from podero.report.contents import device_part
from podero.report.gathering import Asked, Device
from podero.sessions.summarize import Session

_HERE: Final = Path(__file__).resolve().parent


# Overloads, since type checkers would not find the type of a mapping of several kinds of sessions in a union.


@overload
def write_report(
    sessions: Iterable[Session],
    path: str | os.PathLike[str],
    *,
    title: str | None = None,
    tz: TimeZone = "UTC",
    start: Day | None = None,
    end: Day | None = None,
    customer: str | None = None,
) -> None: ...
@overload
def write_report(
    sessions: Mapping[str, Iterable[Session]],
    path: str | os.PathLike[str],
    *,
    title: str | None = None,
    tz: TimeZone = "UTC",
    start: Day | None = None,
    end: Day | None = None,
    customer: str | None = None,
) -> None: ...
def write_report(
    sessions: Iterable[Session] | Mapping[str, Iterable[Session]],
    path: str | os.PathLike[str],
    *,
    title: str | None = None,
    tz: TimeZone = "UTC",
    start: Day | None = None,
    end: Day | None = None,
    customer: str | None = None,
) -> None:
    """Write one self-contained HTML page about these sessions: totals, charts, and a row for each session.

    EV and HEMS sessions may be mixed; they get parts of their own. Sessions are taken one by one: totals and charts are
    about all of them, the table lists the first `MAX_ROWS` of each kind and says so. A null is shown as "not known",
    never as 0. The page loads nothing, runs no script, and takes all text from the server as text.

    Args:
        sessions: Any iterable of sessions: a page, an ``iter``. Or a mapping from the name of each device to its
            sessions; each device then has a part of its own.
        path: The file; written only when all is well, and then whole.
        title: Heading of the page.
        tz: The zone of its days and times, as a `zoneinfo.ZoneInfo` or its name ("Europe/Vienna").
        start: First local day that the report is about. Its charts show every day from it to ``end``. Sessions that
            began on other days are left out; in UTC, those that the API listed are all kept.
        end: Last local day, included; given with ``start`` or not at all.
        customer: Whose sessions they are, shown in the head.

    Raises:
        TypeError: Something among them is no session, or they come from an async client (see `awrite_report`).
        ValueError: The zone or the days are none.
        OSError: The file cannot be written; known before the first session is asked for.
    """
    asked = _asked(tz, start, end, customer)
    named = sessions if isinstance(sessions, Mapping) else {None: sessions}
    parts = cast("Mapping[str | None, Iterable[Session]]", named)
    if any(isinstance(part, AsyncIterable) for part in parts.values()):
        raise TypeError("these sessions come from an async client; use `await podero.report.awrite_report(...)`")
    with atomic_write(Path(path)) as file:
        devices = []
        for name, part in parts.items():
            devices.append(Device(name, asked))
            for session in part:
                devices[-1].add(session)
        file.write(_page(devices, title, asked).encode())


@overload
async def awrite_report(
    sessions: AsyncIterable[Session],
    path: str | os.PathLike[str],
    *,
    title: str | None = None,
    tz: TimeZone = "UTC",
    start: Day | None = None,
    end: Day | None = None,
    customer: str | None = None,
) -> None: ...
@overload
async def awrite_report(
    sessions: Mapping[str, AsyncIterable[Session]],
    path: str | os.PathLike[str],
    *,
    title: str | None = None,
    tz: TimeZone = "UTC",
    start: Day | None = None,
    end: Day | None = None,
    customer: str | None = None,
) -> None: ...
async def awrite_report(
    sessions: AsyncIterable[Session] | Mapping[str, AsyncIterable[Session]],
    path: str | os.PathLike[str],
    *,
    title: str | None = None,
    tz: TimeZone = "UTC",
    start: Day | None = None,
    end: Day | None = None,
    customer: str | None = None,
) -> None:
    """The same as `write_report` for what the async client iterates over."""
    asked = _asked(tz, start, end, customer)
    named = sessions if isinstance(sessions, Mapping) else {None: sessions}
    parts = cast("Mapping[str | None, AsyncIterable[Session]]", named)
    if not all(isinstance(part, AsyncIterable) for part in parts.values()):
        raise TypeError("awrite_report() takes async iterables of sessions; use `podero.report.write_report(...)`")
    with atomic_write(Path(path)) as file:
        devices = []
        for name, part in parts.items():
            devices.append(Device(name, asked))
            async for session in part:
                devices[-1].add(session)
        file.write(_page(devices, title, asked).encode())


def _asked(tz: TimeZone, start: Day | None, end: Day | None, customer: str | None) -> Asked:
    zone = checked_zone(tz)
    whose = None if customer is None else harmless(customer)
    if start is None and end is None:
        return Asked(zone, None, whose)
    if start is None or end is None:
        raise ValueError("start and end are given together, or not at all")
    return Asked(zone, checked_days(start, end, zone), whose)


def _page(devices: list[Device], title: str | None, asked: Asked) -> str:
    style = (_HERE / "page.css").read_text("utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string((_HERE / "page.html").read_text("utf-8"))
    return template.render(
        title=title or "Podero sessions",
        made=f"{when(datetime.now(UTC), asked.zone)}, podero {__version__} (unofficial)",
        asked=asked,
        style=Markup(style),  # noqa: S704  # our own file
        style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        devices=[device_part(place, device, asked) for place, device in enumerate(devices)],
    )
