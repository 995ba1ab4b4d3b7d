"""The controls of the sandbox's page, as JSON: ``{"do": "advance", "seconds": 3600}`` is one call of a `Sandbox`."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, TypeAlias
from uuid import UUID

import msgspec

from podero.sandbox.clock import MAX_SPEED
from podero.sandbox.faults import Answer
from podero.sandbox.world import LONGEST_STEP

if TYPE_CHECKING:
    from podero.sandbox.server import Sandbox

Kind: TypeAlias = Literal["503", "429", "drop", "html", "slow"]
To: TypeAlias = Literal["api", "token"]

ANSWERS: Final[Mapping[Kind, Answer]] = {
    "503": Answer(status=503),
    "429": Answer(status=429, headers={"Retry-After": "5"}),
    "drop": Answer(drop="before"),
    "html": Answer(body="<!doctype html><title>Maintenance</title><h1>We will be back soon</h1>"),
    "slow": Answer(status=None, delay=5.0),
}


class _Control(msgspec.Struct, forbid_unknown_fields=True, tag_field="do"):
    """One control."""


class _PlugIn(_Control, tag="plug_in"):
    electric_vehicle_id: UUID | None = None

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.plug_in(electric_vehicle_id=_text(self.electric_vehicle_id))


class _Unplug(_Control, tag="unplug"):
    electric_vehicle_id: UUID | None = None

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.unplug(electric_vehicle_id=_text(self.electric_vehicle_id))


class _StartHEMSSession(_Control, tag="start_hems_session"):
    wallbox_id: UUID | None = None

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.registry.start_hems_session(wallbox_id=self.wallbox_id)


class _EndHEMSSession(_Control, tag="end_hems_session"):
    wallbox_id: UUID | None = None

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.registry.end_hems_session(wallbox_id=self.wallbox_id)


class _Advance(_Control, tag="advance"):
    seconds: Annotated[float, msgspec.Meta(ge=0, le=LONGEST_STEP)]

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.advance(self.seconds)


class _AdvanceToDeadline(_Control, tag="advance_to_deadline"):
    electric_vehicle_id: UUID | None = None

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.advance_to_deadline(electric_vehicle_id=_text(self.electric_vehicle_id))


class _SetSpeed(_Control, tag="set_speed"):
    speed: Annotated[float, msgspec.Meta(ge=0, le=MAX_SPEED)]

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.world.speed = self.speed


class _RevokeTokens(_Control, tag="revoke_tokens"):
    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.revoke_tokens()


class _NextAnswers(_Control, tag="next_answers"):
    answer: Kind
    times: Annotated[int, msgspec.Meta(ge=1, le=100)] = 1
    to: To = "api"

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.next_answers(*[ANSWERS[self.answer]] * self.times, to=self.to)


class _TakeBackAnswers(_Control, tag="take_back_answers"):
    to: To = "api"

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.take_back_answers(to=self.to)


class _ClearFaults(_Control, tag="clear_faults"):
    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.clear_faults()


class _FailAtRate(_Control, tag="fail_at_rate"):
    rate: Annotated[float, msgspec.Meta(ge=0, le=1)]
    answer: Kind = "503"
    to: To = "api"

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.fail_at_rate(self.rate, ANSWERS[self.answer], to=self.to)


class _SlowDown(_Control, tag="slow_down"):
    seconds: Annotated[float, msgspec.Meta(ge=0, le=60)]

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.slow_down(self.seconds)


class _Load(_Control, tag="load"):
    world: dict[str, Any]

    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.load(self.world)


class _Reset(_Control, tag="reset"):
    def apply(self, sandbox: "Sandbox") -> None:
        sandbox.reset()


_Any: TypeAlias = (
    _PlugIn
    | _Unplug
    | _StartHEMSSession
    | _EndHEMSSession
    | _Advance
    | _AdvanceToDeadline
    | _SetSpeed
    | _RevokeTokens
    | _NextAnswers
    | _TakeBackAnswers
    | _ClearFaults
    | _FailAtRate
    | _SlowDown
    | _Load
    | _Reset
)
_DECODER: Final = msgspec.json.Decoder(_Any)


def apply_control(content: bytes, sandbox: "Sandbox") -> None:
    """Run the control that the JSON names.

    Raises:
        ValueError: There is no such control, or an argument is not valid.
        RuntimeError: It cannot be done now.
        LookupError: There is no such car or wallbox.
    """
    _DECODER.decode(content).apply(sandbox)


def _text(value: UUID | None) -> str | None:
    return None if value is None else str(value)
