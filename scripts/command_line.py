"""The argument parser that the scripts share: an error ends with exit 2 and one line on stderr."""

import argparse
import sys
from typing import NoReturn

from podero.drift.escaping import one_line


class OneLineParser(argparse.ArgumentParser):
    """An argument parser that reports an error in one line, without the usage.

    Args:
        command: The name of the command, at the beginning of the line.
        description: What the command does.
    """

    def __init__(self, command: str, description: str) -> None:
        super().__init__(description=description, allow_abbrev=False)
        self._command = command

    def error(self, message: str) -> NoReturn:
        """End the program because of wrong arguments."""
        raise SystemExit(self.refuse(message))

    def refuse(self, reason: object) -> int:
        """Print the reason of a failure; return the exit code."""
        print(f"{self._command}: {one_line(reason)}", file=sys.stderr)
        return 2
