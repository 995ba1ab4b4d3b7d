from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.hems_command_item import HEMSCommandItem
    from ..models.hems_decision_item import HEMSDecisionItem
    from ..models.hems_session_item import HEMSSessionItem


T = TypeVar("T", bound="HEMSSessionDetail")


@_attrs_define
class HEMSSessionDetail:
    commands: list[HEMSCommandItem]
    decisions: list[HEMSDecisionItem]
    session: HEMSSessionItem | None
    """ The session itself. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.hems_session_item import HEMSSessionItem  # noqa: PLC0415

        commands = []
        for commands_item_data in self.commands:
            commands_item = commands_item_data.to_dict()
            commands.append(commands_item)

        decisions = []
        for decisions_item_data in self.decisions:
            decisions_item = decisions_item_data.to_dict()
            decisions.append(decisions_item)

        session: dict[str, Any] | None
        if isinstance(self.session, HEMSSessionItem):
            session = self.session.to_dict()
        else:
            session = self.session

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "commands": commands,
                "decisions": decisions,
                "session": session,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.hems_command_item import HEMSCommandItem  # noqa: PLC0415
        from ..models.hems_decision_item import HEMSDecisionItem  # noqa: PLC0415
        from ..models.hems_session_item import HEMSSessionItem  # noqa: PLC0415

        d = dict(src_dict)
        commands = []
        _commands = d.pop("commands")
        for commands_item_data in _commands:
            commands_item = HEMSCommandItem.from_dict(commands_item_data)

            commands.append(commands_item)

        decisions = []
        _decisions = d.pop("decisions")
        for decisions_item_data in _decisions:
            decisions_item = HEMSDecisionItem.from_dict(decisions_item_data)

            decisions.append(decisions_item)

        def _parse_session(data: object) -> HEMSSessionItem | None:
            problem: Exception | None = None
            if isinstance(data, dict):
                try:
                    session_type_0 = HEMSSessionItem.from_dict(data)
                    return session_type_0
                except (AttributeError, LookupError, TypeError, ValueError) as error:
                    problem = error
            if data is None:
                return cast(HEMSSessionItem | None, data)
            if problem is not None:
                raise problem
            raise TypeError("session: unexpected " + type(data).__name__)

        session = _parse_session(d.pop("session"))

        hems_session_detail = cls(
            commands=commands,
            decisions=decisions,
            session=session,
        )

        hems_session_detail.additional_properties = d
        return hems_session_detail

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
