"""Imports `apply_overlay` of oas_patch without its module for comparing documents, which takes a second to import."""

import sys
from types import ModuleType

_comparison = ModuleType("oas_patch.overlay_diff")
_comparison.create_overlay = None  # type: ignore[attr-defined]  # a stand-in with the name that oas_patch imports
sys.modules.setdefault(_comparison.__name__, _comparison)

from oas_patch import apply_overlay  # noqa: E402  # after the stand-in is in place

__all__ = ["apply_overlay"]
