"""Time zones: checking what callers pass, and moments in a zone.

``"UTC"`` needs no zone data. Every other name does; on Windows, Python takes it from the package ``tzdata``.
"""

import zoneinfo
from datetime import UTC, datetime, timezone
from typing import TypeAlias
from zoneinfo import ZoneInfo

Zone: TypeAlias = ZoneInfo | timezone
TimeZone: TypeAlias = ZoneInfo | timezone | str
"""What callers pass as ``tz``: a zone, or its name such as "Europe/Vienna"."""

_UTC = ("UTC", "Etc/UTC")


def checked_zone(tz: TimeZone) -> Zone:
    """The zone.

    Raises:
        ValueError: There is no zone of this name, or it is neither a name nor a zone.
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
        raise ValueError(f"tz={tz!r:.60} is no time zone that is known here; {_hint()}") from None


def zone_name(zone: Zone) -> str:
    """The name of the zone for people: "Europe/Vienna", "UTC"; a zone without a name is "local time"."""
    return (zone.key or "local time") if isinstance(zone, ZoneInfo) else zone.tzname(None)


def in_zone(moment: datetime, zone: Zone) -> datetime | None:
    """The moment on the zone's clock (without offset, it is taken as UTC); ``None`` where the calendar ends there."""
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    try:
        return aware.astimezone(zone)
    except OverflowError:
        return None


def abbreviation(moment: datetime) -> str:
    """What the clock of an aware moment is called then: "CET", "UTC"; "UTC-03" where it has only a number."""
    name = moment.tzname() or ""
    return f"UTC{name}" if name[:1] in ("+", "-") else name


def _hint() -> str:
    if zoneinfo.available_timezones():
        return 'use a name such as "Europe/Vienna"'
    return f"there is no zone data in {', '.join(zoneinfo.TZPATH) or 'any folder'}: pip install tzdata"
