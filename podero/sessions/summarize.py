"""Totals over many sessions that never count a null as 0.

Every total says how many sessions had a value. Sums are exact: each float is added as the decimal number that `repr`
shows, so 0.1 + 0.2 is 0.3. Sessions are read one by one and not kept, so memory does not grow with their number.
"""

from collections import Counter
from collections.abc import AsyncIterable, Callable, Iterable, Mapping
from decimal import Context, Decimal, Inexact
from typing import Final, Literal, TypeAlias, cast, overload

from podero._formatting import exact
from podero._zones import TimeZone, Zone, checked_zone
from podero.models import ChargingSession, HEMSSession, HEMSSessionOutcome, SessionOutcome
from podero.sessions.local_days import day_of, month_name, week_name
from podero.sessions.summary import Summary, Total

Session: TypeAlias = ChargingSession | HEMSSession
Outcome: TypeAlias = SessionOutcome | HEMSSessionOutcome | None
Period: TypeAlias = Literal["day", "week", "month"]
By: TypeAlias = Period | Literal["outcome"]
Sums: TypeAlias = Summary | dict[str, Summary] | dict[Outcome, Summary]

_EV_FIELDS: Final = ("energy_charged_kwh", "actual_cost_eur", "expected_savings_eur", "actual_savings_eur")
_HEMS_FIELDS: Final = (
    "energy_from_solar_kwh",
    "savings_eur",
    "commands_sent",
    "commands_applied",
    "commands_ineffective",
)
# More digits than any sum of JSON numbers needs. A sum that would have to be rounded raises an error instead.
_EXACTLY: Final = Context(prec=10_000, traps=[Inexact])
_NOTHING: Final = Decimal(0)


@overload
def summarize(sessions: Iterable[Session], by: None = None, *, tz: TimeZone = "UTC") -> Summary: ...
@overload
def summarize(sessions: Iterable[Session], by: Period, *, tz: TimeZone = "UTC") -> dict[str, Summary]: ...
@overload
def summarize(
    sessions: Iterable[Session], by: Literal["outcome"], *, tz: TimeZone = "UTC"
) -> dict[Outcome, Summary]: ...
def summarize(sessions: Iterable[Session], by: By | None = None, *, tz: TimeZone = "UTC") -> Sums:
    """Add up sessions; a null is never counted as 0.

    If a session is passed twice, it counts twice (``iter`` yields each id once). Hidden sessions count too;
    ``hidden_sessions`` says how many there are. Running sessions count with their values so far.

    Args:
        sessions: EV sessions, HEMS sessions, or both (they get separate totals); any iterable, a page, an ``iter``.
        by: ``None`` for one summary of all sessions. "day", "week" or "month" for one summary per day ("2026-10-30"),
            ISO week ("2026-W44") or month ("2026-10"), in order. "outcome" for one summary per outcome, the most
            frequent first; the key is ``None`` for HEMS sessions without an outcome. A session counts on the day of its
            ``plug_in_time`` or ``started_at``. It is not known which timestamp the API's own day filter uses.
        tz: The time zone of the days, weeks and months, as a `zoneinfo.ZoneInfo` or its name ("Europe/Vienna").

    Raises:
        TypeError: An item is not a session, or the sessions come from an async client (see `asummarize`).
        ValueError: ``by`` has another value, or there is no such time zone.
    """
    if isinstance(sessions, AsyncIterable):
        raise TypeError("these sessions come from an async client; use `await podero.asummarize(...)`")
    tallies = Tallies(by, tz)
    for session in sessions:
        tallies.add(session)
    return tallies.result()


@overload
async def asummarize(sessions: AsyncIterable[Session], by: None = None, *, tz: TimeZone = "UTC") -> Summary: ...
@overload
async def asummarize(sessions: AsyncIterable[Session], by: Period, *, tz: TimeZone = "UTC") -> dict[str, Summary]: ...
@overload
async def asummarize(
    sessions: AsyncIterable[Session], by: Literal["outcome"], *, tz: TimeZone = "UTC"
) -> dict[Outcome, Summary]: ...
async def asummarize(sessions: AsyncIterable[Session], by: By | None = None, *, tz: TimeZone = "UTC") -> Sums:
    """The same as `summarize`, for async iterables of sessions."""
    if not isinstance(sessions, AsyncIterable):
        raise TypeError("asummarize() takes an async iterable of sessions; use `podero.summarize(...)` for others")
    tallies = Tallies(by, tz)
    async for session in sessions:
        tallies.add(session)
    return tallies.result()


class _Tally:
    """Adds up sessions, one by one."""

    def __init__(self) -> None:
        self._sums: dict[str, Decimal] = {}
        self._known: Counter[str] = Counter()
        self._ev_outcomes: Counter[SessionOutcome] = Counter()
        self._hems_outcomes: Counter[HEMSSessionOutcome | None] = Counter()
        self._hidden = 0

    def add(self, session: Session) -> None:
        if isinstance(session, ChargingSession):
            self._ev_outcomes[session.session_outcome] += 1
            self._hidden += session.is_hidden
            self._add_values(session, _EV_FIELDS)
        else:
            self._hems_outcomes[session.outcome] += 1
            self._add_values(session, _HEMS_FIELDS)

    def _add_values(self, session: Session, fields: tuple[str, ...]) -> None:
        for name in fields:
            value = getattr(session, name)
            if value is not None:
                self._sums[name] = _EXACTLY.add(self._sums.get(name, _NOTHING), exact(value))
                self._known[name] += 1

    def __len__(self) -> int:
        return self._ev_outcomes.total() + self._hems_outcomes.total()

    def result(self) -> Summary:
        ev, hems = self._ev_outcomes.total(), self._hems_outcomes.total()
        totals = {name: Total(self._sums.get(name), self._known[name], ev) for name in _EV_FIELDS}
        totals |= {name: Total(self._sums.get(name), self._known[name], hems) for name in _HEMS_FIELDS}
        return Summary(
            ev_sessions=ev,
            hems_sessions=hems,
            hidden_sessions=self._hidden,
            **totals,
            ev_outcomes=dict(self._ev_outcomes.most_common()),
            hems_outcomes={key: count for key, count in self._hems_outcomes.most_common() if key is not None},
            hems_without_outcome=self._hems_outcomes[None],
        )


class Tallies:
    """One tally, or one for each day, week, month or outcome."""

    def __init__(self, by: By | None, tz: TimeZone = "UTC") -> None:
        if by not in _KEYS:
            raise ValueError(f'by must be None, "day", "week", "month" or "outcome", not {by!r}')
        self._by = by
        self._key = _KEYS[by]
        self._zone = checked_zone(tz)
        self._tallies: dict[Outcome | str, _Tally] = {}

    def add(self, session: Session) -> None:
        """Add one session."""
        if not isinstance(session, Session):
            raise TypeError(f"only ChargingSession and HEMSSession can be summed, not {type(session).__name__}")
        self._tallies.setdefault(self._key(session, self._zone), _Tally()).add(session)

    def result(self) -> Sums:
        """The result so far."""
        if self._by is None:
            return self._tallies.get(None, _Tally()).result()
        in_order = sorted(self._tallies.items(), key=self._rank)
        return cast("Sums", {key: tally.result() for key, tally in in_order})

    def _rank(self, item: tuple[Outcome | str, _Tally]) -> tuple[int, str]:
        key, tally = item
        return (-len(tally) if self._by == "outcome" else 0, key or "")


def _outcome(session: Session) -> Outcome:
    return session.session_outcome if isinstance(session, ChargingSession) else session.outcome


_KEYS: Final[Mapping[By | None, Callable[[Session, Zone], Outcome | str]]] = {
    None: lambda *_: None,
    "day": lambda session, zone: day_of(session, zone).isoformat(),
    "week": lambda session, zone: week_name(day_of(session, zone)),
    "month": lambda session, zone: month_name(day_of(session, zone)),
    "outcome": lambda session, _: _outcome(session),
}
