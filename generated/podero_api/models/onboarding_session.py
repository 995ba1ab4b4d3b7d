from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.onboarding_session_external_metadata_type_0 import OnboardingSessionExternalMetadataType0


T = TypeVar("T", bound="OnboardingSession")


@_attrs_define
class OnboardingSession:
    authentication_url: None | str | Unset = UNSET
    cancel_url: None | str | Unset = UNSET
    expiration_date: None | str | Unset = UNSET
    external_metadata: None | OnboardingSessionExternalMetadataType0 | Unset = UNSET
    id: None | str | Unset = UNSET
    object_id: Any | Unset = UNSET
    success_url: None | str | Unset = UNSET
    user: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.onboarding_session_external_metadata_type_0 import (
            OnboardingSessionExternalMetadataType0,  # noqa: PLC0415
        )

        authentication_url: None | str | Unset
        if isinstance(self.authentication_url, Unset):
            authentication_url = UNSET
        else:
            authentication_url = self.authentication_url

        cancel_url: None | str | Unset
        if isinstance(self.cancel_url, Unset):
            cancel_url = UNSET
        else:
            cancel_url = self.cancel_url

        expiration_date: None | str | Unset
        if isinstance(self.expiration_date, Unset):
            expiration_date = UNSET
        else:
            expiration_date = self.expiration_date

        external_metadata: dict[str, Any] | None | Unset
        if isinstance(self.external_metadata, Unset):
            external_metadata = UNSET
        elif isinstance(self.external_metadata, OnboardingSessionExternalMetadataType0):
            external_metadata = self.external_metadata.to_dict()
        else:
            external_metadata = self.external_metadata

        id: None | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        else:
            id = self.id

        object_id = self.object_id

        success_url: None | str | Unset
        if isinstance(self.success_url, Unset):
            success_url = UNSET
        else:
            success_url = self.success_url

        user: None | str | Unset
        if isinstance(self.user, Unset):
            user = UNSET
        else:
            user = self.user

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if authentication_url is not UNSET:
            field_dict["authentication_url"] = authentication_url
        if cancel_url is not UNSET:
            field_dict["cancel_url"] = cancel_url
        if expiration_date is not UNSET:
            field_dict["expiration_date"] = expiration_date
        if external_metadata is not UNSET:
            field_dict["external_metadata"] = external_metadata
        if id is not UNSET:
            field_dict["id"] = id
        if object_id is not UNSET:
            field_dict["object_id"] = object_id
        if success_url is not UNSET:
            field_dict["success_url"] = success_url
        if user is not UNSET:
            field_dict["user"] = user

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.onboarding_session_external_metadata_type_0 import (
            OnboardingSessionExternalMetadataType0,  # noqa: PLC0415
        )

        d = dict(src_dict)

        def _parse_authentication_url(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("authentication_url: unexpected " + type(data).__name__)

        authentication_url = _parse_authentication_url(d.pop("authentication_url", UNSET))

        def _parse_cancel_url(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("cancel_url: unexpected " + type(data).__name__)

        cancel_url = _parse_cancel_url(d.pop("cancel_url", UNSET))

        def _parse_expiration_date(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("expiration_date: unexpected " + type(data).__name__)

        expiration_date = _parse_expiration_date(d.pop("expiration_date", UNSET))

        def _parse_external_metadata(data: object) -> None | OnboardingSessionExternalMetadataType0 | Unset:
            if isinstance(data, Unset):
                return data
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    external_metadata_type_0 = OnboardingSessionExternalMetadataType0.from_dict(data)
                    return external_metadata_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | OnboardingSessionExternalMetadataType0 | Unset, data)
            if problem is not None:
                raise problem
            raise TypeError("external_metadata: unexpected " + type(data).__name__)

        external_metadata = _parse_external_metadata(d.pop("external_metadata", UNSET))

        def _parse_id(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("id: unexpected " + type(data).__name__)

        id = _parse_id(d.pop("id", UNSET))

        object_id = d.pop("object_id", UNSET)

        def _parse_success_url(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("success_url: unexpected " + type(data).__name__)

        success_url = _parse_success_url(d.pop("success_url", UNSET))

        def _parse_user(data: object) -> None | str | Unset:
            if isinstance(data, Unset):
                return data
            if isinstance(data, str):
                return cast(None | str | Unset, data)
            if data is None:
                return cast(None | str | Unset, data)
            raise TypeError("user: unexpected " + type(data).__name__)

        user = _parse_user(d.pop("user", UNSET))

        onboarding_session = cls(
            authentication_url=authentication_url,
            cancel_url=cancel_url,
            expiration_date=expiration_date,
            external_metadata=external_metadata,
            id=id,
            object_id=object_id,
            success_url=success_url,
            user=user,
        )

        onboarding_session.additional_properties = d
        return onboarding_session

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
