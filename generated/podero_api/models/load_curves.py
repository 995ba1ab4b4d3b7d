from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.load_curve_pair import LoadCurvePair


T = TypeVar("T", bound="LoadCurves")


@_attrs_define
class LoadCurves:
    curves: LoadCurvePair | None | Unset = UNSET
    date: datetime.date | None | Unset = UNSET
    expiration: datetime.datetime | None | Unset = UNSET
    trade_id: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.load_curve_pair import LoadCurvePair  # noqa: PLC0415

        curves: dict[str, Any] | None | Unset
        if isinstance(self.curves, Unset):
            curves = UNSET
        elif isinstance(self.curves, LoadCurvePair):
            curves = self.curves.to_dict()
        else:
            curves = self.curves

        date: None | str | Unset
        if isinstance(self.date, Unset):
            date = UNSET
        elif isinstance(self.date, datetime.date):
            date = self.date.isoformat()
        else:
            date = self.date

        expiration: None | str | Unset
        if isinstance(self.expiration, Unset):
            expiration = UNSET
        elif isinstance(self.expiration, datetime.datetime):
            expiration = self.expiration.isoformat()
        else:
            expiration = self.expiration

        trade_id: None | str | Unset
        if isinstance(self.trade_id, Unset):
            trade_id = UNSET
        elif isinstance(self.trade_id, UUID):
            trade_id = str(self.trade_id)
        else:
            trade_id = self.trade_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if curves is not UNSET:
            field_dict["curves"] = curves
        if date is not UNSET:
            field_dict["date"] = date
        if expiration is not UNSET:
            field_dict["expiration"] = expiration
        if trade_id is not UNSET:
            field_dict["trade_id"] = trade_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.load_curve_pair import LoadCurvePair  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_curves(data: object) -> LoadCurvePair | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    curves_type_0 = LoadCurvePair.from_dict(data)
                    return curves_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(LoadCurvePair | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("curves: unexpected " + type(data).__name__)

        curves = _parse_curves(d.pop("curves", UNSET))

        def _parse_date(data: object) -> datetime.date | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    date_type_0 = datetime.date.fromisoformat(data)
                    return date_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.date | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("date: unexpected " + type(data).__name__)

        date = _parse_date(d.pop("date", UNSET))

        def _parse_expiration(data: object) -> datetime.datetime | None | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    expiration_type_0 = datetime.datetime.fromisoformat(data)
                    return expiration_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(datetime.datetime | None | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("expiration: unexpected " + type(data).__name__)

        expiration = _parse_expiration(d.pop("expiration", UNSET))

        def _parse_trade_id(data: object) -> None | Unset | UUID:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    trade_id_type_0 = UUID(data)
                    return trade_id_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | Unset | UUID, data)
            if problem is not None:
                raise problem
            raise TypeError("trade_id: unexpected " + type(data).__name__)

        trade_id = _parse_trade_id(d.pop("trade_id", UNSET))

        load_curves = cls(
            curves=curves,
            date=date,
            expiration=expiration,
            trade_id=trade_id,
        )

        load_curves.additional_properties = d
        return load_curves

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
