"""What a report keeps of the sessions that pass by: sums of all of them, and the rows of the first."""

from typing import Final, Literal, TypeAlias, cast

from podero.models import ChargingSession
from podero.sessions.summarize import Outcome, Session, Tallies
from podero.sessions.summary import Summary

Kind: TypeAlias = Literal["ev", "hems"]

MAX_ROWS: Final = 1000
"""How many sessions of each kind a report lists."""


class Gathered:
    """The sessions of one kind. Memory does not grow with their number beyond `MAX_ROWS`."""

    def __init__(self) -> None:
        self.rows: list[Session] = []
        self._all, self._days = Tallies(None), Tallies("day")
        self._months, self._outcomes = Tallies("month"), Tallies("outcome")

    def add(self, session: Session) -> None:
        """Count one session in."""
        for tallies in (self._all, self._days, self._months, self._outcomes):
            tallies.add(session)
        if len(self.rows) < MAX_ROWS:
            self.rows.append(session)

    @property
    def total(self) -> Summary:
        """The sums of all."""
        return cast("Summary", self._all.result())

    @property
    def days(self) -> dict[str, Summary]:
        """The sums of each UTC day on which sessions began, in order."""
        return cast("dict[str, Summary]", self._days.result())

    @property
    def months(self) -> dict[str, Summary]:
        """The sums of each month, in order."""
        return cast("dict[str, Summary]", self._months.result())

    @property
    def outcomes(self) -> dict[Outcome, Summary]:
        """The sums of each outcome, the most frequent first."""
        return cast("dict[Outcome, Summary]", self._outcomes.result())


def sort_in(session: Session, into: dict[Kind, Gathered]) -> None:
    """Count a session in with those of its kind.

    Raises:
        TypeError: It is no session.
    """
    into["ev" if isinstance(session, ChargingSession) else "hems"].add(session)
