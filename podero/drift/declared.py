"""What the facade declares, read from its own classes and operations: the one side of the comparison."""

import inspect
import re
import sys
import typing
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Any

import attrs

from podero._http.operation import Operation, Parameter
from podero.drift.document import DocumentError
from podero.drift.retired import Renamed
from podero.drift.shapes import Shape, declared_shape
from podero.enums import OpenStrEnum
from podero.operations import OPERATIONS
from podero.partial import ADDITIONAL


@attrs.frozen
class DeclaredField:
    """A field of a model.

    Attributes:
        name: Its name, on the wire and in Python.
        shape: What it may hold.
        promised: Whether it must be in every answer: it has no default.
        required_before: What the document said that the low-level client was generated from; None if unknown.
    """

    name: str
    shape: Shape
    promised: bool
    required_before: bool | None


@attrs.define(slots=False)
class DeclaredOperation:
    """An operation of the facade, with the method and path that its generated request builder uses."""

    operation: Operation[Any, Any]

    @property
    def variable(self) -> str:
        """Its name in `file`."""
        module = sys.modules[self.operation.read.__module__]
        names = [name for name, value in vars(module).items() if value is self.operation]
        return names[0] if names else self.operation.module

    @property
    def file(self) -> str:
        """Where it is described: beside the function that reads its answers."""
        return f"{self.operation.read.__module__.replace('.', '/')}.py"

    @property
    def tag(self) -> str:
        """The tag, as the generator turned it into a package name."""
        return self.operation.module.split(".")[0]

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """What it sends in the path and the query."""
        return tuple(one for one in self.operation.parameters if one.location != "body")

    @property
    def body(self) -> tuple[Parameter, ...]:
        """The fields of the body that it sends."""
        return self.operation.body

    @property
    def title(self) -> str:
        """``METHOD path``."""
        return f"{self.method} {self.path}"

    @property
    def method(self) -> str:
        """HTTP method, upper case."""
        return str(self._request["method"]).upper()

    @property
    def path(self) -> str:
        """Path template, with the names that the parameters have on the wire."""
        path = str(self._request["url"])
        for name, value in self._stand_ins.items():
            path = path.replace(str(value), f"{{{self._wire_names.get(name, name)}}}")
        return path

    @cached_property
    def _request(self) -> dict[str, Any]:
        arguments = self._stand_ins
        return self.operation.build(**arguments)

    @cached_property
    def _stand_ins(self) -> dict[str, Any]:
        """Arguments for the builder as it is now, which may have been generated from a document that differs."""
        try:
            signature = inspect.signature(self.operation.build)
        except (ImportError, AttributeError):
            missing = f"the low-level client has no {self.operation.module}"
            raise DocumentError(f"{missing}, which {self.variable} in {self.file} uses") from None
        return {name: _StandIn(f"__{name}__") for name in signature.parameters}

    @property
    def _wire_names(self) -> Mapping[str, str]:
        return {parameter.python_name: parameter.name for parameter in self.parameters}


class _StandIn(str):
    """Takes the place of any argument: whatever the builder calls on it gives it back."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        return lambda *_: self


@attrs.define(slots=False)
class Facade:
    """All that the facade declares.

    Attributes:
        renamed: Schemas that the document calls something else, already those that apply.
    """

    renamed: Collection[Renamed] = ()

    @cached_property
    def operations(self) -> tuple[DeclaredOperation, ...]:
        """The operations that it serves."""
        return tuple(DeclaredOperation(operation) for operation in OPERATIONS)

    @cached_property
    def classes(self) -> Mapping[str, type]:
        """Models and enums that an answer can hold, by the name of their schema in the document."""
        found: dict[str, type] = {}
        for operation in self.operations:
            for kind in _classes_in(operation.operation.answer):
                found[self.schema_of(kind)] = kind
        return found

    def schema_of(self, kind: type) -> str:
        """What the document calls the schema of a class."""
        name = own_schema(kind)
        return next((entry.now for entry in self.renamed if entry.schema == name), name)

    def fields(self, kind: type) -> tuple[DeclaredField, ...]:
        """The fields of a model."""
        hints = typing.get_type_hints(kind, include_extras=True)
        return tuple(
            DeclaredField(
                name=field.name,
                shape=self.shape_of(hints[field.name]),
                promised=field.default is attrs.NOTHING,
                required_before=_was_required(kind, field.name),
            )
            for field in attrs.fields(kind)
            if field.name != ADDITIONAL
        )

    def shape_of(self, hint: Any) -> Shape:
        """What a type of the facade stands for, by the names that the document has for schemas."""
        return self._renamed_in(declared_shape(hint))

    def _renamed_in(self, shape: Shape) -> Shape:
        names = {entry.schema: entry.now for entry in self.renamed}
        item = self._renamed_in(shape.item) if shape.item else None
        return attrs.evolve(shape, name=names.get(shape.name, shape.name), item=item)


def own_schema(kind: Any) -> str:
    """The schema that a model or an enum names itself."""
    return str(kind.__spec_schema__)


def schemas_in(shape: Shape) -> Iterator[str]:
    """Names of the schemas that a shape refers to."""
    if shape.name:
        yield shape.name
    if shape.item is not None:
        yield from schemas_in(shape.item)


def file_of(kind: type) -> str:
    """The file of the repository that holds a class."""
    return f"{kind.__module__.replace('.', '/')}.py"


def values_of(kind: type) -> tuple[str, ...]:
    """The wire values of an enum."""
    return tuple(member.value for member in kind) if issubclass(kind, OpenStrEnum) else ()


def tag_package(tag: str) -> str:
    """The package name that the generator makes of a tag."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", tag)
    return re.sub(r"[^0-9a-z]+", "_", words.lower()).strip("_")


def _classes_in(hint: Any) -> Iterator[type]:
    for argument in typing.get_args(hint):
        yield from _classes_in(argument)
    if isinstance(hint, type) and hasattr(hint, "__spec_schema__"):
        yield hint
        if attrs.has(hint):
            for inner in typing.get_type_hints(hint, include_extras=True).values():
                yield from _classes_in(inner)


def _was_required(kind: type, field: str) -> bool | None:
    """Whether the low-level client's class demands the field: a nullable facade field does not tell."""
    from podero_api import models

    low_level = vars(models).get(own_schema(kind))
    found = attrs.fields_dict(low_level).get(field) if low_level is not None and attrs.has(low_level) else None
    return None if found is None else found.default is attrs.NOTHING
