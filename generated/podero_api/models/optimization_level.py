from ..types import OpenStrEnum


class OptimizationLevel(OpenStrEnum):
    """How far a heat pump may be steered (schema ``OptimizationLevel``).

    Values seen; there may be others.
    """

    __spec_schema__ = "OptimizationLevel"

    LOW = "Low"
    MID = "Mid"
    MAX = "Max"
