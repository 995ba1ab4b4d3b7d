"""What the sessions operations return, field for field as on the wire.

Energy is in kWh, power in kW, states of charge in %, money in EUR (by the field's name), times are aware datetimes
(UTC unless the API says another offset). ``None`` means that the API sent null or nothing; for money it means "not
computable" (inferred), never 0.
"""

from datetime import datetime
from typing import Annotated, Any, ClassVar
from uuid import UUID

import attrs
import msgspec

from podero.enums import HEMSSessionOutcome, HiddenReason, SessionOutcome

Timestamp = Annotated[datetime, msgspec.Meta(tz=True)]


@attrs.frozen(kw_only=True)
class ChargingSession:
    """One charging session of an electric vehicle (spec schema ``SessionItem``).

    Attributes:
        id: Id of the session.
        plug_in_time: When the car was plugged in (UTC).
        unplug_time: When the car was unplugged (UTC); ``None`` while it is plugged in.
        inferred_session_end: When the session is taken to have ended (UTC), where no unplugging was seen.
        desired_charging_start_time: Start of the wished charging window (UTC).
        desired_charging_end_time: End of the wished charging window (UTC).
        charge_deadline: By when the target should be reached (UTC).
        target_soc_pct: Wished state of charge (%).
        initial_soc_pct: State of charge when plugged in (%).
        final_soc_pct: State of charge at the end (%).
        energy_charged_kwh: Energy charged (kWh).
        avg_charge_power_kw: Average charging power (kW).
        peak_charge_power_kw: Highest charging power (kW).
        actual_cost_eur: What the charging cost (EUR).
        expected_savings_eur: Savings that the plan promised (EUR).
        actual_savings_eur: Savings reached (EUR).
        is_at_home: Whether the car was plugged in at home.
        session_outcome: What came of the session, so far.
        is_hidden: Whether the session is hidden from end users; ``False`` if the API does not say.
        hidden_reason: Why it is hidden.
        target_reachable: Whether the target can be reached by the deadline.
        reachable_soc_pct: State of charge that can be reached by the deadline (%).
    """

    __spec_schema__: ClassVar[str] = "SessionItem"

    id: UUID
    plug_in_time: Timestamp
    unplug_time: Timestamp | None = None
    inferred_session_end: Timestamp | None = None
    desired_charging_start_time: Timestamp | None = None
    desired_charging_end_time: Timestamp | None = None
    charge_deadline: Timestamp | None = None
    target_soc_pct: float | None = None
    initial_soc_pct: float | None = None
    final_soc_pct: float | None = None
    energy_charged_kwh: float | None = None
    avg_charge_power_kw: float | None = None
    peak_charge_power_kw: float | None = None
    actual_cost_eur: float | None = None
    expected_savings_eur: float | None = None
    actual_savings_eur: float | None = None
    is_at_home: bool
    session_outcome: SessionOutcome
    is_hidden: bool = False
    hidden_reason: HiddenReason | None = None
    target_reachable: bool | None = None
    reachable_soc_pct: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data: ids and times as strings (ISO 8601), enums as their values, nulls kept."""
        return _json_ready(self)

    def describe(self) -> str:
        """Why the car charged as it did, from the session's own fields: three short sentences on one line.

        They say what the outcome means, what happened (times in UTC, kWh, %, EUR), and what was wanted and whether it
        can be reached. Meanings of outcomes are marked as our reading, since Podero publishes only their names; a value
        that this version does not know is quoted. A null is "not computable" or "not reported", never 0; a session
        without an end is told "so far". The wording is for people and may change in any version.
        """
        from podero.sessions.describe import describe_charging

        return describe_charging(self)


@attrs.frozen(kw_only=True)
class HEMSSession:
    """One standalone HEMS (solar surplus) steering session of a wallbox (spec schema ``HEMSSessionItem``).

    Attributes:
        id: Id of the session.
        ocpp_transaction_id: Id of the OCPP transaction at the wallbox.
        started_at: When the session started (UTC).
        ended_at: When it ended (UTC); ``None`` while it runs.
        final_hems_state: Last state of the steering loop; a free string.
        outcome: What came of the session; ``None`` while it runs or before it is evaluated (inferred).
        energy_from_solar_kwh: Energy charged from solar surplus (kWh).
        savings_eur: Savings (EUR).
        has_complete_price_coverage: Whether prices were known for the whole session.
        commands_sent: Number of steering commands sent.
        commands_applied: Number of commands verified as applied.
        commands_ineffective: Number of commands without effect.
    """

    __spec_schema__: ClassVar[str] = "HEMSSessionItem"

    id: int
    ocpp_transaction_id: int | None = None
    started_at: Timestamp
    ended_at: Timestamp | None = None
    final_hems_state: str
    outcome: HEMSSessionOutcome | None = None
    energy_from_solar_kwh: float | None = None
    savings_eur: float | None = None
    has_complete_price_coverage: bool | None = None
    commands_sent: int
    commands_applied: int
    commands_ineffective: int

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data: times as strings (ISO 8601), enums as their values, nulls kept."""
        return _json_ready(self)

    def describe(self) -> str:
        """Why the wallbox charged as it did, from the session's own fields: two short sentences on one line.

        They say what the outcome means and what happened (times in UTC, kWh, EUR, commands, last state). The meanings
        of the four outcomes are marked as Podero's; that of a missing outcome is our reading. A null is "not
        computable" or "not reported", never 0. The wording is for people and may change in any version.
        """
        from podero.sessions.describe import describe_hems

        return describe_hems(self)


@attrs.frozen(kw_only=True)
class CurrentSessionResponse:
    """Wrapper of the current EV session (spec schema of the same name)."""

    __spec_schema__: ClassVar[str] = "CurrentSessionResponse"

    session: ChargingSession | None


@attrs.frozen(kw_only=True)
class HEMSSessionsListResponse:
    """Wrapper of one page of HEMS sessions (spec schema of the same name)."""

    __spec_schema__: ClassVar[str] = "HEMSSessionsListResponse"

    total: int
    items: tuple[HEMSSession, ...]


def _json_ready(model: ChargingSession | HEMSSession) -> dict[str, Any]:
    data = msgspec.to_builtins(model)
    return {field.name: data[field.name] for field in attrs.fields(type(model))}
