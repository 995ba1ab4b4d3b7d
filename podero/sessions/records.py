"""Sessions as flat dicts of plain Python values, for pandas, polars, pyarrow and `csv.DictWriter`."""

from collections.abc import AsyncIterable, Callable, Iterable, Mapping
from datetime import datetime
from enum import Enum
from typing import TypeAlias
from uuid import UUID

import attrs

from podero._formatting import in_utc
from podero.models import ChargingSession, HEMSSession

Session: TypeAlias = ChargingSession | HEMSSession
Value: TypeAlias = str | float | datetime | None  # type checkers accept an int or a bool where a float is declared
Record: TypeAlias = dict[str, Value]


def records(sessions: Iterable[Session], **columns: UUID | Value) -> list[Record]:
    """Yield one dict for each session; its keys are the names of the session's fields.

    The values are plain: aware datetimes in UTC, floats, ints, bools, strings (ids of EV sessions and outcomes too),
    ``None`` for null. EV sessions and HEMS sessions have different fields: make one table for each kind.

    Args:
        sessions: Any iterable of sessions: a page, an ``iter``, a list.
        **columns: Columns to put in front of each row, to say whose session it is, for instance ``org_id=...``,
            ``user_id=...``, ``electric_vehicle_id=...``, ``external_id=...``. A UUID becomes a string.

    Raises:
        TypeError: An item is not a session, or the sessions come from an async client (see `arecords`).
        ValueError: A column has the same name as a field of the session.
    """
    if isinstance(sessions, AsyncIterable):
        raise TypeError("these sessions come from an async client; use `await podero.arecords(...)`")
    if not isinstance(sessions, Iterable):
        raise TypeError(f"records() takes an iterable of sessions, not {type(sessions).__name__}; put one into a list")
    row = _rows(columns)
    return [row(session) for session in sessions]


async def arecords(sessions: AsyncIterable[Session], **columns: UUID | Value) -> list[Record]:
    """The same as `records`, for async iterables of sessions."""
    if not isinstance(sessions, AsyncIterable):
        raise TypeError("arecords() takes an async iterable of sessions; use `podero.records(...)` for others")
    row = _rows(columns)
    return [row(session) async for session in sessions]


def _rows(columns: Mapping[str, UUID | Value]) -> Callable[[Session], Record]:
    """The function that makes one row."""
    added = {name: _plain(value) for name, value in columns.items()}

    def row(session: Session) -> Record:
        if not isinstance(session, Session):
            raise TypeError(f"only ChargingSession and HEMSSession can be records, not {type(session).__name__}")
        fields = attrs.fields_dict(type(session))
        if taken := added.keys() & fields:
            raise ValueError(f"{type(session).__name__} has a field {min(taken)!r}; give your column another name")
        return added | {name: _plain(getattr(session, name)) for name in fields}

    return row


def _plain(value: UUID | Value) -> Value:
    if isinstance(value, datetime):
        return in_utc(value) or value
    return str(value) if isinstance(value, UUID | Enum) else value
