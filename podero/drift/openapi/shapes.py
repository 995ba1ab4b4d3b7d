"""What a value may be, in one notation, whichever way a document says it."""

import attrs

from podero.drift.escaping import code


@attrs.frozen
class Shape:
    """What one value may be.

    Attributes:
        kind: JSON type; "any"; or several types joined by " or ".
        format: The schema's format.
        name: The schema of the document, where the facade has a class for it; empty for all others.
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
