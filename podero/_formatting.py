"""Formats values for people: money to the cent, few digits, times with their time zone, server text made harmless.

No other module rounds. A value that rounds to 0 but is not 0 is written as "about 0".
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import ROUND_HALF_UP, Decimal

from podero._zones import Zone, abbreviation, in_zone

_LARGE = Decimal(10**9)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_TERMINAL_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # colours, cursor
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # titles, links, clipboards
    r"|\x1b[ -/]*[0-~]?"
)
_SHOWN_AS_NOTHING = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\U000e0000-\U000e0fff]")
_MAX_QUOTED = 60


def exact(value: float) -> Decimal:
    """The decimal number that `repr` shows: 0.1 becomes exactly one tenth."""
    return Decimal(value) if isinstance(value, int) else Decimal(repr(value))


def number(value: Decimal, places: int) -> str:
    """A number with at most ``places`` decimal places, without trailing zeros."""
    return _rounded(value, places, strip=True)


def money(value: Decimal) -> str:
    """An amount to the cent, in EUR (by the API's field names)."""
    return f"{_rounded(value, 2, strip=False)} EUR"


def energy(value: Decimal) -> str:
    """An energy in kWh; below 10 kWh with two decimal places, else with one."""
    return f"{number(value, 2 if abs(value) < 10 else 1)} kWh"


def percent(value: Decimal) -> str:
    """A share in %."""
    return f"{number(value, 1)} %"


def in_utc(moment: datetime) -> datetime | None:
    """The moment in UTC (without an offset, it already is UTC); ``None`` outside the years 1 to 9999."""
    return in_zone(moment, UTC)


def when(moment: datetime, zone: Zone = UTC, *, year_of: datetime | None = None) -> str:
    """A moment in the time zone, to the minute; without its year if ``year_of`` is in the same year.

    The API sends 0001-01-01 for some missing times; it is shown as "an unusable time".
    """
    shown = in_zone(moment, zone)
    if shown is None or 1 in (shown.year, moment.year):
        return f"an unusable time ({moment.date()})"
    known = None if year_of is None else in_zone(year_of, zone)
    year = "" if known is not None and known.year == shown.year else f" {shown.year}"
    return f"{shown.day} {_MONTHS[shown.month - 1]}{year} {shown:%H:%M} {abbreviation(shown)}"


def short_day(day: date) -> str:
    """A day without its year: "1 Oct"."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def short_month(day: date) -> str:
    """The month of a day: "Oct 2026"."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def quoted(text: str) -> str:
    """Text from the server, as one short line in double quotes, without control sequences for a terminal."""
    line = harmless(text[: 10 * _MAX_QUOTED]).replace('"', "'")
    return f'"{line}"' if len(line) <= _MAX_QUOTED else f'"{line[:_MAX_QUOTED]}..."'


def harmless(text: str) -> str:
    """The text as one line, without control sequences for a terminal and without invisible characters."""
    return " ".join(visible(_TERMINAL_ESCAPES.sub("", text)).split())


def visible(text: str, replace: Callable[[str], str] = lambda _: " ") -> str:
    """Replace each character that is not visible.

    These are control characters, characters that change the direction of text, invisible characters (tags, joiners,
    blank letters), line ends, and code points that Unicode does not define.

    Args:
        text: Any text.
        replace: What to write for such a character; default: a space.
    """
    if text.isprintable() and not _SHOWN_AS_NOTHING.search(text):
        return text
    return "".join(char if char.isprintable() and not _SHOWN_AS_NOTHING.match(char) else replace(char) for char in text)


def _rounded(value: Decimal, places: int, *, strip: bool) -> str:
    if abs(value) >= _LARGE:
        return f"{value:.3E}"
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) + 0  # + 0 turns -0 into 0
    text = f"{rounded:f}"
    if strip and "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"about {text}" if value and not rounded else text
