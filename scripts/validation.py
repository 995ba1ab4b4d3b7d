"""Validates a document against OpenAPI 3.1 in a separate process, since that takes as long as generating.

    python scripts/validation.py < openapi.json

Exit 2: it is not valid; one line on stdout names the first problem.
"""

import json
import sys
from pathlib import Path

from podero.drift.document import DocumentError, Json, canonical_bytes, check_openapi


def validate(document: Json) -> None:
    """Wait for a process that checks the document; raises DocumentError if it is not valid."""
    from scripts.output_checks import run

    command = [sys.executable, "-P", str(Path(__file__).resolve())]
    done = run(command, Path(__file__).parent, canonical_bytes(document).decode())
    if done.returncode != 0:
        said = (done.stdout or done.stderr).strip().splitlines() or ["not valid OpenAPI 3.1: the validator failed"]
        raise DocumentError(said[-1])


def main() -> int:
    """Run the command; see the module's docstring for the exit codes."""
    try:
        check_openapi(json.load(sys.stdin))
    except DocumentError as error:
        print(error)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
