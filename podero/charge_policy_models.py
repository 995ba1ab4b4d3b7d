"""What the charge-policy operation returns, field for field as on the wire; known in part."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

import attrs

from podero.partial import additional, json_ready


@attrs.frozen(kw_only=True)
class ChargeDayPolicy:
    """Target and deadline of one day of the week (spec schema of the same name, seen in samples only).

    Attributes:
        charge_percentage: Wished state of charge (% by its name).
        charge_deadline: By when; a free string, its format is not known.
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "ChargeDayPolicy"

    charge_percentage: float | None = None
    charge_deadline: str | None = None
    additional: Mapping[str, Any] = additional()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data, nulls kept."""
        return json_ready(self)


@attrs.frozen(kw_only=True)
class ChargeWeek:
    """The policy of each day of the week (spec schema ``ChargeWeeklyPolicySchema``, seen in samples only).

    Attributes:
        mon: Monday.
        tue: Tuesday.
        wed: Wednesday.
        thu: Thursday.
        fri: Friday.
        sat: Saturday.
        sun: Sunday.
        timezone: Time zone of the deadlines (by its name).
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "ChargeWeeklyPolicySchema"

    mon: ChargeDayPolicy | None = None
    tue: ChargeDayPolicy | None = None
    wed: ChargeDayPolicy | None = None
    thu: ChargeDayPolicy | None = None
    fri: ChargeDayPolicy | None = None
    sat: ChargeDayPolicy | None = None
    sun: ChargeDayPolicy | None = None
    timezone: str | None = None
    additional: Mapping[str, Any] = additional()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data, nulls kept."""
        return json_ready(self)


@attrs.frozen(kw_only=True)
class ChargePolicyMetadata:
    """Whose policy it is, and what went wrong (spec schema ``ChargePolicyOutputMetadata``, seen in samples only).

    Attributes:
        electric_vehicle_id: The vehicle.
        user_id: Its owner.
        error: What went wrong, although the answer is a good one otherwise.
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "ChargePolicyOutputMetadata"

    electric_vehicle_id: UUID | None = None
    user_id: UUID | None = None
    error: str | None = None
    additional: Mapping[str, Any] = additional()

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data, nulls kept."""
        return json_ready(self)


@attrs.frozen(kw_only=True)
class ChargePolicy:
    """A vehicle's charge policy (spec schema ``ChargePolicyResponse``, known in part).

    Attributes:
        metadata: Whose policy it is, and what went wrong.
        data: The policy; ``None`` if the API sent null.
        additional: What the API sent beyond these fields.
    """

    __spec_schema__: ClassVar[str] = "ChargePolicyResponse"

    metadata: ChargePolicyMetadata
    data: ChargeWeek | None
    additional: Mapping[str, Any] = additional()

    @property
    def error(self) -> str | None:
        """``metadata.error``: what went wrong, although the answer is a good one otherwise; also logged."""
        return self.metadata.error

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data, nulls kept."""
        return json_ready(self)
