"""Columns of any model: each value has the type that its column says, and JSON where no plain type would hold it."""

from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import attrs
import msgspec

from podero import SessionOutcome
from podero._rows.columns import columns_of, row_of
from podero.testing import charging_session


@attrs.frozen(kw_only=True)
class Mixed:
    """A field of each kind that generated models have."""

    id: UUID
    share: Annotated[float, msgspec.Meta(ge=0)] | None = None
    outcome: SessionOutcome
    at: datetime
    parts: list[UUID]
    inner: Any
    either: int | str
    additional_properties: dict[str, Any] = attrs.field(factory=dict)


def test_a_field_of_each_kind() -> None:
    assert columns_of(Mixed) == {
        "id": str,
        "share": float,
        "outcome": str,
        "at": datetime,
        "parts": object,
        "inner": object,
        "either": int,
    }
    session, number, moment = charging_session(), UUID(int=1), datetime(2026, 10, 30, tzinfo=UTC)
    mixed = Mixed(id=number, outcome=SessionOutcome.BOOSTED, at=moment, parts=[number], inner=session, either=3)
    assert row_of(mixed) == {
        "id": str(number),
        "share": None,
        "outcome": "boosted",
        "at": moment,
        "parts": [str(number)],
        "inner": session.to_dict(),
        "either": 3,
    }
