from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.hems_session_detail import HEMSSessionDetail


T = TypeVar("T", bound="CurrentHEMSSessionResponse")


@_attrs_define
class CurrentHEMSSessionResponse:
    session: HEMSSessionDetail | None
    """ The running session; read as null when there is none. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.hems_session_detail import HEMSSessionDetail  # noqa: PLC0415

        session: dict[str, Any] | None
        if isinstance(self.session, HEMSSessionDetail):
            session = self.session.to_dict()
        else:
            session = self.session

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "session": session,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.hems_session_detail import HEMSSessionDetail  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_session(data: object) -> HEMSSessionDetail | None:
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    session_type_0 = HEMSSessionDetail.from_dict(data)
                    return session_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(HEMSSessionDetail | None, data)
            if problem is not None:
                raise problem
            raise TypeError("session: unexpected " + type(data).__name__)

        session = _parse_session(d.pop("session"))

        current_hems_session_response = cls(
            session=session,
        )

        current_hems_session_response.additional_properties = d
        return current_hems_session_response

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
