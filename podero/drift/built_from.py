"""What this version of the package was built from: a document, the supplement under it, the overlay on both.

``make generate`` writes it to ``built_from.json`` beside this module, since ``make spec`` replaces the vendored
document before anything is regenerated. Text in the overlay's edits is left out: it changes no response.
"""

import json
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import attrs

from podero.drift.document import Json
from podero.drift.overlay import apply_edits
from podero.drift.supplement import Completed, complete

FILE = Path(__file__).with_name("built_from.json")


@attrs.frozen(eq=False)
class BuiltFrom:
    """A document and what belongs to it.

    Attributes:
        document: The document as it was vendored.
        supplement: Operations that it did not hold.
        edits: The overlay's actions, as `podero.drift.overlay` applies them.
    """

    document: Json
    supplement: Json
    edits: Sequence[Json]

    def around(self, document: Any, held: Collection[str] = ()) -> Completed:
        """A document with the supplement under it and the edits on it; raises DocumentError if it is none.

        Args:
            document: The document; it is not changed.
            held: Schemas that operations of the supplement may refer to although the document lacks them.
        """
        completed = complete(document, self.supplement, held)
        return attrs.evolve(completed, document=apply_edits(completed.document, self.edits))

    def as_json(self) -> Json:
        """What `packaged` reads."""
        return {"document": self.document, "edits": list(self.edits), "supplement": self.supplement}


@cache
def packaged() -> BuiltFrom:
    """What the installed package was built from."""
    return BuiltFrom(**json.loads(FILE.read_bytes()))
