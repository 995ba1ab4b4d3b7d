from attrs import frozen

from ..types import PartialModel


@frozen(kw_only=True, repr=False)
class ChargeDayPolicy(PartialModel):
    """Charge day policy (schema ``ChargeDayPolicy``, known in part).

    Attributes:
        charge_percentage: Wished state of charge (%).
    """

    __spec_schema__ = "ChargeDayPolicy"
    charge_percentage: float | None = None
    charge_deadline: str | None = None
