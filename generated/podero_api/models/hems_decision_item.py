from attrs import frozen

from ..types import PartialModel, Timestamp


@frozen(kw_only=True, repr=False)
class HEMSDecisionItem(PartialModel):
    """Hems decision item (schema ``HEMSDecisionItem``, known in part).

    Attributes:
        export_w: Power exported to the grid (W by its name).
        target_w: Power that was aimed at (W by its name).
        dispatched: Whether a command was sent.
        steering_command_id: Id of that command, by its name.
    """

    __spec_schema__ = "HEMSDecisionItem"
    time: Timestamp | None = None
    hems_state: str | None = None
    reason: str | None = None
    export_w: float | None = None
    target_w: float | None = None
    phases: int | None = None
    dispatched: bool | None = None
    steering_command_id: int | None = None
