from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ChargePolicyOutputMetadata")


@_attrs_define
class ChargePolicyOutputMetadata:
    electric_vehicle_id: None | Unset | UUID = UNSET
    error: None | str | Unset = UNSET
    """ What went wrong, in an answer that is good otherwise. """
    user_id: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        electric_vehicle_id: None | str | Unset
        if isinstance(self.electric_vehicle_id, Unset):
            electric_vehicle_id = UNSET
        elif isinstance(self.electric_vehicle_id, UUID):
            electric_vehicle_id = str(self.electric_vehicle_id)
        else:
            electric_vehicle_id = self.electric_vehicle_id

        error: None | str | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        else:
            error = self.error

        user_id: None | str | Unset
        if isinstance(self.user_id, Unset):
            user_id = UNSET
        elif isinstance(self.user_id, UUID):
            user_id = str(self.user_id)
        else:
            user_id = self.user_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if electric_vehicle_id is not UNSET:
            field_dict["electric_vehicle_id"] = electric_vehicle_id
        if error is not UNSET:
            field_dict["error"] = error
        if user_id is not UNSET:
            field_dict["user_id"] = user_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_electric_vehicle_id(data: object) -> None | Unset | UUID:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    electric_vehicle_id_type_0 = UUID(data)
                    return electric_vehicle_id_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | Unset | UUID, data)
            if problem is not None:
                raise problem
            raise TypeError("electric_vehicle_id: unexpected " + type(data).__name__)

        electric_vehicle_id = _parse_electric_vehicle_id(d.pop("electric_vehicle_id", UNSET))

        def _parse_error(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("error: unexpected " + type(data).__name__)

        error = _parse_error(d.pop("error", UNSET))

        def _parse_user_id(data: object) -> None | Unset | UUID:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, str):
                try:
                    user_id_type_0 = UUID(data)
                    return user_id_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | Unset | UUID, data)
            if problem is not None:
                raise problem
            raise TypeError("user_id: unexpected " + type(data).__name__)

        user_id = _parse_user_id(d.pop("user_id", UNSET))

        charge_policy_output_metadata = cls(
            electric_vehicle_id=electric_vehicle_id,
            error=error,
            user_id=user_id,
        )

        charge_policy_output_metadata.additional_properties = d
        return charge_policy_output_metadata

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
