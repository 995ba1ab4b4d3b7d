"""Local days, weeks and months: which one a session belongs to, and which UTC days to request for them.

A session belongs to the local day on which it began (``plug_in_time``, ``started_at``). A local day has 23 or 25 hours
when the clocks change. The API filters by UTC days only. So we request all UTC days that the local days touch, and keep
the sessions that began on one of the local days.
"""

from datetime import UTC, date, datetime, time, timedelta

from podero._zones import TimeZone, Zone, checked_zone, in_zone
from podero.models import ChargingSession, HEMSSession

_EMPTY_YEAR = 1  # the API sends 0001-01-01 for some missing times


def utc_days_around(start: date, end: date, tz: TimeZone) -> tuple[date, date]:
    """The first and last UTC day that a span of local days touches; both ends of both spans are included.

    Raises:
        ValueError: There is no such time zone, or the UTC days are outside the years 1 to 9999.
    """
    zone = checked_zone(tz)
    if zone == UTC:
        return start, end
    try:
        # If the clocks change at midnight, a day may have two midnights: it begins at the first and ends at the last.
        begins = datetime.combine(start, time.min, zone)
        ends = datetime.combine(end + timedelta(days=1), time.min, zone).replace(fold=1)
        return begins.astimezone(UTC).date(), (ends.astimezone(UTC) - timedelta(microseconds=1)).date()
    except OverflowError:
        raise ValueError(f"{start} to {end} in {zone}: the UTC days are outside the years 1 to 9999") from None


def falls_in(session: ChargingSession | HEMSSession, start: date, end: date, tz: TimeZone) -> bool:
    """Whether a session that the API listed for `utc_days_around` belongs to these local days.

    In UTC, every session does: the API has already filtered by these days. A session without a usable time always
    does, too.
    """
    zone = checked_zone(tz)
    moment = began(session, zone)
    return zone == UTC or moment is None or start <= moment.date() <= end


def began(session: ChargingSession | HEMSSession, zone: Zone) -> datetime | None:
    """When the session began, in local time; ``None`` if it has no usable time."""
    moment = _began(session)
    shown = in_zone(moment, zone)
    return None if shown is None or _EMPTY_YEAR in (moment.year, shown.year) else shown


def day_of(session: ChargingSession | HEMSSession, zone: Zone) -> date:
    """The local day on which the session began; the day as the API wrote it if it has no usable local time."""
    moment = _began(session)
    return (in_zone(moment, zone) or moment).date()


def week_name(day: date) -> str:
    """The ISO week of a day: "2026-W44"."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def month_name(day: date) -> str:
    """The month of a day: "2026-10"."""
    return day.isoformat()[: len("2026-10")]


def _began(session: ChargingSession | HEMSSession) -> datetime:
    return session.plug_in_time if isinstance(session, ChargingSession) else session.started_at
