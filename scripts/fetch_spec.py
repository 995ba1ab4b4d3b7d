"""Write the vendored OpenAPI document from a URL, a file or saved reference pages.

    python scripts/fetch_spec.py [SOURCE ...] [--output PATH]

Exit 0: the output file was written, or already had this content. Exit 2: the document was refused; one line on stderr
says why, and the output file is unchanged.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from podero.drift.document import DocumentError, canonical_bytes, check_openapi
from podero.drift.escaping import one_line
from podero.drift.loading.load import load_document, shown_name
from podero.drift.loading.merging import merge_documents

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # Python searches only this folder when run as a script

from scripts.command_line import OneLineParser

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "openapi" / "openapi.json"
LOCK = ROOT / "openapi" / "lock.json"


def fetch(sources: list[str]) -> bytes:
    """Read all sources and merge them.

    Args:
        sources: URLs, JSON or YAML files, or saved reference pages.

    Returns:
        The canonical bytes of one valid OpenAPI 3.1 document.

    Raises:
        DocumentError: A source is unusable, two sources contradict each other, or the merged document is not valid.
    """
    document = merge_documents([(shown_name(source), load_document(source)) for source in sources])
    check_openapi(document)
    return canonical_bytes(document)


def write_atomically(path: Path, content: bytes) -> bool:
    """Replace the file in one step; return False if it already had this content."""
    if path.exists() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def locked_url(lock: Path = LOCK) -> str:
    """The URL in lock.json.

    Raises:
        DocumentError: There is none.
    """
    try:
        url = json.loads(lock.read_text("utf-8"))["spec"]["url"]
    except (OSError, ValueError, LookupError, TypeError):
        url = None
    if not isinstance(url, str) or not url:
        raise DocumentError(f"there is no SOURCE, and {lock.name} has no URL")
    return url


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring for the exit codes."""
    parser = OneLineParser("fetch_spec", "Write the vendored OpenAPI document.")
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="URL, JSON or YAML file, or saved page (.md)")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="default: openapi/openapi.json")
    options = parser.parse_args(arguments)
    try:
        content = fetch(options.sources or [locked_url()])
        changed = write_atomically(options.output, content)
    except (DocumentError, OSError, ValueError) as error:  # ValueError: a path that no file system takes
        return parser.refuse(error)
    print(one_line(f"{options.output}: {'written' if changed else 'unchanged'}, {len(content)} bytes"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
