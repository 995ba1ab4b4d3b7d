"""Totals over many sessions that never count a null as 0.

Every total says how many sessions had a value. Sums are exact: a float enters as the decimal number that it shows, so
0.1 + 0.2 is 0.3. Sessions are taken one by one and not kept, so memory does not grow with their number.
"""

from collections import Counter
from collections.abc import AsyncIterable, Callable, Iterable, Mapping
from decimal import Context, Decimal, Inexact
from typing import Final, Literal, TypeAlias, cast, overload

from podero._formatting import exact, in_utc
from podero.models import ChargingSession, HEMSSession, HEMSSessionOutcome, SessionOutcome
from podero.sessions.summary import Summary, Total

Session: TypeAlias = ChargingSession | HEMSSession
Outcome: TypeAlias = SessionOutcome | HEMSSessionOutcome | None
By: TypeAlias = Literal["day", "month", "outcome"]
Sums: TypeAlias = Summary | dict[str, Summary] | dict[Outcome, Summary]

_EV_FIELDS: Final = ("energy_charged_kwh", "actual_cost_eur", "expected_savings_eur", "actual_savings_eur")
_HEMS_FIELDS: Final = (
    "energy_from_solar_kwh",
    "savings_eur",
    "commands_sent",
    "commands_applied",
    "commands_ineffective",
)
# More digits than any sum of numbers that JSON readers take; a sum that would be rounded raises instead.
_EXACTLY: Final = Context(prec=10_000, traps=[Inexact])
_NOTHING: Final = Decimal(0)


@overload
def summarize(sessions: Iterable[Session], by: None = None) -> Summary: ...
@overload
def summarize(sessions: Iterable[Session], by: Literal["day", "month"]) -> dict[str, Summary]: ...
@overload
def summarize(sessions: Iterable[Session], by: Literal["outcome"]) -> dict[Outcome, Summary]: ...
def summarize(sessions: Iterable[Session], by: By | None = None) -> Sums:
    """Add sessions up, without ever counting a null as 0.

    What is given is what is summed: a session given twice counts twice (``iter`` gives each id once), hidden ones count
    and are told apart in ``hidden_sessions``, running ones count with what they have so far.

    Args:
        sessions: EV sessions, HEMS sessions, or both (they get separate totals); any iterable, a page, an ``iter``.
        by: ``None`` for one summary; "day" or "month" for one each ("2026-10-30", "2026-10": the UTC day of
            ``plug_in_time`` or ``started_at``, in order; which timestamp the API's own day filter uses is not known);
            "outcome" for one each, the most frequent first (``None`` for HEMS sessions without an outcome).

    Raises:
        TypeError: Something among them is no session, or they come from an async client (see `asummarize`).
        ValueError: ``by`` is something else.
    """
    if isinstance(sessions, AsyncIterable):
        raise TypeError("these sessions come from an async client; use `await podero.asummarize(...)`")
    tallies = Tallies(by)
    for session in sessions:
        tallies.add(session)
    return tallies.result()


@overload
async def asummarize(sessions: AsyncIterable[Session], by: None = None) -> Summary: ...
@overload
async def asummarize(sessions: AsyncIterable[Session], by: Literal["day", "month"]) -> dict[str, Summary]: ...
@overload
async def asummarize(sessions: AsyncIterable[Session], by: Literal["outcome"]) -> dict[Outcome, Summary]: ...
async def asummarize(sessions: AsyncIterable[Session], by: By | None = None) -> Sums:
    """The same as `summarize` for what the async client iterates over."""
    if not isinstance(sessions, AsyncIterable):
        raise TypeError("asummarize() takes an async iterable of sessions; use `podero.summarize(...)` for others")
    tallies = Tallies(by)
    async for session in sessions:
        tallies.add(session)
    return tallies.result()


class _Tally:
    """Adds sessions up, one by one."""

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
    """One tally, or one for each day, month or outcome."""

    def __init__(self, by: By | None) -> None:
        if by not in _KEYS:
            raise ValueError(f'by is None, "day", "month" or "outcome", not {by!r}')
        self._by = by
        self._key = _KEYS[by]
        self._tallies: dict[Outcome | str, _Tally] = {}

    def add(self, session: Session) -> None:
        """Count one session in."""
        if not isinstance(session, Session):
            raise TypeError(f"only ChargingSession and HEMSSession can be summed, not {type(session).__name__}")
        self._tallies.setdefault(self._key(session), _Tally()).add(session)

    def result(self) -> Sums:
        """What there is so far."""
        if self._by is None:
            return self._tallies.get(None, _Tally()).result()
        in_order = sorted(self._tallies.items(), key=self._rank)
        return cast("Sums", {key: tally.result() for key, tally in in_order})

    def _rank(self, item: tuple[Outcome | str, _Tally]) -> tuple[int, str]:
        key, tally = item
        return (-len(tally) if self._by == "outcome" else 0, key or "")


def _day(session: Session) -> str:
    moment = session.plug_in_time if isinstance(session, ChargingSession) else session.started_at
    return (in_utc(moment) or moment).date().isoformat()


def _outcome(session: Session) -> Outcome:
    return session.session_outcome if isinstance(session, ChargingSession) else session.outcome


_KEYS: Final[Mapping[By | None, Callable[[Session], Outcome | str]]] = {
    None: lambda _: None,
    "day": _day,
    "month": lambda session: _day(session)[: len("2026-10")],
    "outcome": _outcome,
}
