"""The drift check: compares a new document with the one that this version was built from.

Both are first completed by the supplement and changed by the overlay. ``docs/drift.md`` explains what is compared, and
what each finding means.
"""

from typing import Any

import attrs

from podero.drift.built_from import BuiltFrom, packaged
from podero.drift.document import DocumentError
from podero.drift.findings import Finding, in_order
from podero.drift.rules.models import compare_models
from podero.drift.rules.operations import compare_operations
from podero.drift.rules.parameters import compare_parameters
from podero.drift.rules.regenerated import Regenerated, regenerated
from podero.drift.rules.security import compare_security
from podero.drift.rules.sides import Sides


@attrs.frozen
class Drift:
    """The differences of a document.

    Attributes:
        findings: Differences that concern the facade, the worst first.
        regenerated: Differences that concern only `client.api`, which is regenerated from the document.
    """

    findings: tuple[Finding, ...]
    regenerated: Regenerated = attrs.field(factory=Regenerated)


def compare(document: Any, inputs: BuiltFrom | None = None, built_from: BuiltFrom | None = None) -> Drift:
    """Compare a document with the one that this version was built from.

    Args:
        document: The new document, as `podero.drift.document.load_document` returns it.
        inputs: The supplement and the overlay for the new document; default: those of ``built_from``.
        built_from: The old document with its own supplement and overlay; default: those of the installed package.

    Raises:
        DocumentError: The document cannot be compared; the message is one line.
    """
    built_from = built_from or packaged()
    try:
        sides = Sides.of(document, inputs or built_from, built_from)
        found = (
            *compare_operations(sides),
            *compare_parameters(sides),
            *compare_security(sides),
            *compare_models(sides),
        )
        return Drift(tuple(in_order(found)), regenerated(sides))
    except RecursionError:
        raise DocumentError("cannot be compared: the document is nested too deep") from None
