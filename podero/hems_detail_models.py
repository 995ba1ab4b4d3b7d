"""A HEMS session with its decisions and commands, field for field as on the wire."""

from collections.abc import Mapping
from typing import Any, ClassVar

import attrs

from podero.models import HEMSSession, Timestamp
from podero.partial import additional, json_ready


@attrs.frozen(kw_only=True)
class HEMSDecision:
    """One decision of the steering loop (spec schema ``HEMSDecisionItem``, seen in samples only).

    Attributes:
        time: When it was taken (UTC).
        hems_state: State of the loop; a free string.
        reason: Why; a free string.
        export_w: Power exported to the grid (W, by its name).
        target_w: Power aimed at (W, by its name).
        phases: Number of phases (by its name).
        dispatched: Whether a command was sent.
        steering_command_id: Id of that command (by its name), see `HEMSCommand.id`.
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "HEMSDecisionItem"

    time: Timestamp | None = None
    hems_state: str | None = None
    reason: str | None = None
    export_w: float | None = None
    target_w: float | None = None
    phases: int | None = None
    dispatched: bool | None = None
    steering_command_id: int | None = None
    additional: Mapping[str, Any] = additional()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data: times as strings (ISO 8601), nulls kept."""
        return json_ready(self)


@attrs.frozen(kw_only=True)
class HEMSCommand:
    """One steering command (spec schema ``HEMSCommandItem``, seen in samples only).

    Attributes:
        id: Id of the command.
        time: When it was sent (UTC, by its name).
        commanded_watts: Power asked for (W).
        commanded_amps: Current asked for (A).
        commanded_phases: Number of phases asked for.
        dispatch_status: What became of it; a free string, its values are not known.
        observed_current_offered_a: Current that the wallbox offered afterwards (A, by its name).
        observed_power_w: Power measured afterwards (W, by its name).
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "HEMSCommandItem"

    id: int | None = None
    time: Timestamp | None = None
    commanded_watts: float | None = None
    commanded_amps: float | None = None
    commanded_phases: int | None = None
    dispatch_status: str | None = None
    observed_current_offered_a: float | None = None
    observed_power_w: float | None = None
    additional: Mapping[str, Any] = additional()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data: times as strings (ISO 8601), nulls kept."""
        return json_ready(self)


@attrs.frozen(kw_only=True)
class HEMSSessionDetail:
    """A HEMS session with how it was steered (spec schema of the same name, known in part).

    Attributes:
        session: The session itself.
        decisions: What the steering loop decided, in the API's order.
        commands: What it sent to the wallbox, in the API's order.
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "HEMSSessionDetail"

    session: HEMSSession
    decisions: tuple[HEMSDecision, ...]
    commands: tuple[HEMSCommand, ...]
    additional: Mapping[str, Any] = additional()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data: times as strings (ISO 8601), enums as their values, nulls kept."""
        return json_ready(self)


@attrs.frozen(kw_only=True)
class HEMSSessionDetailResponse:
    """A `HEMSSessionDetail` as it comes: whether its session can be null is not known, so that is read too."""

    __spec_schema__: ClassVar[str] = "HEMSSessionDetail"

    session: HEMSSession | None
    decisions: tuple[HEMSDecision, ...]
    commands: tuple[HEMSCommand, ...]
    additional: Mapping[str, Any] = additional()

    def detail(self) -> HEMSSessionDetail | None:
        """What callers get; ``None`` for a null session."""
        if self.session is None:
            return None
        return HEMSSessionDetail(
            session=self.session, decisions=self.decisions, commands=self.commands, additional=self.additional
        )


@attrs.frozen(kw_only=True)
class CurrentHEMSSessionResponse:
    """Wrapper of the current HEMS session (spec schema of the same name)."""

    __spec_schema__: ClassVar[str] = "CurrentHEMSSessionResponse"

    session: HEMSSessionDetailResponse | None
