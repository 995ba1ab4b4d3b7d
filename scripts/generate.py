"""Generate ``generated/podero_api`` from the vendored document, the supplement under it, and the overlay.

    python scripts/generate.py            write generated/, openapi/lock.json and podero/drift/built_from.json
    python scripts/generate.py --check    generate elsewhere; exit 1 if the working tree differs

If the document now has an operation or schema of the supplement, it is removed from the supplement; one line on stdout
names each. Exit 2: no code can be generated from the document (one line says why); nothing is written.
"""

import hashlib
import json
import shutil
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

import attrs

from podero.drift.document import DocumentError, Json, canonical_bytes, check_openapi
from podero.drift.escaping import one_line
from podero.drift.loading.load import load_document
from podero.drift.supplement import Completed, complete

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # Python searches only this folder when run as a script

from scripts.built_from import baseline_bytes
from scripts.command_line import OneLineParser
from scripts.document_checks import check_document
from scripts.generator import PACKAGE, write_package
from scripts.naming import GenerationError
from scripts.output_checks import finish
from scripts.overlay import actions_of, applied, field_order
from scripts.prepare import prepared
from scripts.validation import validate

ROOT = Path(__file__).resolve().parent.parent
BASELINE = "podero/drift/built_from.json"
SPEC_URL = "https://app.podero.com/api/partners/v2.0/openapi.json"
CACHES = {"__pycache__", ".mypy_cache", ".ruff_cache", ".pytest_cache"}


@attrs.frozen
class Sources:
    """The contents of a folder ``openapi/``.

    Attributes:
        document: The vendored document, completed by the supplement and changed by the overlay.
        order: Names of fields in their order, by schema.
        dropped: Parts of the supplement that the document has too.
    """

    document: Json
    order: dict[str, list[str]]
    dropped: list[str]

    @property
    def readable(self) -> Json:
        """The document for the generator; raises GenerationError if the generator would misread it."""
        check_document(self.document)
        return prepared(self.document, self.order)


def sources(openapi_dir: Path) -> Sources:
    """Read the inputs.

    Args:
        openapi_dir: Folder with openapi.json, overlay.yaml, templates/ and, if there is one, supplement.json.

    Raises:
        DocumentError: The document or the supplement cannot be read.
        GenerationError: The overlay cannot be applied.
    """
    whole, actions = completed(openapi_dir), actions_of(openapi_dir / "overlay.yaml")
    return Sources(applied(whole.document, actions), field_order(actions), [str(line) for line in whole.dropped])


def completed(openapi_dir: Path) -> Completed:
    """The vendored document, completed by the supplement; raises DocumentError if one of them cannot be read."""
    document, supplement = load_document(str(openapi_dir / "openapi.json")), openapi_dir / "supplement.json"
    check_openapi(document)
    return complete(document, load_document(str(supplement)) if supplement.exists() else None)


def generate(openapi_dir: Path, output: Path) -> Sources:
    """Generate the package.

    Args:
        openapi_dir: See `sources`.
        output: Folder of the package; it is replaced as the last step.

    Raises:
        DocumentError: The document cannot be read, or is not valid.
        GenerationError: The generator would drop, merge or break something.
    """
    read = sources(openapi_dir)
    readable = read.readable
    with tempfile.TemporaryDirectory(prefix="podero-generate-") as folder, ThreadPoolExecutor(1) as beside:
        package = Path(folder) / PACKAGE
        valid = beside.submit(validate, read.document)
        try:
            write_package(readable, openapi_dir / "templates", package)
        except GenerationError:
            valid.result()  # its message is clearer than that of the generator
            raise
        valid.result()
        finish(package)
        if output.exists():
            shutil.rmtree(output)
        shutil.copytree(package, output, ignore=shutil.ignore_patterns(*CACHES))
    return read


def lock(openapi_dir: Path, spec_url: str) -> Json:
    """The content of lock.json: hashes of all inputs, exact versions of the tools, no timestamps."""
    templates = openapi_dir / "templates"
    return {
        "spec": {"url": spec_url, "sha256": _sha256(openapi_dir / "openapi.json")},
        "supplement": {"sha256": _sha256(openapi_dir / "supplement.json")},
        "overlay": {"sha256": _sha256(openapi_dir / "overlay.yaml")},
        "templates": {
            path.relative_to(templates).as_posix(): _sha256(path) for path in sorted(templates.rglob("*.jinja"))
        },
        "tools": {name: version(name) for name in ("oas-patch", "openapi-python-client", "ruff")},
    }


def _sha256(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None


def differences(expected: Path, actual: Path) -> list[str]:
    """Names of files that are edited, missing or additional in ``actual``, except byte code and caches."""
    ours, theirs = _files(expected), _files(actual)
    found = [f"missing: {name}" for name in sorted(ours - theirs)]
    found += [f"additional: {name}" for name in sorted(theirs - ours)]
    return found + [
        f"edited: {name}"
        for name in sorted(ours & theirs)
        if (expected / name).read_bytes() != (actual / name).read_bytes()
    ]


def _files(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if not path.is_dir() and not CACHES & set(path.relative_to(folder).parts) and path.suffix != ".pyc"
    }


def check(root: Path) -> list[str]:
    """Generate into a temporary folder, and list every difference from the working tree ``root``."""
    lock_file = root / "openapi" / "lock.json"
    with tempfile.TemporaryDirectory(prefix="podero-check-") as folder:
        generate(root / "openapi", Path(folder) / PACKAGE)
        found = [
            f"generated/{line}" if ": " not in line else line.replace(": ", ": generated/", 1)
            for line in differences(Path(folder), root / "generated")
        ]
    fresh = canonical_bytes(lock(root / "openapi", locked_url(lock_file)))
    if not lock_file.exists() or lock_file.read_bytes() != fresh:
        found.append("edited: openapi/lock.json (the spec, the overlay, a template or a tool has changed)")
    baseline = root / BASELINE
    if not baseline.exists() or baseline.read_bytes() != baseline_bytes(root / "openapi"):
        found.append(f"edited: {BASELINE}")
    return found


def locked_url(lock_file: Path) -> str:
    """The URL in lock.json; the published URL if there is no lock.json yet."""
    try:
        return str(json.loads(lock_file.read_text("utf-8"))["spec"]["url"])
    except (OSError, ValueError, LookupError, TypeError):
        return SPEC_URL


def renew(root: Path) -> list[str]:
    """Generate, and write all files as the last step; return the lines to print."""
    lock_file = root / "openapi" / "lock.json"
    package = root / "generated" / PACKAGE
    with tempfile.TemporaryDirectory(prefix=".podero-generate-", dir=root) as folder:
        work = Path(folder)
        read = generate(root / "openapi", work / "new")
        (work / "lock.json").write_bytes(canonical_bytes(lock(root / "openapi", locked_url(lock_file))))
        (work / "built_from.json").write_bytes(baseline_bytes(root / "openapi"))
        package.parent.mkdir(exist_ok=True)
        if package.exists():
            package.rename(work / "old")
        (work / "new").rename(package)
        (work / "lock.json").replace(lock_file)
        (root / BASELINE).parent.mkdir(parents=True, exist_ok=True)
        (work / "built_from.json").replace(root / BASELINE)
    dropped = [f"dropped from the supplement: {line}" for line in read.dropped]
    return [*dropped, f"generated/{PACKAGE}: {len(_files(package))} files"]


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring for the exit codes."""
    parser = OneLineParser("generate", "Generate generated/podero_api from openapi/.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if the working tree differs")
    parser.add_argument("--root", type=Path, default=ROOT, help="the checkout (default: this one)")
    options = parser.parse_args(arguments)
    try:
        if options.check:
            return _report(check(options.root))
        done = renew(options.root)
    except (DocumentError, GenerationError, OSError) as error:
        return parser.refuse(error)
    print("\n".join(done))
    return 0


def _report(found: list[str]) -> int:
    for line in found:
        print(one_line(line), file=sys.stderr)
    if found:
        print("check-generated: run `make generate` and commit the result", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
