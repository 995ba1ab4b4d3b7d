from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.onboarding_language import OnboardingLanguage
from ..models.price_zone import PriceZone
from ..types import UNSET, Unset

T = TypeVar("T", bound="OnboardingSessionInput")


@_attrs_define
class OnboardingSessionInput:
    building_id: UUID | Unset = UNSET
    cancel_url: str | Unset = UNSET
    is_smart_optimization_active_default: bool | Unset = UNSET
    language: OnboardingLanguage | Unset = UNSET
    """ Language of the onboarding pages. Values seen; there may be others. """
    price_zone_default: PriceZone | Unset = UNSET
    """ Price zone of a device. Values seen; there may be others. """
    success_url: str | Unset = UNSET
    user_id: UUID | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        building_id: str | Unset = UNSET
        if not isinstance(self.building_id, Unset):
            building_id = str(self.building_id)

        cancel_url = self.cancel_url

        is_smart_optimization_active_default = self.is_smart_optimization_active_default

        language: str | Unset = UNSET
        if not isinstance(self.language, Unset):
            language = self.language.value

        price_zone_default: str | Unset = UNSET
        if not isinstance(self.price_zone_default, Unset):
            price_zone_default = self.price_zone_default.value

        success_url = self.success_url

        user_id: str | Unset = UNSET
        if not isinstance(self.user_id, Unset):
            user_id = str(self.user_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if building_id is not UNSET:
            field_dict["building_id"] = building_id
        if cancel_url is not UNSET:
            field_dict["cancel_url"] = cancel_url
        if is_smart_optimization_active_default is not UNSET:
            field_dict["is_smart_optimization_active_default"] = is_smart_optimization_active_default
        if language is not UNSET:
            field_dict["language"] = language
        if price_zone_default is not UNSET:
            field_dict["price_zone_default"] = price_zone_default
        if success_url is not UNSET:
            field_dict["success_url"] = success_url
        if user_id is not UNSET:
            field_dict["user_id"] = user_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        _building_id = d.pop("building_id", UNSET)
        building_id: UUID | Unset
        if isinstance(_building_id, Unset):
            building_id = UNSET
        else:
            building_id = UUID(_building_id)

        cancel_url = d.pop("cancel_url", UNSET)

        is_smart_optimization_active_default = d.pop("is_smart_optimization_active_default", UNSET)

        _language = d.pop("language", UNSET)
        language: OnboardingLanguage | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = OnboardingLanguage(_language)

        _price_zone_default = d.pop("price_zone_default", UNSET)
        price_zone_default: PriceZone | Unset
        if isinstance(_price_zone_default, Unset):
            price_zone_default = UNSET
        else:
            price_zone_default = PriceZone(_price_zone_default)

        success_url = d.pop("success_url", UNSET)

        _user_id = d.pop("user_id", UNSET)
        user_id: UUID | Unset
        if isinstance(_user_id, Unset):
            user_id = UNSET
        else:
            user_id = UUID(_user_id)

        onboarding_session_input = cls(
            building_id=building_id,
            cancel_url=cancel_url,
            is_smart_optimization_active_default=is_smart_optimization_active_default,
            language=language,
            price_zone_default=price_zone_default,
            success_url=success_url,
            user_id=user_id,
        )

        onboarding_session_input.additional_properties = d
        return onboarding_session_input

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
