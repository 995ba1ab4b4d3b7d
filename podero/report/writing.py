"""Writes the page: reads all sessions once, fills a template that escapes all text, and writes the file in one step."""

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


# Overloads, since type checkers cannot infer the type of a mapping with several kinds of sessions from a union.


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

    EV and HEMS sessions may be mixed; each kind gets its own part. Totals and charts cover all sessions. The table
    lists the first `MAX_ROWS` sessions of each kind, and says so if there are more. A null is shown as "not known",
    never as 0. The page loads nothing, runs no script, and escapes all text from the server.

    Args:
        sessions: Any iterable of sessions: a page, an ``iter``. Or a mapping from the name of each device to its
            sessions; each device then gets its own part.
        path: The file. It is written in one step at the end; on an error it is left as it was.
        title: Heading of the page.
        tz: The time zone of its days and times, as a `zoneinfo.ZoneInfo` or its name ("Europe/Vienna").
        start: First local day of the report. The charts show every day from ``start`` to ``end``. Sessions that began
            on other days are left out; in UTC, all sessions that the API listed are kept.
        end: Last local day, included. Give both ``start`` and ``end``, or neither.
        customer: The customer whose sessions these are; shown in the head of the page.

    Raises:
        TypeError: An item is not a session, or the sessions come from an async client (see `awrite_report`).
        ValueError: There is no such time zone, or the days are not valid.
        OSError: The file cannot be written; raised before the first session is requested.
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
    """The same as `write_report`, for async iterables of sessions."""
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
        raise ValueError("give both start and end, or neither")
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
