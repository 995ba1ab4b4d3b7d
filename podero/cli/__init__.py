"""The command line (extra ``cli``): ``podero`` or ``python -m podero``.

`podero.cli.app` puts it together; each group of commands has a module of its own. What is slow to import (rich, httpx)
is imported by the command that needs it, so that completion and ``--version`` are quick.
"""
