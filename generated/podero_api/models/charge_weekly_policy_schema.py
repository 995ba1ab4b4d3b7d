from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.charge_day_policy import ChargeDayPolicy


T = TypeVar("T", bound="ChargeWeeklyPolicySchema")


@_attrs_define
class ChargeWeeklyPolicySchema:
    fri: ChargeDayPolicy | None | Unset = UNSET
    mon: ChargeDayPolicy | None | Unset = UNSET
    sat: ChargeDayPolicy | None | Unset = UNSET
    sun: ChargeDayPolicy | None | Unset = UNSET
    thu: ChargeDayPolicy | None | Unset = UNSET
    timezone: None | str | Unset = UNSET
    tue: ChargeDayPolicy | None | Unset = UNSET
    wed: ChargeDayPolicy | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.charge_day_policy import ChargeDayPolicy  # noqa: PLC0415

        fri: dict[str, Any] | None | Unset
        if isinstance(self.fri, Unset):
            fri = UNSET
        elif isinstance(self.fri, ChargeDayPolicy):
            fri = self.fri.to_dict()
        else:
            fri = self.fri

        mon: dict[str, Any] | None | Unset
        if isinstance(self.mon, Unset):
            mon = UNSET
        elif isinstance(self.mon, ChargeDayPolicy):
            mon = self.mon.to_dict()
        else:
            mon = self.mon

        sat: dict[str, Any] | None | Unset
        if isinstance(self.sat, Unset):
            sat = UNSET
        elif isinstance(self.sat, ChargeDayPolicy):
            sat = self.sat.to_dict()
        else:
            sat = self.sat

        sun: dict[str, Any] | None | Unset
        if isinstance(self.sun, Unset):
            sun = UNSET
        elif isinstance(self.sun, ChargeDayPolicy):
            sun = self.sun.to_dict()
        else:
            sun = self.sun

        thu: dict[str, Any] | None | Unset
        if isinstance(self.thu, Unset):
            thu = UNSET
        elif isinstance(self.thu, ChargeDayPolicy):
            thu = self.thu.to_dict()
        else:
            thu = self.thu

        timezone: None | str | Unset
        if isinstance(self.timezone, Unset):
            timezone = UNSET
        else:
            timezone = self.timezone

        tue: dict[str, Any] | None | Unset
        if isinstance(self.tue, Unset):
            tue = UNSET
        elif isinstance(self.tue, ChargeDayPolicy):
            tue = self.tue.to_dict()
        else:
            tue = self.tue

        wed: dict[str, Any] | None | Unset
        if isinstance(self.wed, Unset):
            wed = UNSET
        elif isinstance(self.wed, ChargeDayPolicy):
            wed = self.wed.to_dict()
        else:
            wed = self.wed

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if fri is not UNSET:
            field_dict["fri"] = fri
        if mon is not UNSET:
            field_dict["mon"] = mon
        if sat is not UNSET:
            field_dict["sat"] = sat
        if sun is not UNSET:
            field_dict["sun"] = sun
        if thu is not UNSET:
            field_dict["thu"] = thu
        if timezone is not UNSET:
            field_dict["timezone"] = timezone
        if tue is not UNSET:
            field_dict["tue"] = tue
        if wed is not UNSET:
            field_dict["wed"] = wed

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.charge_day_policy import ChargeDayPolicy  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_fri(data: object) -> ChargeDayPolicy | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    fri_type_0 = ChargeDayPolicy.from_dict(data)
                    return fri_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(ChargeDayPolicy | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("fri: unexpected " + type(data).__name__)

        fri = _parse_fri(d.pop("fri", UNSET))

        def _parse_mon(data: object) -> ChargeDayPolicy | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    mon_type_0 = ChargeDayPolicy.from_dict(data)
                    return mon_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(ChargeDayPolicy | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("mon: unexpected " + type(data).__name__)

        mon = _parse_mon(d.pop("mon", UNSET))

        def _parse_sat(data: object) -> ChargeDayPolicy | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    sat_type_0 = ChargeDayPolicy.from_dict(data)
                    return sat_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(ChargeDayPolicy | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("sat: unexpected " + type(data).__name__)

        sat = _parse_sat(d.pop("sat", UNSET))

        def _parse_sun(data: object) -> ChargeDayPolicy | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    sun_type_0 = ChargeDayPolicy.from_dict(data)
                    return sun_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(ChargeDayPolicy | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("sun: unexpected " + type(data).__name__)

        sun = _parse_sun(d.pop("sun", UNSET))

        def _parse_thu(data: object) -> ChargeDayPolicy | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    thu_type_0 = ChargeDayPolicy.from_dict(data)
                    return thu_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(ChargeDayPolicy | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("thu: unexpected " + type(data).__name__)

        thu = _parse_thu(d.pop("thu", UNSET))

        def _parse_timezone(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("timezone: unexpected " + type(data).__name__)

        timezone = _parse_timezone(d.pop("timezone", UNSET))

        def _parse_tue(data: object) -> ChargeDayPolicy | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    tue_type_0 = ChargeDayPolicy.from_dict(data)
                    return tue_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(ChargeDayPolicy | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("tue: unexpected " + type(data).__name__)

        tue = _parse_tue(d.pop("tue", UNSET))

        def _parse_wed(data: object) -> ChargeDayPolicy | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    wed_type_0 = ChargeDayPolicy.from_dict(data)
                    return wed_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(ChargeDayPolicy | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("wed: unexpected " + type(data).__name__)

        wed = _parse_wed(d.pop("wed", UNSET))

        charge_weekly_policy_schema = cls(
            fri=fri,
            mon=mon,
            sat=sat,
            sun=sun,
            thu=thu,
            timezone=timezone,
            tue=tue,
            wed=wed,
        )

        charge_weekly_policy_schema.additional_properties = d
        return charge_weekly_policy_schema

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
