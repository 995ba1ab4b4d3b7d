from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.session_item import SessionItem


T = TypeVar("T", bound="CurrentSessionResponse")


@_attrs_define
class CurrentSessionResponse:
    session: None | SessionItem
    """ The active session, or null when none is active. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.session_item import SessionItem  # noqa: PLC0415

        session: dict[str, Any] | None
        if isinstance(self.session, SessionItem):
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
        from ..models.session_item import SessionItem  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_session(data: object) -> None | SessionItem:
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    session_type_0 = SessionItem.from_dict(data)
                    return session_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(None | SessionItem, data)
            if problem is not None:
                raise problem
            raise TypeError("session: unexpected " + type(data).__name__)

        session = _parse_session(d.pop("session"))

        current_session_response = cls(
            session=session,
        )

        current_session_response.additional_properties = d
        return current_session_response

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
