"""The command line that the scripts share: what they refuse ends with exit 2 and one line on stderr."""

import argparse
import sys
from typing import NoReturn

from podero.drift.escaping import one_line


class OneLineParser(argparse.ArgumentParser):
    """An argument parser that says in one line what is wrong, without the usage.

    Args:
        command: The command's name, which begins the line.
        description: What it does.
    """

    def __init__(self, command: str, description: str) -> None:
        super().__init__(description=description, allow_abbrev=False)
        self._command = command

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise SystemExit(self.refuse(message))

    def refuse(self, reason: object) -> int:
        """Say why the command cannot do its work; the exit code to end with."""
        print(f"{self._command}: {one_line(reason)}", file=sys.stderr)
        return 2
