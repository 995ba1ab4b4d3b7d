"""What the savings operation returns, field for field as on the wire."""

from typing import Any, ClassVar

import attrs

from podero.partial import json_ready


@attrs.frozen(kw_only=True)
class DevicesSavings:
    """Savings of all devices of the organization (spec schema of the same name).

    The unit is not documented; sessions have theirs in EUR.

    Attributes:
        total_savings: All together.
        heat_pump_savings: Heat pumps.
        electric_vehicle_savings: Electric vehicles.
        inverter_savings: Solar inverters.
    """

    __spec_schema__: ClassVar[str] = "DevicesSavings"

    total_savings: float
    heat_pump_savings: float
    electric_vehicle_savings: float
    inverter_savings: float

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready data."""
        return json_ready(self)
