"""What the API says beyond what this version of the package knows.

At run time an enum value that the API added is kept and noted: one WARNING on the logger ``podero.drift`` at its first
sight, up to 100 values for each enum, then one last line. `observed` gives them.
"""

from podero._unknown_values import observed

__all__ = ["observed"]
