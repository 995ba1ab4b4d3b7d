"""What a value may be, in one normalized form."""

import attrs

from podero.drift.escaping import code


@attrs.frozen
class Shape:
    """What one value may be.

    Attributes:
        kind: JSON type; "any"; or several types joined by " or ".
        format: The schema's format.
        name: The name of the schema, if the facade has a class for it; else empty.
        fixed: "enum" or "const" if only certain values are allowed and the facade has no class for them.
        values: The strings of that enum.
        item: The shape of an array's items.
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
        """The same shape without null."""
        return attrs.evolve(self, nullable=False)
