"""Compare an OpenAPI document with the one that this version was built from.

    python scripts/check_drift.py [--spec PATH_OR_URL] [--format text|json|markdown]

Without ``--spec`` the vendored document is checked. The supplement and the overlay in openapi/ apply in both cases.
Exit 0: nothing above "info"; 1: findings; 2: the input cannot be used; one line on stderr says why. See docs/drift.md.
"""

import sys
from pathlib import Path

from podero.drift.compare import compare
from podero.drift.document import DocumentError
from podero.drift.findings import is_harmless
from podero.drift.loading.load import load_document
from podero.drift.report import FORMATS

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # Python searches only this folder when run as a script

from scripts.built_from import read_baseline
from scripts.command_line import OneLineParser

OPENAPI = Path(__file__).resolve().parent.parent / "openapi"


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring for the exit codes."""
    parser = OneLineParser("check_drift", "Compare an OpenAPI document with the one that this version was built from.")
    parser.add_argument("--spec", default=str(OPENAPI / "openapi.json"), metavar="PATH_OR_URL")
    parser.add_argument("--format", default="text", choices=list(FORMATS))
    options = parser.parse_args(arguments)
    try:
        drift = compare(load_document(options.spec), read_baseline(OPENAPI))
    except (DocumentError, OSError) as error:
        return parser.refuse(error)
    sys.stdout.write(FORMATS[options.format](drift))
    return 0 if is_harmless(drift.findings) else 1


if __name__ == "__main__":
    sys.exit(main())
