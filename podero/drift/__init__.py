"""Differences between the API and this version of the package.

If a response has an enum value that this version does not know, the value is kept. It is logged once, as a WARNING on
the logger ``podero.drift``: up to 100 values for each enum, then one last line. `observed` returns these values.
"""

from podero._unknown_values import observed

__all__ = ["observed"]
