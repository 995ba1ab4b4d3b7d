"""Showing users and vehicles."""

from collections.abc import Sequence
from typing import Literal

from podero.cli.formats import json_text
from podero.cli.tables import fields_table, vehicles_table
from podero.cli.terminal import results, show
from podero.user_models import User
from podero.vehicle_models import ElectricVehicle

Form = Literal["table", "json", "jsonl"]


def show_user(user: User, *, form: Form) -> None:
    """One user."""
    console = results()
    if form == "table":
        show(console, fields_table(user))
    else:
        console.out(json_text(user.to_dict(), indent=2 if form == "json" else None))


def show_vehicles(vehicles: Sequence[ElectricVehicle], *, form: Form) -> None:
    """Vehicles, or that there are none."""
    console = results()
    if form == "json":
        console.out(json_text([vehicle.to_dict() for vehicle in vehicles], indent=2))
    elif form == "jsonl":
        for vehicle in vehicles:
            console.out(json_text(vehicle.to_dict(), indent=None))
    elif vehicles:
        show(console, vehicles_table(vehicles))
    else:
        show(console, "no vehicles")
