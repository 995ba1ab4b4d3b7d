from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.wbhems_session_outcome import WBHEMSSessionOutcome

T = TypeVar("T", bound="HEMSSessionItem")


@_attrs_define
class HEMSSessionItem:
    commands_applied: int
    """ Number of commands verified as applied. """
    commands_ineffective: int
    """ Number of commands without effect. """
    commands_sent: int
    """ Number of steering commands sent. """
    ended_at: datetime.datetime | None
    """ When it ended (UTC); null while it runs. """
    energy_from_solar_kwh: float | None
    """ Energy charged from solar surplus (kWh). """
    final_hems_state: str
    """ Last state of the steering loop; a free string. """
    has_complete_price_coverage: bool | None
    """ Whether prices were known for the whole session. """
    id: int
    """ Id of the session. """
    ocpp_transaction_id: int | None
    """ Id of the OCPP transaction at the wallbox. """
    outcome: None | WBHEMSSessionOutcome
    """ What came of the session; null while it runs or before it is evaluated (inferred). """
    savings_eur: float | None
    """ Savings (EUR by its name); null means not computable. """
    started_at: datetime.datetime
    """ When the session started (UTC). """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        commands_applied = self.commands_applied

        commands_ineffective = self.commands_ineffective

        commands_sent = self.commands_sent

        ended_at: None | str
        if isinstance(self.ended_at, datetime.datetime):
            ended_at = self.ended_at.isoformat()
        else:
            ended_at = self.ended_at

        energy_from_solar_kwh: float | None
        energy_from_solar_kwh = self.energy_from_solar_kwh

        final_hems_state = self.final_hems_state

        has_complete_price_coverage: bool | None
        has_complete_price_coverage = self.has_complete_price_coverage

        id = self.id

        ocpp_transaction_id: int | None
        ocpp_transaction_id = self.ocpp_transaction_id

        outcome: None | str
        if isinstance(self.outcome, WBHEMSSessionOutcome):
            outcome = self.outcome.value
        else:
            outcome = self.outcome

        savings_eur: float | None
        savings_eur = self.savings_eur

        started_at = self.started_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "commands_applied": commands_applied,
                "commands_ineffective": commands_ineffective,
                "commands_sent": commands_sent,
                "ended_at": ended_at,
                "energy_from_solar_kwh": energy_from_solar_kwh,
                "final_hems_state": final_hems_state,
                "has_complete_price_coverage": has_complete_price_coverage,
                "id": id,
                "ocpp_transaction_id": ocpp_transaction_id,
                "outcome": outcome,
                "savings_eur": savings_eur,
                "started_at": started_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        commands_applied = d.pop("commands_applied")

        commands_ineffective = d.pop("commands_ineffective")

        commands_sent = d.pop("commands_sent")

        def _parse_ended_at(data: object) -> datetime.datetime | None:
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    ended_at_type_0 = datetime.datetime.fromisoformat(data)
                    return ended_at_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None, data)
            if problem is not None:
                raise problem
            raise TypeError("ended_at: unexpected " + type(data).__name__)

        ended_at = _parse_ended_at(d.pop("ended_at"))

        def _parse_energy_from_solar_kwh(data: object) -> float | None:
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None, data)
            if data is None:
                return cast(float | None, data)
            raise TypeError("energy_from_solar_kwh: unexpected " + type(data).__name__)

        energy_from_solar_kwh = _parse_energy_from_solar_kwh(d.pop("energy_from_solar_kwh"))

        final_hems_state = d.pop("final_hems_state")

        def _parse_has_complete_price_coverage(data: object) -> bool | None:
            if isinstance(data, bool):
                return cast(bool | None, data)
            if data is None:
                return cast(bool | None, data)
            raise TypeError("has_complete_price_coverage: unexpected " + type(data).__name__)

        has_complete_price_coverage = _parse_has_complete_price_coverage(d.pop("has_complete_price_coverage"))

        id = d.pop("id")

        def _parse_ocpp_transaction_id(data: object) -> int | None:
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None, data)
            if data is None:
                return cast(int | None, data)
            raise TypeError("ocpp_transaction_id: unexpected " + type(data).__name__)

        ocpp_transaction_id = _parse_ocpp_transaction_id(d.pop("ocpp_transaction_id"))

        def _parse_outcome(data: object) -> None | WBHEMSSessionOutcome:
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    outcome_type_0 = WBHEMSSessionOutcome(data)
                    return outcome_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | WBHEMSSessionOutcome, data)
            if problem is not None:
                raise problem
            raise TypeError("outcome: unexpected " + type(data).__name__)

        outcome = _parse_outcome(d.pop("outcome"))

        def _parse_savings_eur(data: object) -> float | None:
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None, data)
            if data is None:
                return cast(float | None, data)
            raise TypeError("savings_eur: unexpected " + type(data).__name__)

        savings_eur = _parse_savings_eur(d.pop("savings_eur"))

        started_at = datetime.datetime.fromisoformat(d.pop("started_at"))

        hems_session_item = cls(
            commands_applied=commands_applied,
            commands_ineffective=commands_ineffective,
            commands_sent=commands_sent,
            ended_at=ended_at,
            energy_from_solar_kwh=energy_from_solar_kwh,
            final_hems_state=final_hems_state,
            has_complete_price_coverage=has_complete_price_coverage,
            id=id,
            ocpp_transaction_id=ocpp_transaction_id,
            outcome=outcome,
            savings_eur=savings_eur,
            started_at=started_at,
        )

        hems_session_item.additional_properties = d
        return hems_session_item

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
