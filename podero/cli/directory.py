"""Showing users and vehicles."""

from collections.abc import Sequence
from typing import Literal

from podero_api.models.electric_vehicle import ElectricVehicle
from podero_api.models.user import User

from podero.cli.formats import print_json
from podero.cli.tables import fields_table, vehicles_table
from podero.cli.terminal import show, stdout_console

Form = Literal["table", "json", "jsonl"]


def show_user(user: User, *, form: Form) -> None:
    """One user."""
    if form == "table":
        show(stdout_console(), fields_table(user))
    else:
        print_json(user.to_dict(), indent=2 if form == "json" else None)


def show_vehicles(vehicles: Sequence[ElectricVehicle], *, form: Form) -> None:
    """Vehicles, or that there are none."""
    if form == "json":
        print_json([vehicle.to_dict() for vehicle in vehicles])
    elif form == "jsonl":
        for vehicle in vehicles:
            print_json(vehicle.to_dict(), indent=None)
    elif vehicles:
        show(stdout_console(), vehicles_table(vehicles))
    else:
        show(stdout_console(), "no vehicles")
