from attrs import frozen

from ..types import PartialModel
from .charge_day_policy import ChargeDayPolicy


@frozen(kw_only=True, repr=False)
class ChargeWeeklyPolicySchema(PartialModel):
    """Charge weekly policy schema (schema ``ChargeWeeklyPolicySchema``, known in part)."""

    __spec_schema__ = "ChargeWeeklyPolicySchema"
    mon: ChargeDayPolicy | None = None
    tue: ChargeDayPolicy | None = None
    wed: ChargeDayPolicy | None = None
    thu: ChargeDayPolicy | None = None
    fri: ChargeDayPolicy | None = None
    sat: ChargeDayPolicy | None = None
    sun: ChargeDayPolicy | None = None
    timezone: str | None = None
