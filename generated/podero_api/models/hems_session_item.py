from attrs import frozen

from ..types import Model, Timestamp
from .hems_session_outcome import HEMSSessionOutcome


@frozen(kw_only=True, repr=False)
class HEMSSessionItem(Model):
    """One HEMS (solar surplus) steering session of a wallbox (schema ``HEMSSessionItem``).

    Attributes:
        id: Id of the session.
        ocpp_transaction_id: Id of the OCPP transaction at the wallbox.
        started_at: When the session started (UTC).
        ended_at: When it ended (UTC); null while it runs.
        final_hems_state: Last state of the steering loop; a free string.
        outcome: What came of the session; null while it runs or before it is evaluated (inferred).
        energy_from_solar_kwh: Energy charged from solar surplus (kWh).
        savings_eur: Savings (EUR by its name); null means not computable.
        has_complete_price_coverage: Whether prices were known for the whole session.
        commands_sent: Number of steering commands sent.
        commands_applied: Number of commands verified as applied.
        commands_ineffective: Number of commands without effect.
    """

    __spec_schema__ = "HEMSSessionItem"
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
