from ..types import OpenStrEnum


class ActionOutcome(OpenStrEnum):
    """How an action ended (schema ``ActionOutcome``).

    Values seen; there may be others.
    """

    __spec_schema__ = "ActionOutcome"

    SUCCESS = "success"
    FAIL = "fail"
