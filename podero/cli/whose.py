"""Finds the user and the device of a command, from ids or from the customer number.

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
        word: The word for it.
        argument: Name of the argument that takes its id.
        column: Name of its id in rows.
        is_listed: Whether a known API operation lists such devices of a user.
    """

    word: str
    argument: str
    column: str
    is_listed: bool


EV = Device("vehicle", "EV", "electric_vehicle_id", is_listed=True)
WALLBOX = Device("wallbox", "WALLBOX", "wallbox_id", is_listed=False)


class Owner(NamedTuple):
    """A user.

    Attributes:
        user_id: The user's id.
        external_id: The user's id in the caller's own system; ``None`` if it is not known.
    """

    user_id: UUID
    external_id: str | None = None

    def or_named_by(self, vehicle: "ElectricVehicle") -> "Owner":
        """This user; with the external id in a vehicle that the API sent, if it is not known yet."""
        if self.external_id is not None or vehicle.owner is None:
            return self
        return Owner(self.user_id, vehicle.owner.external_id)


class Named(NamedTuple):
    """The ids in the arguments of a command, checked before anything is sent.

    Attributes:
        command: The command as it was typed.
        user_id: The user; ``None``: the user with the customer number.
        customer: The customer number; empty if the user's id was given.
        device_id: The device; ``None``: the customer's only device.
        rest: The arguments after these.
    """

    command: str
    user_id: UUID | None
    customer: str
    device_id: UUID | None
    rest: Sequence[str]

    def owner(self, client: "Podero") -> Owner:
        """Find the user; this sends one request if a customer number was given.

        Raises:
            Failure: No user has this number.
        """
        if self.user_id is not None:
            return Owner(self.user_id)
        user = user_of(client, self.customer)
        return Owner(user.id, user.external_user_id or self.customer)

    def owner_and_device(self, client: "Podero") -> tuple[Owner, UUID]:
        """Find the user and the device; without a device id, the customer's only device.

        Raises:
            Failure: No user has this number, or the user does not have just one device.
        """
        owner = self.owner(client)
        return owner, self.device_id or only_vehicle(
            client, owner, f"{self.command} --customer {quoted_for_shell(self.customer)}"
        )


def user_of(client: "Podero", number: str) -> "User":
    """Find the user with this external id.

    Raises:
        Failure: There is no such user.
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
    """Find the only vehicle of a user that is not deleted.

    Args:
        client: The client.
        owner: The user.
        to_type: The command line before the vehicle's id, for the hint.

    Raises:
        Failure: There is no vehicle, or there are several, which the message lists.
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
            f"choose one of them: {to_type} {first}",
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
        context: The context of the command.
        given: The arguments in order; ``None`` for missing ones at the end.
        customer: The value of ``--customer``, which replaces USER.
        device: The kind of device, if the command needs one.
        rest: Names of arguments after the device.

    Raises:
        Failure: An argument is missing, or not an id, or there are too many.
    """
    words = [word for word in given if word is not None]
    form = _Form(context.command_path, customer, device, rest)
    if customer is None and words:
        form.checked("USER", words[0])  # a number in place of the id matters more than what is missing behind it
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
    """Parse an id; raises Failure if it is not valid."""
    from podero._arguments import checked_id

    try:
        return checked_id(name, text)
    except ValueError:
        raise usage_error(f"{name}: {text!r:.60} is not an id (ids are UUIDs)", hint) from None


class _Form(NamedTuple):
    """The arguments of a command."""

    command: str
    customer: str | None
    device: Device | None
    rest: Sequence[str]

    def ids(self, count: int) -> list[str]:
        """The names for this number of arguments; raises Failure if there are too few or too many."""
        names = ["USER"] if self.customer is None else []
        names += [self.device.argument] if self.device else []
        if self.customer is not None and self.device and self.device.is_listed and count == len(self.rest):
            names.pop()
        missing = [*names, *self.rest][count:]
        if self.customer is not None and self.device is not None and self.device.argument in missing:
            raise usage_error("give the id of the wallbox: no known API operation lists wallboxes", self._usage())
        if missing:
            raise usage_error(f"missing: {' '.join(missing)}", self._usage())
        if count > len(names) + len(self.rest):
            raise usage_error("one argument too many: --customer replaces USER", self._usage())
        return names

    def checked(self, name: str, text: str) -> UUID:
        """Parse an id; raises Failure if it is not valid."""
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
    """The text, quoted as one word for a shell."""
    import shlex

    return shlex.quote(text[:60])
