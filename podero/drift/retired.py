"""Names that the facade keeps although upstream dropped or renamed them, each with its reason.

Users' code names enum members and fields. One that upstream drops stays in the facade until the next major version,
with an entry here: the drift check then reports it as "info" only. An entry that is no longer needed is reported.
"""

import attrs


@attrs.frozen
class Retired:
    """An enum value or a field that the document no longer has.

    Attributes:
        schema: Name of the spec schema.
        member: The wire value of the enum, or the field's name.
        reason: Since when it is gone upstream, and until when it stays here.
    """

    schema: str
    member: str
    reason: str


@attrs.frozen
class Renamed:
    """A schema that upstream calls something else now.

    Attributes:
        schema: The name that the facade's class gives as ``__spec_schema__``.
        now: The name in the document.
        reason: Since when.
    """

    schema: str
    now: str
    reason: str


RETIRED: tuple[Retired, ...] = ()

RENAMED: tuple[Renamed, ...] = ()
