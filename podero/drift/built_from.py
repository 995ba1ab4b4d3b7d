"""The inputs of this version of the package: a document, the supplement that completes it, and the overlay.

``make generate`` writes them to ``built_from.json`` beside this module, since ``make spec`` replaces the vendored
document before code is regenerated. Text in the overlay's edits is left out: it changes no response.
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
    """A document with its supplement and overlay.

    Attributes:
        document: The vendored document.
        supplement: Operations that the document does not have.
        edits: The overlay's actions, as `podero.drift.overlay` applies them.
    """

    document: Json
    supplement: Json
    edits: Sequence[Json]

    def completed(self, document: Any, optional: Collection[str] = ()) -> Completed:
        """Complete a document by the supplement, then apply the edits; raises DocumentError if it cannot be used.

        Args:
            document: The document; it is not changed.
            optional: Schemas that operations of the supplement may refer to although the document lacks them.
        """
        completed = complete(document, self.supplement, optional)
        return attrs.evolve(completed, document=apply_edits(completed.document, self.edits))

    def as_json(self) -> Json:
        """The file that `packaged` reads."""
        return {"document": self.document, "edits": list(self.edits), "supplement": self.supplement}


@cache
def packaged() -> BuiltFrom:
    """The inputs of the installed package."""
    return BuiltFrom(**json.loads(FILE.read_bytes()))
