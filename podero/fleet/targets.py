"""The targets of a fleet: vehicles, wallboxes and users, created in code or read from a CSV file."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import attrs

from podero._arguments import checked_id
from podero.errors import ConfigurationError


@attrs.frozen
class Vehicle:
    """An electric vehicle. Its ids are checked when it is requested; a wrong id is the error of its result.

    Attributes:
        user_id: The vehicle's owner.
        electric_vehicle_id: The vehicle.
        org_id: The organization; default: the client's.
        external_id: The owner's id in your own system; it stands in exported rows.
    """

    user_id: UUID | str
    electric_vehicle_id: UUID | str
    org_id: UUID | str | None = None
    external_id: str | None = None


@attrs.frozen
class Wallbox:
    """A wallbox. Its ids are checked when it is requested; a wrong id is the error of its result.

    Attributes:
        user_id: The wallbox's owner.
        wallbox_id: The wallbox.
        org_id: The organization; default: the client's.
        external_id: The owner's id in your own system; it stands in exported rows.
    """

    user_id: UUID | str
    wallbox_id: UUID | str
    org_id: UUID | str | None = None
    external_id: str | None = None


@attrs.frozen
class User:
    """A user, for `OfEachVehicle`. Its ids are checked when it is requested; a wrong id is the error of its result.

    Attributes:
        user_id: The user.
        org_id: The organization; default: the client's.
        external_id: The user's id in your own system; it stands in exported rows.
    """

    user_id: UUID | str
    org_id: UUID | str | None = None
    external_id: str | None = None


TargetT = TypeVar("TargetT", Vehicle, Wallbox)
_OPTIONAL = ("org_id", "external_id")


def read_targets(path: str | os.PathLike[str], kind: type[TargetT]) -> list[TargetT]:
    """Read the vehicles or wallboxes in a CSV file; the whole file is checked first.

    The first line names the columns, which are the attributes of `Vehicle` or `Wallbox`. ``org_id`` and ``external_id``
    may be missing or empty; other columns are ignored. The separator is a comma or a semicolon; the text is UTF-8.

    Args:
        path: The file.
        kind: `Vehicle` or `Wallbox`.

    Raises:
        ConfigurationError: The file cannot be read, a column is missing, or an id is not a UUID; names the line.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            first = file.readline()
            file.seek(0)
            rows = csv.DictReader(file, delimiter=";" if ";" in first else ",", strict=True)
            return list(_targets(rows, kind, os.fspath(path)))
    except OSError as error:
        raise ConfigurationError(f"{os.fspath(path)} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{os.fspath(path)} is not UTF-8 text; save it as CSV in UTF-8") from None
    except csv.Error as error:
        raise ConfigurationError(f"{os.fspath(path)} is not a CSV file: {error}") from None


def _targets(rows: "csv.DictReader[str]", kind: type[TargetT], name: str) -> Iterator[TargetT]:
    columns = [field.name for field in attrs.fields(kind) if field.name not in _OPTIONAL]
    missing = [column for column in columns if column not in (rows.fieldnames or ())]
    if missing:
        raise ConfigurationError(
            f"{name} line 1: no column {' and no column '.join(missing)}; a {kind.__name__} needs "
            f"{' and '.join(columns)} ({' and '.join(_OPTIONAL)} may be added)"
        )
    for row in rows:
        try:
            user_id, device_id = (checked_id(column, (row[column] or "").strip()) for column in columns)
            org_id, external_id = ((row.get(column) or "").strip() or None for column in _OPTIONAL)
            yield kind(user_id, device_id, org_id and checked_id("org_id", org_id), external_id)
        except ValueError as error:
            raise ConfigurationError(f"{name} line {rows.line_num}: {error}") from None
