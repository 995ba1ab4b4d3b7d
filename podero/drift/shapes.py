"""What a value may be, in one notation for both sides: the facade's Python types and the document's schemas."""

import types
import typing
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import attrs

from podero.drift.escaping import code

_PRIMITIVES: Mapping[type, tuple[str, str]] = {
    str: ("string", ""),
    datetime: ("string", "date-time"),
    date: ("string", "date"),
    UUID: ("string", "uuid"),
    float: ("number", ""),
    int: ("integer", ""),
    bool: ("boolean", ""),
}
# models.py has its own name for a datetime that must have an offset.
_WRITTEN: Mapping[tuple[str, str], str] = {
    **{written: kind.__name__ for kind, written in _PRIMITIVES.items()},
    ("string", "date-time"): "Timestamp",
}


@attrs.frozen
class Shape:
    """What one value may be.

    Attributes:
        kind: JSON type; "any"; or several types joined by " or ".
        format: The schema's format.
        name: Spec schema of the facade's class that stands for it; empty for all others.
        fixed: "enum" or "const" where only certain values are allowed and no class of the facade stands for them.
        values: The strings of that enum.
        item: What an array holds.
        nullable: Whether it may be null.
    """

    kind: str
    format: str = ""
    name: str = ""
    fixed: str = ""
    values: tuple[str, ...] = ()
    item: "Shape | None" = None
    nullable: bool = False

    def __str__(self) -> str:
        what = self.name or f"{self.kind} {self.format}".strip()
        if self.item is not None:
            what = f"{what} of {self.item}"
        return f"{what}{f' ({self.fixed})' if self.fixed else ''}{' or null' if self.nullable else ''}"

    @property
    def shown(self) -> str:
        """The shape as a code span."""
        return code(str(self))

    def without_null(self) -> "Shape":
        """The same, null aside."""
        return attrs.evolve(self, nullable=False)


def declared_shape(hint: Any) -> Shape:
    """The shape that a type of the facade stands for; raises TypeError for a type that no model may use."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Annotated:
        return declared_shape(arguments[0])
    if origin in (types.UnionType, typing.Union):
        others = [argument for argument in arguments if argument is not types.NoneType]
        if len(others) == 1:
            return attrs.evolve(declared_shape(others[0]), nullable=True)
    if origin is tuple:
        return Shape("array", item=declared_shape(arguments[0]))
    if hint is Any:
        return Shape("any", nullable=True)
    if hint in _PRIMITIVES:
        return Shape(*_PRIMITIVES[hint])
    name = getattr(hint, "__spec_schema__", None)
    if name is None:
        raise TypeError(f"{hint!r} stands for nothing in an OpenAPI document")
    return Shape("object" if attrs.has(hint) else "string", name=name)


def python_type(shape: Shape, classes: Mapping[str, type]) -> str | None:
    """How models.py would write the shape; None if it has no word for it."""
    if shape.fixed:
        return None
    written: str | None
    if shape.name:
        written = classes[shape.name].__name__ if shape.name in classes else None
    elif shape.item is not None:
        item = python_type(shape.item, classes)
        written = f"tuple[{item}, ...]" if item else None
    else:
        written = _WRITTEN.get((shape.kind, shape.format))
    return f"{written} | None" if written and shape.nullable else written
