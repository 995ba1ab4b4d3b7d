"""Checks the time zones that callers pass, and converts moments to a time zone.

``"UTC"`` needs no time zone data. Every other name does; on Windows, Python reads it from the package ``tzdata``.
"""

import zoneinfo
from datetime import UTC, datetime, timezone
from typing import TypeAlias
from zoneinfo import ZoneInfo

Zone: TypeAlias = ZoneInfo | timezone
TimeZone: TypeAlias = ZoneInfo | timezone | str
"""The type of ``tz``: a time zone, or its name such as "Europe/Vienna"."""

_UTC = ("UTC", "Etc/UTC")


def checked_zone(tz: TimeZone) -> Zone:
    """Return the time zone.

    Raises:
        ValueError: There is no time zone of this name, or ``tz`` is neither a name nor a time zone.
    """
    if isinstance(tz, ZoneInfo | timezone):
        return UTC if isinstance(tz, ZoneInfo) and tz.key in _UTC else tz
    if not isinstance(tz, str):
        raise ValueError(f'tz must be a name such as "Europe/Vienna", or a zoneinfo.ZoneInfo, not {type(tz).__name__}')
    if tz in _UTC:
        return UTC
    try:
        return ZoneInfo(tz)
    except (LookupError, OSError, ValueError):
        raise ValueError(f"tz={tz!r:.60} is not a known time zone; {_hint()}") from None


def zone_name(zone: Zone) -> str:
    """The name of the time zone for people: "Europe/Vienna", "UTC"; "local time" if it has no name."""
    return (zone.key or "local time") if isinstance(zone, ZoneInfo) else zone.tzname(None)


def in_zone(moment: datetime, zone: Zone) -> datetime | None:
    """The moment in the time zone (without an offset, it is UTC); ``None`` outside the years 1 to 9999."""
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    try:
        return aware.astimezone(zone)
    except OverflowError:
        return None


def abbreviation(moment: datetime) -> str:
    """The abbreviation of an aware moment's time zone: "CET", "UTC"; "UTC-03" if it has only a number."""
    name = moment.tzname() or ""
    return f"UTC{name}" if name[:1] in ("+", "-") else name


def _hint() -> str:
    if zoneinfo.available_timezones():
        return 'use a name such as "Europe/Vienna"'
    return f"there is no time zone data in {', '.join(zoneinfo.TZPATH) or 'any folder'}: pip install tzdata"
