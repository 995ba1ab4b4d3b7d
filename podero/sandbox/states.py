"""The state of a world's devices at one moment, for the page."""

from uuid import UUID

import attrs

from podero.sandbox.car import Sample
from podero.sandbox.worldfile import Wire


@attrs.frozen(kw_only=True)
class CarState:
    """A car at one moment."""

    user_id: UUID
    id: UUID
    charge_power_kw: float
    soc_pct: float | None
    power_kw: float
    samples: list[Sample]
    session: Wire | None
    sessions: list[Wire]


@attrs.frozen(kw_only=True)
class WallboxState:
    """A wallbox at one moment."""

    user_id: UUID
    id: UUID
    hems_sessions: list[Wire]
