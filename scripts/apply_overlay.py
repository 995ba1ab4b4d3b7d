"""`apply_overlay` of oas_patch without its comparison of documents, which takes a second to import."""

import sys
from types import ModuleType

_comparison = ModuleType("oas_patch.overlay_diff")
_comparison.create_overlay = None  # type: ignore[attr-defined]  # what oas_patch imports from it
sys.modules.setdefault(_comparison.__name__, _comparison)

from oas_patch import apply_overlay  # noqa: E402  # as above

__all__ = ["apply_overlay"]
