"""Exports as tables: a flat row for each session, written from the journal at the end of a run.

The journal is beside the table; its name is the table's name and ``.jsonl``. A run appends to the journal, and the next
run resumes from it. Each run writes a new table from the whole journal, and replaces the old table in one step.
"""

import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

import attrs

from podero._atomic_write import atomic_write
from podero._rows.columns import Columns, UnwritableError, columns_of
from podero._rows.writing import RowFormat, check_library, format_of, writing
from podero._zones import Zone
from podero.errors import ConfigurationError
from podero.fleet.journal import Journal
from podero.fleet.users import OfEachVehicle
from podero.fleet.work import CurrentSession, EVSessions, HEMSSessions
from podero.models import ChargingSession, HEMSSession

Format: TypeAlias = Literal["jsonl", "csv", "xlsx", "parquet"]
"""The format of an export."""

_EACH = "name it .jsonl, .csv, .xlsx or .parquet, or give the format"


def chosen_format(path: Path, given: str | None) -> RowFormat:
    """The given format, else the one for the ending of the file's name.

    Raises:
        ConfigurationError: They contradict each other, both are missing, or exports do not support the format.
    """
    named = format_of(path)
    if given is not None and given not in get_args(Format):
        raise ConfigurationError(f"the format of an export must be jsonl, csv, xlsx or parquet, not {given!r:.40}")
    if given is None and named is RowFormat.JSON:
        raise ConfigurationError(f"{path} would hold JSON lines, not one JSON document: name it {path.stem}.jsonl")
    if given is not None and named is not None and given != named:
        raise ConfigurationError(f"{path} names another format, the format is {given}: name it {path.stem}.{given}")
    form = given or named
    if form is None:
        raise ConfigurationError(f"which format is {path}? {_EACH}")
    return RowFormat(form)


@attrs.frozen
class Table:
    """The table of an export.

    Attributes:
        path: The table itself, not a link to it.
        form: Its format.
        excel: Whether it is CSV for Excel.
        zone: The time zone of times for Excel.
        columns: Its columns.
    """

    path: Path
    form: RowFormat
    excel: bool
    zone: Zone
    columns: Columns

    @classmethod
    def of(cls, path: Path, form: RowFormat, work: Any, *, excel: bool, zone: Zone) -> "Table":
        """Check, before anything is sent, that the table can be written.

        Raises:
            ConfigurationError: It cannot be written, or exists without its journal; a library is missing; or the work
                has no rows.
        """
        check_library(form)
        model, device = _rows_of(work)
        whose = dict.fromkeys(("org_id", "user_id", device, "external_id"), str)
        table = cls(Path(os.path.realpath(path)), form, excel, zone, {**whose, **columns_of(model)})
        if table.path.is_dir():
            raise ConfigurationError(f"{path} cannot be written: Is a directory")
        if table.path.exists() and not table.journal.exists():
            raise ConfigurationError(
                f"{path} exists, but {table.journal.name}, from which it would be written again, does not; "
                "give another name, or remove it"
            )
        return table

    @property
    def journal(self) -> Path:
        """The path of the journal."""
        return self.path.with_name(f"{self.path.name}.jsonl")

    def check(self, journal: Journal[Any, Any]) -> None:
        """Raise ConfigurationError if the journal belongs to another export."""
        if journal.other_work is not None:
            raise ConfigurationError(f"{self.path} is another export ({journal.other_work!r:.80}); give another name")

    def write(self, journal: Journal[Any, Any]) -> None:
        """Write the table from the journal.

        Raises:
            UnwritableError: The format cannot hold a value.
            OSError: The file cannot be written.
        """
        try:
            with (
                atomic_write(self.path) as file,
                writing(self.form, self.columns, file, excel=self.excel, zone=self.zone) as write,
            ):
                for target, value in journal.values():
                    for whose, session in _sessions(target, value):
                        write({**self._row(session), **whose})
        except UnwritableError as error:
            problem = f"{self.path} cannot be written: {error}; {self.journal.name} has all sessions"
            raise UnwritableError(problem) from None

    def _row(self, session: Mapping[str, Any]) -> dict[str, Any]:
        return {name: _value(kind, session.get(name)) for name, kind in self.columns.items()}


def _rows_of(work: Any) -> tuple[type[attrs.AttrsInstance], str]:
    """The kind of rows: the class of the sessions, and the column for the device's id."""
    asked = work.work if isinstance(work, OfEachVehicle) else work
    if isinstance(asked, CurrentSession | EVSessions):
        return ChargingSession, "electric_vehicle_id"
    if isinstance(asked, HEMSSessions):
        return HEMSSession, "wallbox_id"
    raise ConfigurationError("your own work can only be exported as JSON lines: name the file .jsonl")


def _sessions(target: Mapping[str, str | None], value: Any) -> Iterator[tuple[Mapping[str, str | None], Any]]:
    """The sessions in a value of the journal, each with the ids of its organization, user and device."""
    if "electric_vehicle_id" not in target and "wallbox_id" not in target:
        for vehicle_id, one in value.items():
            yield from _sessions({**target, "electric_vehicle_id": vehicle_id}, one)
    elif isinstance(value, list):
        for session in value:
            yield target, session
    elif value is not None:
        yield target, value


def _value(kind: type, value: Any) -> Any:
    return datetime.fromisoformat(value) if kind is datetime and value is not None else value
