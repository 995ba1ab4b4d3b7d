"""``podero api``: every operation of the API, built from the generated client."""

import inspect
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

import typer

from podero.cli.connection import Connection
from podero.cli.failures import Failure, usage_error
from podero.cli.grammar import Command, Commands, Group, options_of
from podero.cli.json_values import json_value, text_value
from podero.cli.options import examples
from podero.cli.whose import EV, only_vehicle, quoted_for_shell, user_of

if TYPE_CHECKING:
    from podero_api.operation import Operation
    from podero_api.parameters import Parameter

_ORGANIZATION = "org_id"


def _names() -> list[str]:
    """The operations: the modules in the packages of all tags."""
    import pkgutil

    import podero_api.api

    tags = [module.name for module in pkgutil.iter_modules(podero_api.api.__path__) if module.ispkg]
    folder = podero_api.api.__path__[0]
    return [f"{tag}.{module.name}" for tag in tags for module in pkgutil.iter_modules([f"{folder}/{tag}"])]


class _Operations(Group):
    """Finds the operations when they are needed."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  # as the library calls it
        """The names of all operations."""
        return _names()

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002  # as the library calls it
        """The command for one operation."""
        return _OperationCommand.of(cmd_name) if cmd_name in _names() else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Show the description below each name, since the names are long."""
        with formatter.section("Operations"):
            for name in self.list_commands(ctx):
                formatter.write_text(name)
                formatter.indent()
                formatter.write_text(self.get_command(ctx, name).get_short_help_str(70))
                formatter.dedent()


class _OperationCommand(Command):
    """Calls one operation, and writes its response as JSON."""

    operation: "Operation[Any]"
    defaults: Mapping[str, Any]

    @classmethod
    def of(cls, name: str) -> "_OperationCommand":
        """The command for an operation; its options are the operation's parameters."""
        from podero_api.api import API
        from podero_api.operation import load

        operation = load(name)
        tag, _, function = name.partition(".")
        method = getattr(getattr(API(None), tag), function)  # type: ignore[arg-type]  # it performs nothing
        told = [parameter for parameter in operation.parameters if parameter.name != _ORGANIZATION]
        signature = inspect.signature(method)
        wanted = {parameter.python_name: _option(parameter, operation) for parameter in told}
        if operation.body:
            wanted["body"] = str | None, typer.Option("--body", metavar="JSON", help=_BODY, show_default=False)
        if any(parameter.name == "user_id" for parameter in told):
            number = typer.Option("--customer", "-c", metavar="NUMBER", help=_CUSTOMER, show_default=False)
            wanted["customer"] = str | None, number
        text, _, _ = (inspect.getdoc(method) or "").partition("\n\nArgs:")
        made = cls(
            name,
            params=options_of(wanted),
            help=text,
            rich_markup_mode=None,
        )
        made.operation = operation
        made.defaults = {
            one.name: one.default for one in signature.parameters.values() if one.default is not inspect.Parameter.empty
        }
        return made

    def invoke(self, ctx: Any) -> None:
        """Call the operation."""
        given = {name: value for name, value in ctx.params.items() if value is not None and value not in ((), [])}
        connection: Connection = ctx.find_root().obj or Connection()
        with self.logged(ctx):
            _show(self._called(connection, given), connection)

    def _called(self, connection: Connection, given: dict[str, Any]) -> Any:
        customer = given.pop("customer", None)
        told = [one for one in self.operation.parameters if one.name != _ORGANIZATION]
        values = {one.python_name: self._value(one, given) for one in told if one.python_name in given}
        if "body" in given:
            values["body"] = json_value("--body", given["body"])
        self._check(values, customer)
        with connection.client() as client:
            if customer is not None:
                owner_id = user_of(client, customer)
                values["user_id"] = owner_id.id
                if any(one.name == EV.column for one in told):
                    values.setdefault(EV.column, self._only_vehicle(client, customer, owner_id.id))
            tag, _, function = self.operation.name.partition(".")
            try:
                return getattr(getattr(client.api, tag), function)(**values)
            except ValueError as error:
                raise self._refused(error, values.get("user_id")) from None

    def _refused(self, error: ValueError, user: Any) -> Failure:
        """The error of the library, with the name of the option instead of the parameter."""
        name, _, problem = str(error).partition(" ")
        hint = f"podero api {self.name} --help lists its options"
        if name == "user_id":
            hint = f"for your own number: podero api {self.name} --customer {quoted_for_shell(user)}"
        is_option = any(one.python_name == name for one in self.operation.parameters)
        return usage_error(f"{_flag(name)} {problem}" if is_option else str(error), hint)

    def _only_vehicle(self, client: Any, customer: str, user_id: UUID) -> UUID:
        from podero.cli.whose import Owner

        to_type = f"podero api {self.name} --customer {quoted_for_shell(customer)} {_flag(EV.column)}"
        return only_vehicle(client, Owner(user_id, customer), to_type)

    def _check(self, values: Mapping[str, Any], customer: str | None) -> None:
        needed = [one.python_name for one in self.operation.parameters if one.place == "path" or one.is_required]
        needed += ["body"] if self.operation.body == "required" else []
        by_customer = set() if customer is None else {"user_id", EV.column}
        missing = [
            _flag(name)
            for name in needed
            if name not in values and name not in self.defaults and name not in by_customer
        ]
        if missing:
            raise usage_error(f"missing: {', '.join(missing)}", f"podero api {self.name} --help lists its options")
        if customer is not None and "user_id" in values:
            raise usage_error("--customer replaces --user-id", "give only one of them")

    def _value(self, parameter: "Parameter", given: Mapping[str, Any]) -> Any:
        value = given[parameter.python_name]
        if parameter.is_listing:
            return [self._one(parameter, one) for one in value]
        return self._one(parameter, value)

    def _one(self, parameter: "Parameter", value: Any) -> Any:
        name = _flag(parameter.python_name)
        if parameter.name in self.operation.secrets:
            return text_value(name, value)
        if parameter.kind not in (int, float):
            return value
        try:
            return parameter.kind(value)
        except ValueError:
            kind = "whole number" if parameter.kind is int else "number"
            raise usage_error(f"{name} must be a {kind}, not {value!r:.40}") from None


def _option(parameter: "Parameter", operation: "Operation[Any]") -> tuple[Any, Any]:
    """The type of an option's value, and the option; see `options_of`."""
    flag = _flag(parameter.python_name)
    if parameter.kind is bool:
        return bool | None, typer.Option(f"{flag}/--no-{flag[2:]}", show_default=False)
    metavar = {UUID: "UUID", int: "N", float: "N"}.get(parameter.kind, "TEXT")
    text = "@FILE, or - for stdin, since it is a secret." if parameter.name in operation.secrets else None
    kind = list[str] if parameter.is_listing else str
    return kind | None, typer.Option(flag, metavar=metavar, help=text, show_default=False)


def _flag(name: str) -> str:
    return f"--{name.rstrip('_').replace('_', '-')}"


def _show(found: Any, connection: Connection) -> None:
    if found is None:
        connection.note("done; the response has no content")
    elif isinstance(found, bytes | str):
        sys.stdout.flush()
        sys.stdout.buffer.write(found if isinstance(found, bytes) else found.encode())
        sys.stdout.buffer.flush()
    else:
        from podero.cli.formats import print_json

        print_json(_plain(found))


def _plain(found: Any) -> Any:
    if hasattr(found, "to_dict"):
        return found.to_dict()
    return [_plain(one) for one in found] if isinstance(found, list | tuple) else found


_BODY = "Body: JSON, @FILE, or - for stdin."
_CUSTOMER = "External id of the user, instead of --user-id."

app: Commands = Commands(
    "Call any operation of the API; each has its own --help.",
    cls=_Operations,
    epilog=examples(
        (
            "podero api users.list_users",
            "podero api user_heat_pumps.list_heat_pumps --customer customer-1001",
            "podero api user_heat_pumps.get_heat_pump --user-id ... --heat-pump-id ...",
            "podero api guides.create_user --body @user.json",
        )
    ),
)
