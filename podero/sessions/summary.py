"""What `podero.summarize` returns: totals that say how many sessions had a value."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import attrs

from podero._formatting import energy, money, number, quoted
from podero.models import HEMSSessionOutcome, SessionOutcome


@attrs.frozen
class Total:
    """One sum, and how much of it is known.

    Attributes:
        value: The sum of the known values; ``None`` if no value is known.
        known: How many sessions had a value.
        of: How many sessions there were.
    """

    value: Decimal | None
    known: int
    of: int

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data. ``value`` is ``None`` or a string in plain decimal notation, so that no digit is lost."""
        value = None if self.value is None else f"{self.value:f}"
        return {"value": value, "known": self.known, "of": self.of}


@attrs.frozen(kw_only=True)
class Summary:
    """Totals over sessions. EV and HEMS sessions have separate totals, named like the sessions' fields.

    Attributes:
        ev_sessions: How many EV sessions there were.
        hems_sessions: How many HEMS sessions there were.
        hidden_sessions: How many of the EV sessions are flagged as hidden; all totals include them.
        energy_charged_kwh: Energy charged in EV sessions (kWh).
        actual_cost_eur: What the EV sessions cost (EUR).
        expected_savings_eur: Savings that were expected when the EV sessions were planned (EUR).
        actual_savings_eur: Savings reached in EV sessions (EUR).
        energy_from_solar_kwh: Energy from solar surplus in HEMS sessions (kWh).
        savings_eur: Savings of HEMS sessions (EUR).
        commands_sent: Steering commands sent in HEMS sessions.
        commands_applied: Steering commands verified as applied.
        commands_ineffective: Steering commands without effect.
        ev_outcomes: How many EV sessions had each outcome, the most frequent first.
        hems_outcomes: The same for HEMS sessions; those without an outcome are not in it.
        hems_without_outcome: How many HEMS sessions have no outcome (inferred: they are running or not evaluated).
    """

    ev_sessions: int
    hems_sessions: int
    hidden_sessions: int
    energy_charged_kwh: Total
    actual_cost_eur: Total
    expected_savings_eur: Total
    actual_savings_eur: Total
    energy_from_solar_kwh: Total
    savings_eur: Total
    commands_sent: Total
    commands_applied: Total
    commands_ineffective: Total
    ev_outcomes: Mapping[SessionOutcome, int] = attrs.field(hash=False)
    hems_outcomes: Mapping[HEMSSessionOutcome, int] = attrs.field(hash=False)
    hems_without_outcome: int

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data: totals as in `Total.to_dict`, outcomes under their string values."""
        return {field.name: _json_ready(getattr(self, field.name)) for field in attrs.fields(type(self))}

    def __str__(self) -> str:
        """One line for a person, rounded to the cent. A sum that lacks values says how many sessions have one."""
        parts = [part for part in (self._ev_line(), self._hems_line()) if part]
        return "; ".join(parts) or "no sessions"

    def _ev_line(self) -> str:
        if not self.ev_sessions:
            return ""
        hidden = f" ({self.hidden_sessions} hidden)" if self.hidden_sessions else ""
        sums = (
            f"energy {_shown(self.energy_charged_kwh, energy, 'not reported')}",
            f"cost {_shown(self.actual_cost_eur, money)}",
            f"savings {_shown(self.actual_savings_eur, money)}",
            f"expected savings {_shown(self.expected_savings_eur, money)}",
            _counted(self.ev_outcomes),
        )
        return f"{_plural(self.ev_sessions, 'EV session')}{hidden}: {', '.join(sums)}"

    def _hems_line(self) -> str:
        if not self.hems_sessions:
            return ""
        sent, applied, ineffective = (
            _shown(total, _whole) for total in (self.commands_sent, self.commands_applied, self.commands_ineffective)
        )
        sums = (
            f"solar energy {_shown(self.energy_from_solar_kwh, energy, 'not reported')}",
            f"savings {_shown(self.savings_eur, money)}",
            f"commands {sent} sent, {applied} applied, {ineffective} ineffective",
            _counted(self.hems_outcomes, self.hems_without_outcome),
        )
        return f"{_plural(self.hems_sessions, 'HEMS session')}: {', '.join(sums)}"


def _json_ready(value: Any) -> Any:
    if isinstance(value, Total):
        return value.to_dict()
    return {str(key): count for key, count in value.items()} if isinstance(value, Mapping) else value


def _shown(total: Total, write: Callable[[Decimal], str], missing: str = "not computable") -> str:
    text = missing if total.value is None else write(total.value)
    return text if total.known == total.of else f"{text} ({total.known} of {total.of} sessions)"


def _whole(value: Decimal) -> str:
    return number(value, 0)


def _plural(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _counted(outcomes: Mapping[SessionOutcome, int] | Mapping[HEMSSessionOutcome, int], without: int = 0) -> str:
    names = [f"{key if key.is_recognized else quoted(key)} {count}" for key, count in outcomes.items()]
    names += [f"none {without}"] if without else []
    return f"outcomes {', '.join(names)}"
