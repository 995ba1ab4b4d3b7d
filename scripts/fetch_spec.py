"""Write the vendored OpenAPI document from a URL, a file or saved reference pages.

    python scripts/fetch_spec.py [SOURCE ...] [--output PATH]

Exit 0: written, or already the same. Exit 2: refused; the output file is as it was.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

from podero.drift.document import DocumentError, Json, canonical_bytes, load_document, merge_documents

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "openapi" / "openapi.json"
LOCK = ROOT / "openapi" / "lock.json"


def fetch(sources: list[str]) -> bytes:
    """Read all sources, unite them and return the canonical bytes of one valid OpenAPI 3.1 document."""
    document = merge_documents([(source, load_document(source)) for source in sources])
    check_openapi(document)
    return canonical_bytes(document)


def check_openapi(document: Json) -> None:
    """Raise DocumentError with one line unless the document is valid OpenAPI 3.1."""
    from openapi_spec_validator import OpenAPIV31SpecValidator

    try:
        problem = next(iter(OpenAPIV31SpecValidator(document).iter_errors()), None)
    except (RecursionError, LookupError, TypeError, ValueError, AttributeError) as error:
        raise DocumentError(f"no valid OpenAPI 3.1: {type(error).__name__}: {str(error)[:200]}") from None
    except Exception as error:  # the validator's reference library raises types of its own
        raise DocumentError(f"no valid OpenAPI 3.1: {type(error).__name__}") from None
    if problem is not None:
        place = "/".join(str(part) for part in getattr(problem, "absolute_path", ()))
        text = " ".join(str(getattr(problem, "message", problem)).split())[:200]
        raise DocumentError(f"no valid OpenAPI 3.1: {text} (at #/{place})")


def write_atomically(path: Path, content: bytes) -> bool:
    """Replace the file in one step; return False when it already held these bytes."""
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


def locked_url() -> str:
    """The URL that lock.json names."""
    try:
        return str(json.loads(LOCK.read_text("utf-8"))["spec"]["url"])
    except (OSError, ValueError, LookupError, TypeError):
        raise DocumentError(f"no SOURCE given and {LOCK.name} names no URL") from None


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring for the exit codes."""
    parser = argparse.ArgumentParser(description="Write the vendored OpenAPI document.")
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="URL, JSON or YAML file, or saved page (.md)")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="default: openapi/openapi.json")
    options = parser.parse_args(arguments)
    try:
        content = fetch(options.sources or [locked_url()])
        changed = write_atomically(options.output, content)
    except (DocumentError, OSError) as error:
        print(f"fetch_spec: {' '.join(str(error).split())}", file=sys.stderr)
        return 2
    print(f"{options.output}: {'written' if changed else 'unchanged'}, {len(content)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
