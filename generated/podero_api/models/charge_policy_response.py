from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.charge_policy_output_metadata import ChargePolicyOutputMetadata
    from ..models.charge_weekly_policy_schema import ChargeWeeklyPolicySchema


T = TypeVar("T", bound="ChargePolicyResponse")


@_attrs_define
class ChargePolicyResponse:
    data: ChargeWeeklyPolicySchema | None
    """ The policy; whether it is null beside an error is not known, so null is allowed. """
    metadata: ChargePolicyOutputMetadata
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.charge_weekly_policy_schema import ChargeWeeklyPolicySchema  # noqa: PLC0415

        data: dict[str, Any] | None
        if isinstance(self.data, ChargeWeeklyPolicySchema):
            data = self.data.to_dict()
        else:
            data = self.data

        metadata = self.metadata.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data": data,
                "metadata": metadata,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.charge_policy_output_metadata import ChargePolicyOutputMetadata  # noqa: PLC0415
        from ..models.charge_weekly_policy_schema import ChargeWeeklyPolicySchema  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_data(data: object) -> ChargeWeeklyPolicySchema | None:
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    data_type_0 = ChargeWeeklyPolicySchema.from_dict(data)
                    return data_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(ChargeWeeklyPolicySchema | None, data)
            if problem is not None:
                raise problem
            raise TypeError("data: unexpected " + type(data).__name__)

        data = _parse_data(d.pop("data"))

        metadata = ChargePolicyOutputMetadata.from_dict(d.pop("metadata"))

        charge_policy_response = cls(
            data=data,
            metadata=metadata,
        )

        charge_policy_response.additional_properties = d
        return charge_policy_response

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
