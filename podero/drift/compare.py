"""The drift check: a new document held against the one that this version was built from.

Both have the supplement under them and the overlay on them. What is compared, and what each finding means, is in
``docs/drift.md``.
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
    """How a document differs.

    Attributes:
        findings: What concerns the facade, the worst first; empty if nothing does.
        regenerated: What only `client.api` serves, which follows the document.
    """

    findings: tuple[Finding, ...]
    regenerated: Regenerated = attrs.field(factory=Regenerated)


def compare(document: Any, around: BuiltFrom | None = None, built_from: BuiltFrom | None = None) -> Drift:
    """Hold a document against the one that this version was built from.

    Args:
        document: The new document, as `podero.drift.document.load_document` gives it.
        around: The supplement to lay under it and the overlay to lay on it; default: those of ``built_from``.
        built_from: The other side; default: what the installed package was built from.

    Raises:
        DocumentError: The document cannot be compared; the message is one line.
    """
    built_from = built_from or packaged()
    try:
        sides = Sides.of(document, around or built_from, built_from)
        found = (
            *compare_operations(sides),
            *compare_parameters(sides),
            *compare_security(sides),
            *compare_models(sides),
        )
        return Drift(tuple(in_order(found)), regenerated(sides))
    except RecursionError:
        raise DocumentError("cannot be compared: the document is nested too deep") from None
