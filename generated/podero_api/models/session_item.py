from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.hidden_reason import HiddenReason
from ..models.session_outcome import SessionOutcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="SessionItem")


@_attrs_define
class SessionItem:
    actual_cost_eur: float | None
    """ What the charging cost (EUR by its name); null means not computable. """
    actual_savings_eur: float | None
    """ Savings reached (EUR by its name); null means not computable. """
    avg_charge_power_kw: float | None
    """ Average charging power (kW). """
    charge_deadline: datetime.datetime | None
    """ By when the target should be reached (UTC). """
    desired_charging_end_time: datetime.datetime | None
    """ End of the wished charging window (UTC). """
    desired_charging_start_time: datetime.datetime | None
    """ Start of the wished charging window (UTC). """
    energy_charged_kwh: float | None
    """ Energy charged (kWh). """
    expected_savings_eur: float | None
    """ Savings that the plan promised (EUR by its name); null means not computable. """
    final_soc_pct: float | None
    """ State of charge at the end (%). """
    id: UUID
    """ Id of the session. """
    inferred_session_end: datetime.datetime | None
    """ When the session is taken to have ended (UTC), where no unplugging was seen. """
    initial_soc_pct: float | None
    """ State of charge when plugged in (%). """
    is_at_home: bool
    """ Whether the car was plugged in at home. """
    peak_charge_power_kw: float | None
    """ Highest charging power (kW). """
    plug_in_time: datetime.datetime
    """ When the car was plugged in (UTC). """
    session_outcome: SessionOutcome
    target_soc_pct: float | None
    """ Wished state of charge (%). """
    unplug_time: datetime.datetime | None
    """ When the car was unplugged (UTC); null while it is plugged in. """
    hidden_reason: HiddenReason | None | Unset = UNSET
    """ Why it is hidden; null when it is not. """
    is_hidden: bool | Unset = False
    """ Whether the session is hidden from end users. """
    reachable_soc_pct: int | None | Unset = UNSET
    """ State of charge that can be reached by the deadline (%). """
    target_reachable: bool | None | Unset = UNSET
    """ Whether the target can be reached by the deadline. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        actual_cost_eur: float | None
        actual_cost_eur = self.actual_cost_eur

        actual_savings_eur: float | None
        actual_savings_eur = self.actual_savings_eur

        avg_charge_power_kw: float | None
        avg_charge_power_kw = self.avg_charge_power_kw

        charge_deadline: None | str
        if isinstance(self.charge_deadline, datetime.datetime):
            charge_deadline = self.charge_deadline.isoformat()
        else:
            charge_deadline = self.charge_deadline

        desired_charging_end_time: None | str
        if isinstance(self.desired_charging_end_time, datetime.datetime):
            desired_charging_end_time = self.desired_charging_end_time.isoformat()
        else:
            desired_charging_end_time = self.desired_charging_end_time

        desired_charging_start_time: None | str
        if isinstance(self.desired_charging_start_time, datetime.datetime):
            desired_charging_start_time = self.desired_charging_start_time.isoformat()
        else:
            desired_charging_start_time = self.desired_charging_start_time

        energy_charged_kwh: float | None
        energy_charged_kwh = self.energy_charged_kwh

        expected_savings_eur: float | None
        expected_savings_eur = self.expected_savings_eur

        final_soc_pct: float | None
        final_soc_pct = self.final_soc_pct

        id = str(self.id)

        inferred_session_end: None | str
        if isinstance(self.inferred_session_end, datetime.datetime):
            inferred_session_end = self.inferred_session_end.isoformat()
        else:
            inferred_session_end = self.inferred_session_end

        initial_soc_pct: float | None
        initial_soc_pct = self.initial_soc_pct

        is_at_home = self.is_at_home

        peak_charge_power_kw: float | None
        peak_charge_power_kw = self.peak_charge_power_kw

        plug_in_time = self.plug_in_time.isoformat()

        session_outcome = self.session_outcome.value

        target_soc_pct: float | None
        target_soc_pct = self.target_soc_pct

        unplug_time: None | str
        if isinstance(self.unplug_time, datetime.datetime):
            unplug_time = self.unplug_time.isoformat()
        else:
            unplug_time = self.unplug_time

        hidden_reason: None | str | Unset
        if isinstance(self.hidden_reason, Unset):
            hidden_reason = UNSET
        elif isinstance(self.hidden_reason, HiddenReason):
            hidden_reason = self.hidden_reason.value
        else:
            hidden_reason = self.hidden_reason

        is_hidden = self.is_hidden

        reachable_soc_pct: int | None | Unset
        if isinstance(self.reachable_soc_pct, Unset):
            reachable_soc_pct = UNSET
        else:
            reachable_soc_pct = self.reachable_soc_pct

        target_reachable: bool | None | Unset
        if isinstance(self.target_reachable, Unset):
            target_reachable = UNSET
        else:
            target_reachable = self.target_reachable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actual_cost_eur": actual_cost_eur,
                "actual_savings_eur": actual_savings_eur,
                "avg_charge_power_kw": avg_charge_power_kw,
                "charge_deadline": charge_deadline,
                "desired_charging_end_time": desired_charging_end_time,
                "desired_charging_start_time": desired_charging_start_time,
                "energy_charged_kwh": energy_charged_kwh,
                "expected_savings_eur": expected_savings_eur,
                "final_soc_pct": final_soc_pct,
                "id": id,
                "inferred_session_end": inferred_session_end,
                "initial_soc_pct": initial_soc_pct,
                "is_at_home": is_at_home,
                "peak_charge_power_kw": peak_charge_power_kw,
                "plug_in_time": plug_in_time,
                "session_outcome": session_outcome,
                "target_soc_pct": target_soc_pct,
                "unplug_time": unplug_time,
            }
        )
        if hidden_reason is not UNSET:
            field_dict["hidden_reason"] = hidden_reason
        if is_hidden is not UNSET:
            field_dict["is_hidden"] = is_hidden
        if reachable_soc_pct is not UNSET:
            field_dict["reachable_soc_pct"] = reachable_soc_pct
        if target_reachable is not UNSET:
            field_dict["target_reachable"] = target_reachable

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_actual_cost_eur(data: object) -> float | None:
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None, data)
            if data is None:
                return cast(float | None, data)
            raise TypeError("actual_cost_eur: unexpected " + type(data).__name__)

        actual_cost_eur = _parse_actual_cost_eur(d.pop("actual_cost_eur"))

        def _parse_actual_savings_eur(data: object) -> float | None:
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None, data)
            if data is None:
                return cast(float | None, data)
            raise TypeError("actual_savings_eur: unexpected " + type(data).__name__)

        actual_savings_eur = _parse_actual_savings_eur(d.pop("actual_savings_eur"))

        def _parse_avg_charge_power_kw(data: object) -> float | None:
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None, data)
            if data is None:
                return cast(float | None, data)
            raise TypeError("avg_charge_power_kw: unexpected " + type(data).__name__)

        avg_charge_power_kw = _parse_avg_charge_power_kw(d.pop("avg_charge_power_kw"))

        def _parse_charge_deadline(data: object) -> datetime.datetime | None:
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    charge_deadline_type_0 = datetime.datetime.fromisoformat(data)
                    return charge_deadline_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None, data)
            if problem is not None:
                raise problem
            raise TypeError("charge_deadline: unexpected " + type(data).__name__)

        charge_deadline = _parse_charge_deadline(d.pop("charge_deadline"))

        def _parse_desired_charging_end_time(data: object) -> datetime.datetime | None:
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    desired_charging_end_time_type_0 = datetime.datetime.fromisoformat(data)
                    return desired_charging_end_time_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None, data)
            if problem is not None:
                raise problem
            raise TypeError("desired_charging_end_time: unexpected " + type(data).__name__)

        desired_charging_end_time = _parse_desired_charging_end_time(d.pop("desired_charging_end_time"))

        def _parse_desired_charging_start_time(data: object) -> datetime.datetime | None:
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    desired_charging_start_time_type_0 = datetime.datetime.fromisoformat(data)
                    return desired_charging_start_time_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None, data)
            if problem is not None:
                raise problem
            raise TypeError("desired_charging_start_time: unexpected " + type(data).__name__)

        desired_charging_start_time = _parse_desired_charging_start_time(d.pop("desired_charging_start_time"))

        def _parse_energy_charged_kwh(data: object) -> float | None:
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None, data)
            if data is None:
                return cast(float | None, data)
            raise TypeError("energy_charged_kwh: unexpected " + type(data).__name__)

        energy_charged_kwh = _parse_energy_charged_kwh(d.pop("energy_charged_kwh"))

        def _parse_expected_savings_eur(data: object) -> float | None:
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None, data)
            if data is None:
                return cast(float | None, data)
            raise TypeError("expected_savings_eur: unexpected " + type(data).__name__)

        expected_savings_eur = _parse_expected_savings_eur(d.pop("expected_savings_eur"))

        def _parse_final_soc_pct(data: object) -> float | None:
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None, data)
            if data is None:
                return cast(float | None, data)
            raise TypeError("final_soc_pct: unexpected " + type(data).__name__)

        final_soc_pct = _parse_final_soc_pct(d.pop("final_soc_pct"))

        id = UUID(d.pop("id"))

        def _parse_inferred_session_end(data: object) -> datetime.datetime | None:
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    inferred_session_end_type_0 = datetime.datetime.fromisoformat(data)
                    return inferred_session_end_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None, data)
            if problem is not None:
                raise problem
            raise TypeError("inferred_session_end: unexpected " + type(data).__name__)

        inferred_session_end = _parse_inferred_session_end(d.pop("inferred_session_end"))

        def _parse_initial_soc_pct(data: object) -> float | None:
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None, data)
            if data is None:
                return cast(float | None, data)
            raise TypeError("initial_soc_pct: unexpected " + type(data).__name__)

        initial_soc_pct = _parse_initial_soc_pct(d.pop("initial_soc_pct"))

        is_at_home = d.pop("is_at_home")

        def _parse_peak_charge_power_kw(data: object) -> float | None:
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None, data)
            if data is None:
                return cast(float | None, data)
            raise TypeError("peak_charge_power_kw: unexpected " + type(data).__name__)

        peak_charge_power_kw = _parse_peak_charge_power_kw(d.pop("peak_charge_power_kw"))

        plug_in_time = datetime.datetime.fromisoformat(d.pop("plug_in_time"))

        session_outcome = SessionOutcome(d.pop("session_outcome"))

        def _parse_target_soc_pct(data: object) -> float | None:
            if isinstance(data, (int, float)) and not isinstance(data, bool):
                return cast(float | None, data)
            if data is None:
                return cast(float | None, data)
            raise TypeError("target_soc_pct: unexpected " + type(data).__name__)

        target_soc_pct = _parse_target_soc_pct(d.pop("target_soc_pct"))

        def _parse_unplug_time(data: object) -> datetime.datetime | None:
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    unplug_time_type_0 = datetime.datetime.fromisoformat(data)
                    return unplug_time_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None, data)
            if problem is not None:
                raise problem
            raise TypeError("unplug_time: unexpected " + type(data).__name__)

        unplug_time = _parse_unplug_time(d.pop("unplug_time"))

        def _parse_hidden_reason(data: object) -> HiddenReason | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    hidden_reason_type_0 = HiddenReason(data)
                    return hidden_reason_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(HiddenReason | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("hidden_reason: unexpected " + type(data).__name__)

        hidden_reason = _parse_hidden_reason(d.pop("hidden_reason", UNSET))

        is_hidden = d.pop("is_hidden", UNSET)

        def _parse_reachable_soc_pct(data: object) -> int | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, int) and not isinstance(data, bool):
                return cast(int | None | Unset, data)
            if data is None:
                return cast(int | None | Unset, data)
            raise TypeError("reachable_soc_pct: unexpected " + type(data).__name__)

        reachable_soc_pct = _parse_reachable_soc_pct(d.pop("reachable_soc_pct", UNSET))

        def _parse_target_reachable(data: object) -> bool | None | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, bool):
                return cast(bool | None | Unset, data)
            if data is None:
                return cast(bool | None | Unset, data)
            raise TypeError("target_reachable: unexpected " + type(data).__name__)

        target_reachable = _parse_target_reachable(d.pop("target_reachable", UNSET))

        session_item = cls(
            actual_cost_eur=actual_cost_eur,
            actual_savings_eur=actual_savings_eur,
            avg_charge_power_kw=avg_charge_power_kw,
            charge_deadline=charge_deadline,
            desired_charging_end_time=desired_charging_end_time,
            desired_charging_start_time=desired_charging_start_time,
            energy_charged_kwh=energy_charged_kwh,
            expected_savings_eur=expected_savings_eur,
            final_soc_pct=final_soc_pct,
            id=id,
            inferred_session_end=inferred_session_end,
            initial_soc_pct=initial_soc_pct,
            is_at_home=is_at_home,
            peak_charge_power_kw=peak_charge_power_kw,
            plug_in_time=plug_in_time,
            session_outcome=session_outcome,
            target_soc_pct=target_soc_pct,
            unplug_time=unplug_time,
            hidden_reason=hidden_reason,
            is_hidden=is_hidden,
            reachable_soc_pct=reachable_soc_pct,
            target_reachable=target_reachable,
        )

        session_item.additional_properties = d
        return session_item

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
