"""The same two sessions in the ways of others: pydantic v2, and dataclasses filled by hand.

Enums are plain ones, so that no peer pays for our open enums.
"""

import dataclasses
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Self
from uuid import UUID

import pydantic

import podero

if TYPE_CHECKING:
    from podero import HEMSSessionOutcome, HiddenReason, SessionOutcome
else:

    def _plain(kind: type[StrEnum]) -> type[StrEnum]:
        return StrEnum(kind.__name__, {member.name: member.value for member in kind})

    HEMSSessionOutcome = _plain(podero.HEMSSessionOutcome)
    HiddenReason = _plain(podero.HiddenReason)
    SessionOutcome = _plain(podero.SessionOutcome)


class FromDict(pydantic.BaseModel):
    """A model that is filled field by field, as openapi-generator's Python client does."""

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        return cls.model_validate({name: data.get(name) for name in cls.model_fields})


class EVModel(FromDict):
    id: UUID
    plug_in_time: pydantic.AwareDatetime
    unplug_time: pydantic.AwareDatetime | None = None
    inferred_session_end: pydantic.AwareDatetime | None = None
    desired_charging_start_time: pydantic.AwareDatetime | None = None
    desired_charging_end_time: pydantic.AwareDatetime | None = None
    charge_deadline: pydantic.AwareDatetime | None = None
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


class HEMSModel(FromDict):
    id: int
    ocpp_transaction_id: int | None = None
    started_at: pydantic.AwareDatetime
    ended_at: pydantic.AwareDatetime | None = None
    final_hems_state: str
    outcome: HEMSSessionOutcome | None = None
    energy_from_solar_kwh: float | None = None
    savings_eur: float | None = None
    has_complete_price_coverage: bool | None = None
    commands_sent: int
    commands_applied: int
    commands_ineffective: int


class EVPageModel(pydantic.BaseModel):
    total: int
    items: list[EVModel]


class HEMSPageModel(pydantic.BaseModel):
    total: int
    items: list[HEMSModel]


@dataclasses.dataclass(frozen=True, slots=True)
class EVByHand:
    id: UUID
    plug_in_time: datetime
    unplug_time: datetime | None
    inferred_session_end: datetime | None
    desired_charging_start_time: datetime | None
    desired_charging_end_time: datetime | None
    charge_deadline: datetime | None
    target_soc_pct: float | None
    initial_soc_pct: float | None
    final_soc_pct: float | None
    energy_charged_kwh: float | None
    avg_charge_power_kw: float | None
    peak_charge_power_kw: float | None
    actual_cost_eur: float | None
    expected_savings_eur: float | None
    actual_savings_eur: float | None
    is_at_home: bool
    session_outcome: SessionOutcome
    is_hidden: bool
    hidden_reason: HiddenReason | None
    target_reachable: bool | None
    reachable_soc_pct: int | None

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        hidden_reason = data.get("hidden_reason")
        return cls(
            id=UUID(data["id"]),
            plug_in_time=datetime.fromisoformat(data["plug_in_time"]),
            unplug_time=_moment(data["unplug_time"]),
            inferred_session_end=_moment(data["inferred_session_end"]),
            desired_charging_start_time=_moment(data["desired_charging_start_time"]),
            desired_charging_end_time=_moment(data["desired_charging_end_time"]),
            charge_deadline=_moment(data["charge_deadline"]),
            target_soc_pct=data["target_soc_pct"],
            initial_soc_pct=data["initial_soc_pct"],
            final_soc_pct=data["final_soc_pct"],
            energy_charged_kwh=data["energy_charged_kwh"],
            avg_charge_power_kw=data["avg_charge_power_kw"],
            peak_charge_power_kw=data["peak_charge_power_kw"],
            actual_cost_eur=data["actual_cost_eur"],
            expected_savings_eur=data["expected_savings_eur"],
            actual_savings_eur=data["actual_savings_eur"],
            is_at_home=data["is_at_home"],
            session_outcome=SessionOutcome(data["session_outcome"]),
            is_hidden=data.get("is_hidden", False),
            hidden_reason=None if hidden_reason is None else HiddenReason(hidden_reason),
            target_reachable=data.get("target_reachable"),
            reachable_soc_pct=data.get("reachable_soc_pct"),
        )


@dataclasses.dataclass(frozen=True, slots=True)
class HEMSByHand:
    id: int
    ocpp_transaction_id: int | None
    started_at: datetime
    ended_at: datetime | None
    final_hems_state: str
    outcome: HEMSSessionOutcome | None
    energy_from_solar_kwh: float | None
    savings_eur: float | None
    has_complete_price_coverage: bool | None
    commands_sent: int
    commands_applied: int
    commands_ineffective: int

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Self:
        outcome = data["outcome"]
        return cls(
            id=data["id"],
            ocpp_transaction_id=data["ocpp_transaction_id"],
            started_at=datetime.fromisoformat(data["started_at"]),
            ended_at=_moment(data["ended_at"]),
            final_hems_state=data["final_hems_state"],
            outcome=None if outcome is None else HEMSSessionOutcome(outcome),
            energy_from_solar_kwh=data["energy_from_solar_kwh"],
            savings_eur=data["savings_eur"],
            has_complete_price_coverage=data["has_complete_price_coverage"],
            commands_sent=data["commands_sent"],
            commands_applied=data["commands_applied"],
            commands_ineffective=data["commands_ineffective"],
        )


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
