"""Operations that the facade does not serve although it serves others under their tag, each with its reason.

The drift check reports these as "info" once the document has them, and every other such operation as a warning. An
entry that is no longer needed is reported.
"""

import attrs


@attrs.frozen
class Unserved:
    """An operation that stays with the low-level client.

    Attributes:
        method: HTTP method.
        path: Path template; the names in it do not matter.
        reason: Why the facade does not serve it.
    """

    method: str
    path: str
    reason: str


UNSERVED: tuple[Unserved, ...] = ()
