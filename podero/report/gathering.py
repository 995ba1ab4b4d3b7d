"""Collects what a report shows while it reads the sessions: the sums of all sessions, and the first rows."""

from datetime import date
from typing import Final, Literal, TypeAlias, cast

import attrs

from podero._formatting import harmless
from podero._zones import Zone, zone_name
from podero.models import ChargingSession
from podero.sessions.local_days import began, falls_in
from podero.sessions.summarize import Outcome, Session, Tallies
from podero.sessions.summary import Summary

Kind: TypeAlias = Literal["ev", "hems"]

MAX_ROWS: Final = 1000
"""How many sessions of each kind a report lists for each device."""


@attrs.frozen
class Asked:
    """The caller's choices for the report.

    Attributes:
        zone: The time zone of the days and times that it shows.
        span: First and last local day; ``None`` means the days on which sessions began.
        customer: Whose sessions they are.
    """

    zone: Zone
    span: tuple[date, date] | None = None
    customer: str | None = None

    @property
    def on(self) -> str:
        """The days, as the end of a sentence; empty if the caller gave no days."""
        if self.span is None:
            return ""
        first, last = self.span
        days = f" on {first}" if first == last else f" from {first} to {last}"
        return f"{days} ({self.zone_name})"

    @property
    def zone_name(self) -> str:
        """The time zone's name for people."""
        return zone_name(self.zone)


class Gathered:
    """The sessions of one kind. Memory does not grow with their number beyond `MAX_ROWS`."""

    def __init__(self, zone: Zone) -> None:
        self.rows: list[Session] = []
        self._zone = zone
        self._all, self._days, self._outcomes = Tallies(None), Tallies("day", zone), Tallies("outcome")

    def add(self, session: Session) -> None:
        """Add one session."""
        self._all.add(session)
        self._outcomes.add(session)
        if began(session, self._zone) is not None:
            self._days.add(session)
        if len(self.rows) < MAX_ROWS:
            self.rows.append(session)

    @property
    def total(self) -> Summary:
        """The sums of all."""
        return cast("Summary", self._all.result())

    @property
    def days(self) -> dict[date, Summary]:
        """The sums of each local day on which sessions began, in order."""
        found = cast("dict[str, Summary]", self._days.result())
        return {date.fromisoformat(day): summary for day, summary in found.items()}

    @property
    def outcomes(self) -> dict[Outcome, Summary]:
        """The sums of each outcome, the most frequent first."""
        return cast("dict[Outcome, Summary]", self._outcomes.result())


class Device:
    """The sessions of one device, or all sessions if the caller does not separate devices."""

    def __init__(self, name: str | None, asked: Asked) -> None:
        self.name: str | None = None if name is None else harmless(name)
        self._asked = asked
        self._kinds: dict[Kind, Gathered] = {}

    def add(self, session: Session) -> None:
        """Add a session, unless it began outside the requested days.

        Raises:
            TypeError: It is not a session.
        """
        if not isinstance(session, Session):
            raise TypeError(f"a report is about ChargingSession and HEMSSession, not {type(session).__name__}")
        if self._asked.span is None or falls_in(session, *self._asked.span, self._asked.zone):
            kind: Kind = "ev" if isinstance(session, ChargingSession) else "hems"
            self._kinds.setdefault(kind, Gathered(self._asked.zone)).add(session)

    @property
    def kinds(self) -> list[tuple[Kind, Gathered]]:
        """The kinds that have sessions, EV sessions first."""
        return sorted(self._kinds.items(), key=lambda item: item[0])
