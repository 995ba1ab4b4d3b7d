"""The command line (extra ``cli``): ``podero`` or ``python -m podero``.

`podero.cli.app` assembles it; each group of commands has its own module. Slow imports (rich, httpx) happen only in the
commands that need them, so that completion and ``--version`` are fast.
"""
