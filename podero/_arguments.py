"""Checks arguments before anything is sent. For a wrong argument, a ``ValueError`` says what to do."""

import re
from datetime import UTC, date, datetime, tzinfo
from uuid import UUID

LONGEST = 365 * 86_400.0
_ISO = (  # compiled at its first use
    r"(?a)(\d{8}|\d{4}-\d{2}-\d{2})(?:([T ][^Zz+-]+)([Zz]|[+-]\d{2}(?::?[0-5]\d)?)?)?"
)


Day = date | datetime | str


def checked_id(name: str, value: UUID | str) -> UUID:
    """An id as a UUID."""
    from podero_api.parameters import checked_id as canonical  # slow to import, and commands can check days without it

    return UUID(canonical(name, value))


def checked_flag(name: str, value: bool) -> bool:
    """The value, which must be True or False; other true or false values are refused."""
    if not isinstance(value, bool):
        raise ValueError(f"{name} must be True or False, not {value!r:.40}")
    return value


def checked_days(start: Day, end: Day, zone: tzinfo = UTC) -> tuple[date, date]:
    """The first and last day of a span, both included, in the time zone."""
    first, last = day_in("start", start, zone), day_in("end", end, zone)
    if first > last:
        raise ValueError(f"start ({first}) is after end ({last})")
    return first, last


def day_in(name: str, value: Day, zone: tzinfo) -> date:
    """The day, in the time zone, of a date, an aware datetime or an ISO string."""
    if isinstance(value, str):
        value = parsed_day(name, value)
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            raise ValueError(f"{name} is a datetime without offset; give it a tzinfo, or pass a date")
        try:
            return value.astimezone(zone).date()
        except OverflowError:
            raise ValueError(f"{name} ({value}) is outside the years 1 to 9999 in {zone}") from None
    if isinstance(value, date):
        return value
    raise ValueError(f"{name} must be a date, an aware datetime or an ISO string, not {type(value).__name__}")


def parsed_day(name: str, text: str) -> date | datetime:
    """Parse an ISO day or date-time; raises ValueError if the text is neither."""
    from dateutil.parser import isoparser

    parts = re.fullmatch(_ISO, text)
    try:
        if parts is None:
            raise ValueError("no whole day")
        day, time, offset = parts.groups()
        if not time:
            return isoparser().parse_isodate(day)
        moment = isoparser().isoparse(day + time)
        # dateutil takes a lock for an offset, which a forked child may find locked for ever.
        zone = datetime.fromisoformat(f"2000-01-01T00:00{offset.upper()}").tzinfo if offset else None
        return moment.replace(tzinfo=zone)
    except (ValueError, OverflowError):
        raise ValueError(
            f"{name} must be an ISO day such as 2026-10-31, or an ISO date-time with offset, not {text!r:.60}"
        ) from None


def checked_seconds(name: str, value: float) -> float:
    """A positive number of seconds, at most a year."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not 0 < value <= LONGEST:
        raise ValueError(f"{name} must be a positive number of seconds, at most a year, not {value!r:.40}")
    return float(value)
