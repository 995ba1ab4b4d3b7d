from attrs import frozen

from ..types import PartialModel, Timestamp


@frozen(kw_only=True, repr=False)
class HEMSCommandItem(PartialModel):
    """Hems command item (schema ``HEMSCommandItem``, known in part).

    Attributes:
        dispatch_status: What became of the command; its values are not known.
        observed_current_offered_a: Current that the wallbox offered afterwards (A by its name).
        observed_power_w: Power measured afterwards (W by its name).
    """

    __spec_schema__ = "HEMSCommandItem"
    id: int | None = None
    time: Timestamp | None = None
    commanded_watts: float | None = None
    commanded_amps: float | None = None
    commanded_phases: int | None = None
    dispatch_status: str | None = None
    observed_current_offered_a: float | None = None
    observed_power_w: float | None = None
