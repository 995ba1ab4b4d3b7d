"""Exports as tables: a flat row for each session, written whole from the journal when the run is over.

The journal stands beside the table, under its name with ``.jsonl`` behind it. It is what a run adds to and what the
next one resumes; the table is made of it anew each time, and takes its place when it is complete.
"""

import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Literal, TypeAlias, get_args

import attrs

from podero._atomic_write import atomic_write
from podero._extras import require
from podero._rows.columns import Columns, UnwritableError, columns_of
from podero._rows.writing import RowFormat, format_of, writing
from podero._zones import Zone
from podero.errors import ConfigurationError
from podero.fleet.journal import Journal
from podero.fleet.users import OfEachVehicle
from podero.fleet.work import CurrentSession, EVSessions, HEMSSessions
from podero.models import ChargingSession, HEMSSession

Format: TypeAlias = Literal["jsonl", "csv", "xlsx", "parquet"]
"""How an export is written."""

_LIBRARIES = {RowFormat.PARQUET: "pyarrow", RowFormat.XLSX: "xlsxwriter"}
_EACH = "name it .jsonl, .csv, .xlsx or .parquet, or give the format"


def chosen_format(path: Path, given: str | None) -> RowFormat:
    """The format that was given, else the one that the file's name says.

    Raises:
        ConfigurationError: They contradict each other, neither says one, or exports are not written in it.
    """
    named = format_of(path)
    if given is not None and given not in get_args(Format):
        raise ConfigurationError(f"an export is written as jsonl, csv, xlsx or parquet, not as {given!r:.40}")
    if given is None and named is RowFormat.JSON:
        raise ConfigurationError(f"{path} would not be one JSON document: name it {path.stem}.jsonl")
    if given is not None and named is not None and given != named:
        raise ConfigurationError(f"{path} would be no {named}, the format is {given}: name it {path.stem}.{given}")
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
        zone: Whose clock the times for Excel are on.
        columns: Its columns.
    """

    path: Path
    form: RowFormat
    excel: bool
    zone: Zone
    columns: Columns

    @classmethod
    def of(cls, path: Path, form: RowFormat, work: Any, *, excel: bool, zone: Zone) -> "Table":
        """The table, before anything is sent.

        Raises:
            ConfigurationError: It cannot be written, or is there without its journal; a library is missing; or the work
                has no rows.
        """
        if form in _LIBRARIES:
            require(_LIBRARIES[form])
        model, device = _rows_of(work)
        whose = dict.fromkeys(("org_id", "user_id", device, "external_id"), str)
        table = cls(Path(os.path.realpath(path)), form, excel, zone, {**whose, **columns_of(model)})
        if table.path.is_dir():
            raise ConfigurationError(f"{path} cannot be written: Is a directory")
        if table.path.exists() and not (table.journal.exists() and table.journal.stat().st_size):
            raise ConfigurationError(
                f"{path} is there already, but not {table.journal.name}, of which it would be made anew; "
                "give another name, or remove it"
            )
        return table

    @property
    def journal(self) -> Path:
        """The journal's file."""
        return self.path.with_name(f"{self.path.name}.jsonl")

    def check(self, journal: Journal[Any, Any]) -> None:
        """Raise ConfigurationError if the journal is of another export."""
        if journal.other_work is not None:
            raise ConfigurationError(
                f"{self.path} is an export of other things ({journal.other_work!r:.80}); give another name"
            )

    def write(self, journal: Journal[Any, Any]) -> None:
        """Make the table of the journal.

        Raises:
            UnwritableError: A value does not fit into the format.
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
    """What the rows are of: the class of the sessions, and the column of the device's id."""
    asked = work.work if isinstance(work, OfEachVehicle) else work
    if isinstance(asked, CurrentSession | EVSessions):
        return ChargingSession, "electric_vehicle_id"
    if isinstance(asked, HEMSSessions):
        return HEMSSession, "wallbox_id"
    raise ConfigurationError("work of your own is exported as JSON lines only: name the file .jsonl")


def _sessions(target: Mapping[str, str | None], value: Any) -> Iterator[tuple[Mapping[str, str | None], Any]]:
    """The sessions in a value of the journal, each with the ids of whose it is."""
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
