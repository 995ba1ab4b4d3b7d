"""Describe a session in a few plain sentences: first what its outcome means, then what happened.

The text shows where each meaning comes from. A meaning that Podero publishes is marked "Podero's meaning". A meaning
that we inferred from a name is marked "our reading". Free text from the server, and values that this version does not
know, are quoted. Null is never shown as 0: it is "not computable" for money (inferred) and "not reported" for all else.
"""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal

from podero._formatting import energy, exact, in_utc, money, number, percent, quoted, when
from podero._zones import TimeZone, Zone, checked_zone
from podero.models import ChargingSession, HEMSSession, HEMSSessionOutcome, HiddenReason, SessionOutcome

_IMPLAUSIBLE = " (implausible)"

_OUR_READING: Mapping[SessionOutcome, str] = {
    SessionOutcome.NOT_AT_HOME: "Not optimised: the car was plugged in away from home",
    SessionOutcome.NOT_AUTHENTICATED: "Not optimised: the connection to the car's maker has lapsed",
    SessionOutcome.SMART_OPTIMIZATION_DISABLED: "Not optimised: smart charging is switched off",
    SessionOutcome.NO_BATTERY_CAPACITY: "Not optimised: the battery's capacity is not known",
    SessionOutcome.EV_NOT_FOUND: "Not optimised: the car was not found",
    SessionOutcome.HEMS_ONLY_MODE: "Not optimised: the car is steered by solar surplus only",
    SessionOutcome.OEM_NOT_CAPABLE: "Not optimised: the car's maker does not offer steering for it",
    SessionOutcome.ALREADY_AT_TARGET: "Nothing to optimise: the target was reached on arrival",
    SessionOutcome.IMMEDIATE_START: "Nothing to optimise: charging had to start at once",
    SessionOutcome.INSUFFICIENT_PRICE_COVERAGE: "Nothing to optimise: prices were missing for part of the window",
    SessionOutcome.USER_UNPLUGGED_EARLY: "Interrupted: the car was unplugged before the plan was done",
    SessionOutcome.COMMANDS_FAILED: "Interrupted: the car did not follow the commands",
    SessionOutcome.OEM_REPORTED_FULL: "Interrupted: the car said that it was full",
    SessionOutcome.BOOSTED: "Overridden: the user asked to charge at once",
    SessionOutcome.IN_PROGRESS: "Still running",
    SessionOutcome.OPTIMIZED: "Optimised: the charging was moved as planned",
    SessionOutcome.OTHER: "The outcome is one for which the API has no name",
    SessionOutcome.UNKNOWN: "The API could not tell the outcome",
}
_PUBLISHED: Mapping[HEMSSessionOutcome, str] = {
    HEMSSessionOutcome.CHARGED_FROM_SOLAR: "At least one applied steering command delivered energy",
    HEMSSessionOutcome.NO_SURPLUS: "The steering loop ran but never saw enough surplus to start",
    HEMSSessionOutcome.STEERING_INEFFECTIVE: "Steering commands were sent, but none was verified as applied",
    HEMSSessionOutcome.ABORTED: "Ended without a clean finish, for instance because its eligibility ended mid-charge",
}
_HIDDEN_READING: Mapping[HiddenReason, str] = {HiddenReason.SHORT_DURATION: "it was too short to show"}


def describe_charging(session: ChargingSession, tz: TimeZone) -> str:
    """See `ChargingSession.describe`."""
    zone = checked_zone(tz)
    return f"{_ev_outcome(session)}{_hidden(session)}. {_ev_events(session, zone)}. {_wish(session, zone)}."


def describe_hems(session: HEMSSession, tz: TimeZone) -> str:
    """See `HEMSSession.describe`."""
    return f"{_hems_outcome(session)}. {_hems_events(session, checked_zone(tz))}."


def outcome_meaning(outcome: SessionOutcome | HEMSSessionOutcome | None) -> str:
    """What an outcome means in general, and where that meaning comes from."""
    if outcome is None:
        return "Still running or not evaluated (our reading)"
    if isinstance(outcome, HEMSSessionOutcome):
        known, whose = _PUBLISHED.get(outcome), "Podero's meaning"
    else:
        known, whose = _OUR_READING.get(outcome), "our reading"
    return "Not known to this version of podero" if known is None else f"{known} ({whose})"


def remarks(session: ChargingSession | HEMSSession, zone: Zone) -> str:
    """What a table of times, amounts and outcomes does not show: what is unusual, and what the customer asked for."""
    found = _ev_remarks(session, zone) if isinstance(session, ChargingSession) else _hems_remarks(session)
    text = "; ".join(found)
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _ev_remarks(session: ChargingSession, zone: Zone) -> list[str]:
    end = session.unplug_time or session.inferred_session_end
    wanted = [*_goal(session, zone), *_window(session, zone), *_reach(session)]
    return [
        *([] if session.is_at_home else ["away from home"]),
        *([] if end is None or session.unplug_time else ["unplugging not reported, end inferred"]),
        *_ended_before_it_began(session.plug_in_time, end),
        *filter(None, [_hidden(session).removeprefix("; ")]),
        *([f"wanted: {', '.join(wanted)}"] if wanted else []),
    ]


def _hems_remarks(session: HEMSSession) -> list[str]:
    complete, ineffective = session.has_complete_price_coverage, session.commands_ineffective
    return [
        *([f"commands without effect: {_count(ineffective)}"] if ineffective else []),
        *_ended_before_it_began(session.started_at, session.ended_at),
        *(["prices incomplete"] if complete is False else []),
        *(["savings not known although prices are complete"] if complete and session.savings_eur is None else []),
    ]


def _ended_before_it_began(start: datetime, end: datetime | None) -> list[str]:
    return ["implausible: ends before it starts"] if _reversed(start, end) else []


def _ev_outcome(session: ChargingSession) -> str:
    outcome = session.session_outcome
    meaning = _OUR_READING.get(outcome)
    return _not_known(outcome) if meaning is None else f"{meaning} (our reading of `{outcome}`)"


def _hems_outcome(session: HEMSSession) -> str:
    outcome = session.outcome
    if outcome is None:
        state = "Still running or not yet evaluated" if session.ended_at is None else "Not evaluated"
        return f"{state} (our reading of a missing outcome)"
    meaning = _PUBLISHED.get(outcome)
    return _not_known(outcome) if meaning is None else f"{meaning} (Podero's meaning of `{outcome}`)"


def _not_known(value: str) -> str:
    return f"The outcome is {quoted(value)}, which this version of podero does not know"


def _hidden(session: ChargingSession) -> str:
    reason = session.hidden_reason
    if not session.is_hidden and reason is None:
        return ""
    flag = "; flagged as hidden" if session.is_hidden else "; not flagged as hidden, although a reason is given"
    if reason is None:
        return f"{flag}, reason not reported"
    meaning = _HIDDEN_READING.get(reason)
    if meaning is None:
        return f"{flag}: {quoted(reason)}, which this version of podero does not know"
    return f"{flag}: {meaning} (our reading of `{reason}`)"


def _ev_events(session: ChargingSession, zone: Zone) -> str:
    place = "at home" if session.is_at_home else "away from home"
    end = session.unplug_time or session.inferred_session_end
    span = _span(session.plug_in_time, end, zone)
    if end is not None and session.unplug_time is None:
        span += " (end inferred, unplugging not reported)"
    happened = [_energy(session.energy_charged_kwh, "charged")]
    happened += _charge_levels(session)
    happened.append(_cost(session.actual_cost_eur))
    happened.append(_ev_savings(session.actual_savings_eur, session.expected_savings_eur))
    return f"Plugged in {place} {span}: {', '.join(happened)}"


def _hems_events(session: HEMSSession, zone: Zone) -> str:
    happened = [
        _energy(session.energy_from_solar_kwh, "from solar surplus"),
        _savings(session.savings_eur) + _price_coverage(session),
        f"commands: {_count(session.commands_sent)} sent, {_count(session.commands_applied)} applied, "
        f"{_count(session.commands_ineffective)} ineffective",
        f"last state {quoted(session.final_hems_state)}",
    ]
    return f"Session {_span(session.started_at, session.ended_at, zone)}: {', '.join(happened)}"


def _wish(session: ChargingSession, zone: Zone) -> str:
    parts = [*_goal(session, zone), *_window(session, zone), *_reach(session)]
    return f"Wanted: {', '.join(parts)}" if parts else "No target, deadline or window reported"


def _goal(session: ChargingSession, zone: Zone) -> list[str]:
    target, deadline = session.target_soc_pct, session.charge_deadline
    if target is None and deadline is None:
        return []
    goal = "target not reported," if target is None else _soc(target)
    return [f"{goal}, deadline not reported" if deadline is None else f"{goal} by {_when(deadline, session, zone)}"]


def _window(session: ChargingSession, zone: Zone) -> list[str]:
    """The desired charging window; empty if it just runs from plugging in to the deadline."""
    start, end = session.desired_charging_start_time, session.desired_charging_end_time
    if start in (None, session.plug_in_time) and end in (None, session.charge_deadline):
        return []
    begin = "a start not reported" if start is None else _when(start, session, zone)
    until = "an end not reported" if end is None else _when(end, session, zone)
    return [f"window from {begin} to {until}{_reversed(start, end)}"]


def _reach(session: ChargingSession) -> list[str]:
    reachable, possible = session.target_reachable, session.reachable_soc_pct
    if reachable is None:
        parts = [] if session.target_soc_pct is None else ["whether that is reachable is not reported"]
    else:
        parts = ["reachable" if reachable else "not reachable"]
    if possible is not None and possible != session.target_soc_pct:
        parts.append(f"{_soc(possible)} can be reached")
    return parts


def _span(start: datetime, end: datetime | None, zone: Zone) -> str:
    if end is None:
        return f"since {when(start, zone)}, no end reported, so far"
    return f"from {when(start, zone)} to {when(end, zone, year_of=start)}{_reversed(start, end)}"


def _reversed(start: datetime | None, end: datetime | None) -> str:
    first, last = start and in_utc(start), end and in_utc(end)
    return " (implausible: ends before it starts)" if first and last and last < first else ""


def _when(moment: datetime, session: ChargingSession, zone: Zone) -> str:
    return when(moment, zone, year_of=session.plug_in_time)


def _energy(value: float | None, what: str) -> str:
    if value is None:
        return "energy not reported"
    return f"{energy(exact(value))} {what}{_IMPLAUSIBLE if value < 0 else ''}"


def _charge_levels(session: ChargingSession) -> list[str]:
    first, last = session.initial_soc_pct, session.final_soc_pct
    if first is None and last is None:
        return ["state of charge not reported"]
    begin = "" if first is None else f" from {_soc(first)}"
    return [f"battery{begin}" if last is None else f"battery{begin} to {_soc(last)}"]


def _soc(value: float) -> str:
    return percent(exact(value)) + ("" if 0 <= value <= 100 else _IMPLAUSIBLE)


def _count(value: int) -> str:
    return number(Decimal(value), 0) + (_IMPLAUSIBLE if value < 0 else "")


def _cost(value: float | None) -> str:
    return "cost not computable" if value is None else f"cost {money(exact(value))}"


def _ev_savings(actual: float | None, expected: float | None) -> str:
    if expected is not None:
        return f"{_savings(actual)} (expected savings {money(exact(expected))})"
    if actual is not None:
        return f"{_savings(actual)} (expected savings not computable)"
    return "actual and expected savings not computable"


def _savings(value: float | None) -> str:
    if value is None:
        return "savings not computable"
    amount = money(abs(exact(value)))
    return f"saved {amount}" if value >= 0 else f"extra cost of {amount} instead of savings"


def _price_coverage(session: HEMSSession) -> str:
    complete = session.has_complete_price_coverage
    if complete is False:
        return " (prices incomplete)"
    return " although prices are complete" if complete and session.savings_eur is None else ""
