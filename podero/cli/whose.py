"""Whose device it is: from ids, or from the customer's number, to a user and a device.

``USER EV`` are ids. ``--customer NUMBER`` finds the user by external id, and the vehicle if there is only one.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from podero.cli.failures import NOT_FOUND, Failure, usage_error

if TYPE_CHECKING:
    import typer
    from podero_api.models.electric_vehicle import ElectricVehicle
    from podero_api.models.user import User

    from podero._client import Podero


class Device(NamedTuple):
    """A kind of device.

    Attributes:
        argument: Name of the argument that takes its id.
        column: Name of its id in rows.
        is_listed: Whether the API is known to list those of a user.
    """

    argument: str
    column: str
    is_listed: bool


EV = Device("EV", "electric_vehicle_id", is_listed=True)
WALLBOX = Device("WALLBOX", "wallbox_id", is_listed=False)


class Owner(NamedTuple):
    """A user whose id is known.

    Attributes:
        user_id: The user.
        external_id: The user's id in the caller's own system; ``None`` where nobody told.
    """

    user_id: UUID
    external_id: str | None = None


class Named(NamedTuple):
    """What the arguments of a command name, checked before anything is sent.

    Attributes:
        command: The command as it was typed.
        user_id: The user; ``None``: the customer's.
        customer: The customer's number; empty where the user's id was given.
        device_id: The device; ``None``: the customer's only one.
        rest: Arguments behind those.
    """

    command: str
    user_id: UUID | None
    customer: str
    device_id: UUID | None
    rest: Sequence[str]

    def owner(self, client: "Podero") -> Owner:
        """The user; takes one request if a customer's number was given.

        Raises:
            Failure: No user has this number.
        """
        if self.user_id is not None:
            return Owner(self.user_id)
        user = user_of(client, self.customer)
        return Owner(user.id, user.external_user_id or self.customer)

    def owner_and_device(self, client: "Podero") -> tuple[Owner, UUID]:
        """The user and the device; without its id, the customer's only one.

        Raises:
            Failure: No user has this number, or the user does not have just one device.
        """
        owner = self.owner(client)
        return owner, self.device_id or only_vehicle(
            client, owner, f"{self.command} --customer {quoted_for_shell(self.customer)}"
        )


def user_of(client: "Podero", number: str) -> "User":
    """The user whom the caller's own system knows by this number.

    Raises:
        Failure: There is none.
    """
    from podero.errors import NotFoundError

    try:
        return client.api.users.get_user_by_external_id(number)
    except NotFoundError:
        hint = "users belong to one environment and one organization; `podero token` shows yours"
        raise Failure(NOT_FOUND, f"no user with the external id {number!r:.60}", hint) from None
    except ValueError as error:
        raise usage_error(str(error)) from None


def only_vehicle(client: "Podero", owner: Owner, to_type: str) -> UUID:
    """The only vehicle of a user that is not deleted.

    Args:
        client: Asks for them.
        owner: The user.
        to_type: What stands before a vehicle's id, for the hint.

    Raises:
        Failure: There is none, or there are several, which are listed.
    """
    vehicles = client.api.user_electric_vehicles.list_electric_vehicles(owner.user_id)
    found = {vehicle.id: vehicle for vehicle in vehicles if vehicle.id is not None and vehicle.deleted_at is None}
    if not found:
        raise Failure(NOT_FOUND, f"the customer {owner.external_id!r:.60} has no vehicle")
    first, *others = found
    if others:
        listed = ", ".join(_shown(vehicle) for vehicle in found.values())
        raise usage_error(
            f"the customer {owner.external_id!r:.60} has {len(found)} vehicles: {listed}",
            f"name one of them: {to_type} {first}",
        )
    return first


def _shown(vehicle: "ElectricVehicle") -> str:
    model = vehicle.device_model
    name = " ".join(filter(None, (model.manufacturer, model.model))) if model else ""
    return f"{vehicle.id} ({name})" if name else str(vehicle.id)


def named(
    context: "typer.Context",
    given: Sequence[str | None],
    customer: str | None,
    device: Device | None = None,
    rest: Sequence[str] = (),
) -> Named:
    """Check what was given.

    Args:
        context: Of the command.
        given: The arguments, in their order; ``None`` for those that are missing at the end.
        customer: The value of ``--customer``; no USER is given then.
        device: What kind of device the command is about, if any.
        rest: Names of arguments behind the device.

    Raises:
        Failure: Something is missing, too much, or no id.
    """
    words = [word for word in given if word is not None]
    form = _Form(context.command_path, customer, device, rest)
    ids = form.ids(len(words))
    found = [form.checked(name, word) for name, word in zip(ids, words, strict=False)]
    return Named(
        command=context.command_path,
        customer=customer or "",
        user_id=found.pop(0) if customer is None else None,
        device_id=found.pop(0) if found else None,
        rest=words[len(ids) :],
    )


def checked_uuid(name: str, text: str, hint: str) -> UUID:
    """An id; raises Failure if it is none."""
    from podero._arguments import checked_id

    try:
        return checked_id(name, text)
    except ValueError:
        raise usage_error(f"{name}: {text!r:.60} is no id (ids are UUIDs)", hint) from None


class _Form(NamedTuple):
    """What a command takes."""

    command: str
    customer: str | None
    device: Device | None
    rest: Sequence[str]

    def ids(self, count: int) -> list[str]:
        """Names of the ids among so many arguments; raises Failure if there are too few or too many arguments."""
        names = ["USER"] if self.customer is None else []
        names += [self.device.argument] if self.device else []
        if self.customer is not None and self.device and self.device.is_listed and count == len(self.rest):
            names.pop()
        missing = [*names, *self.rest][count:]
        if self.customer is not None and self.device is not None and self.device.argument in missing:
            raise usage_error("the wallbox must be named: the API is not known to list wallboxes", self._usage())
        if missing:
            raise usage_error(f"missing: {' '.join(missing)}", self._usage())
        if count > len(names) + len(self.rest):
            raise usage_error("one argument too many: --customer stands in place of USER", self._usage())
        return names

    def checked(self, name: str, text: str) -> UUID:
        """An id; raises Failure if it is none."""
        is_user = name == "USER"
        return checked_uuid(name, text, f"for your own number: {self._with_number(text)}" if is_user else self._usage())

    def _usage(self) -> str:
        if self.customer is not None:
            return self._with_number(self.customer)
        names = ["USER", *([self.device.argument] if self.device else []), *self.rest]
        return f"{self.command} {' '.join(names)}, or {self._with_number('NUMBER')}"

    def _with_number(self, number: str) -> str:
        device = [] if self.device is None else [f"[{self.device.argument}]" if self.device.is_listed else "WALLBOX"]
        return " ".join((self.command, "--customer", quoted_for_shell(number), *device, *self.rest))


def quoted_for_shell(text: str) -> str:
    """The text as a shell takes it for one word."""
    import shlex

    return shlex.quote(text[:60])
