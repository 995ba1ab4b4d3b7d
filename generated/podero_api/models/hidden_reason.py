from ..types import OpenStrEnum


class HiddenReason(OpenStrEnum):
    """Why an EV session is hidden from end users (schema ``HiddenReason``)."""

    __spec_schema__ = "HiddenReason"

    SHORT_DURATION = "short_duration"
    """The session was too short to show (our reading)."""
