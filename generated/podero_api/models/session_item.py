from uuid import UUID

from attrs import frozen

from ..types import Model, Timestamp
from .hidden_reason import HiddenReason
from .session_outcome import SessionOutcome


@frozen(kw_only=True, repr=False)
class SessionItem(Model):
    """One charging session of an electric vehicle (schema ``SessionItem``).

    Attributes:
        id: Id of the session.
        plug_in_time: When the car was plugged in (UTC).
        unplug_time: When the car was unplugged (UTC); null while it is plugged in.
        inferred_session_end: Inferred end of the session (UTC), if no unplugging was detected.
        desired_charging_start_time: Start of the desired charging window (UTC).
        desired_charging_end_time: End of the desired charging window (UTC).
        charge_deadline: Time by which the target should be reached (UTC).
        target_soc_pct: Desired state of charge (%).
        initial_soc_pct: State of charge when plugged in (%).
        final_soc_pct: State of charge at the end (%).
        energy_charged_kwh: Energy charged (kWh).
        avg_charge_power_kw: Average charging power (kW).
        peak_charge_power_kw: Highest charging power (kW).
        actual_cost_eur: What the charging cost (EUR by its name); null means not computable.
        expected_savings_eur: Savings that the plan expected (EUR by its name); null means not computable.
        actual_savings_eur: Savings that were reached (EUR by its name); null means not computable.
        is_at_home: Whether the car was plugged in at home.
        session_outcome: What came of an EV charging session. No definitions are published; the meanings are our
            reading of the names, for help texts only.
        is_hidden: Whether the session is hidden from end users.
        hidden_reason: Why it is hidden; null when it is not.
        target_reachable: Whether the target can be reached by the deadline.
        reachable_soc_pct: State of charge that can be reached by the deadline (%).
    """

    __spec_schema__ = "SessionItem"
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
