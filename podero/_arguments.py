"""Checking what callers pass, before anything is sent. Every refusal is a plain ``ValueError`` that says what to do."""

import re
from datetime import UTC, date, datetime
from uuid import UUID

LONGEST = 365 * 86_400.0
LONGEST_SEGMENT = 2000

_UUID = re.compile(r"[0-9A-Fa-f]{8}-?([0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}")

Day = date | datetime | str


def checked_id(name: str, value: UUID | str) -> UUID:
    """An id as a UUID; in a path it can then be nothing else."""
    if isinstance(value, UUID):
        return value
    if isinstance(value, str) and _UUID.fullmatch(value):
        return UUID(value)
    raise ValueError(f"{name} must be a UUID, not {value!r:.60}")


def checked_days(start: Day, end: Day) -> tuple[date, date]:
    """Both ends of a span, inclusive UTC days."""
    first, last = utc_day("start", start), utc_day("end", end)
    if first > last:
        raise ValueError(f"start ({first}) is after end ({last})")
    return first, last


def utc_day(name: str, value: Day) -> date:
    """The UTC day of a date, an aware datetime or an ISO string."""
    if isinstance(value, str):
        value = _parsed(name, value)
    if isinstance(value, datetime):
        if value.utcoffset() is None:
            raise ValueError(f"{name} is a datetime without offset; give it a tzinfo, or pass a date")
        try:
            return value.astimezone(UTC).date()
        except OverflowError:
            raise ValueError(f"{name} ({value}) has no UTC day that can be written") from None
    if isinstance(value, date):
        return value
    raise ValueError(f"{name} must be a date, an aware datetime or an ISO string, not {type(value).__name__}")


def _parsed(name: str, text: str) -> date | datetime:
    from dateutil.parser import isoparser

    whole_day = re.match(r"(\d{8}|\d{4}-\d{2}-\d{2})([T ].+)?$", text, re.ASCII)
    try:
        if whole_day is None:
            raise ValueError("no whole day")
        return isoparser().isoparse(text) if whole_day[2] else isoparser().parse_isodate(text)
    except (ValueError, OverflowError):
        raise ValueError(
            f"{name} must be an ISO day such as 2026-10-31, or an ISO date-time with offset, not {text!r:.60}"
        ) from None


def checked_span(start: datetime | str, end: datetime | str) -> tuple[datetime, datetime]:
    """Both ends of a span, as aware datetimes."""
    first, last = _moment("start", start), _moment("end", end)
    if first > last:
        raise ValueError(f"start ({first}) is after end ({last})")
    return first, last


def _moment(name: str, value: datetime | str) -> datetime:
    given = _parsed(name, value) if isinstance(value, str) else value
    if not isinstance(given, datetime):
        what = f"the day {given}" if isinstance(given, date) else type(given).__name__
        raise ValueError(f"{name} must be an aware datetime, or an ISO date-time with offset, not {what}")
    if given.utcoffset() is None:
        raise ValueError(f"{name} is a datetime without offset; give it a tzinfo")
    return given


def checked_text(name: str, value: str) -> str:
    """Any text."""
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a text, not {type(value).__name__}")
    return value


def checked_segment(name: str, value: str) -> str:
    """Free text that goes into a path, where it is quoted; "." and ".." would lead elsewhere even so."""
    text = checked_text(name, value)
    if text in ("", ".", "..") or len(text) > LONGEST_SEGMENT:
        raise ValueError(
            f'{name} must be a text of 1 to {LONGEST_SEGMENT:,} characters other than "." and "..", not {text!r:.40}'
        )
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{name} holds half a surrogate pair, which has no UTF-8") from None
    return text


def checked_number(name: str, value: int, minimum: int | None, maximum: int | None) -> int:
    """A whole number within its bounds."""
    whole = isinstance(value, int) and not isinstance(value, bool)
    if not whole or (minimum is not None and value < minimum) or (maximum is not None and value > maximum):
        bounds = (
            "" if minimum is None else f" from {minimum} up" if maximum is None else f" from {minimum} to {maximum}"
        )
        raise ValueError(f"{name} must be a whole number{bounds}, not {value!r:.40}")
    return value


def checked_flag(name: str, value: bool) -> bool:
    """True or False, nothing that merely counts as one."""
    if not isinstance(value, bool):
        raise ValueError(f"{name} must be True or False, not {value!r:.40}")
    return value


def checked_seconds(name: str, value: float) -> float:
    """A positive number of seconds, at most a year."""
    number = isinstance(value, int | float) and not isinstance(value, bool)
    if not number or not 0 < value <= LONGEST:
        raise ValueError(f"{name} must be a positive number of seconds, at most a year, not {value!r:.40}")
    return float(value)
