"""Take in a changed document in one command: regenerate everything, test the facade, write a report.

    python scripts/spec_drift.py [SOURCE ...] [--tests PATH ...]

Without SOURCE the URL in lock.json is fetched. If the document differs from the vendored one, it replaces it, all
generated files are regenerated, and the tests of the facade run. ``build/spec-drift/`` then holds ``report.md`` (what
changed, which public names are lost, the result of the tests) and ``changes.patch`` (all changes, for ``git apply``).

Exit 0: nothing changed, or the report lists what to do. Exit 2: the document was refused, or no code can be generated
from it. Then the working tree is unchanged, ``reason.txt`` says why in one line, and ``report.md`` says what changed.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from podero.drift.escaping import one_line

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "build" / "spec-drift"
VENDORED = ROOT / "openapi" / "openapi.json"
TAKEN_IN = (
    "openapi/openapi.json",
    "openapi/lock.json",
    "podero/drift/built_from.json",
    "generated/podero_api",
    "docs/operations.md",
    "docs/api.txt",
)

# Tests that compare the facade with the document would fail for every difference, which the report lists already.
NOT_OF_THE_FACADE = ["-m", "not document", "--ignore=tests/drift", "--ignore=tests/pipeline"]


class RefusedError(Exception):
    """The document cannot be used; the message is one line."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring for the exit codes."""
    parser = argparse.ArgumentParser(description="Take in the published document and report what changed.")
    parser.add_argument("sources", nargs="*", metavar="SOURCE", help="as for fetch_spec.py")
    parser.add_argument(
        "--tests", nargs="+", default=["tests"], metavar="PATH", help="which tests to run (default: all)"
    )
    options = parser.parse_args(arguments)
    shutil.rmtree(OUTPUT, ignore_errors=True)
    OUTPUT.mkdir(parents=True)
    before = VENDORED.read_bytes()
    try:
        _script("fetch_spec.py", *options.sources)
        if VENDORED.read_bytes() == before:
            print("spec-drift: the document has not changed")
            return 0
        report = _script("check_drift.py", "--format", "markdown", fine=(0, 1)).stdout
        (OUTPUT / "report.md").write_text(report, "utf-8")  # also if no code can be generated from the document
        _script("generate.py")
    except RefusedError as error:
        VENDORED.write_bytes(before)
        (OUTPUT / "reason.txt").write_text(f"{error}\n", "utf-8")
        print(error, file=sys.stderr)
        return 2
    _script("operations_table.py")
    face = _script("check_api.py", fine=(0, 1)).stderr
    _script("check_api.py", "--add")
    tests = _run([sys.executable, "-m", "pytest", "-q", *NOT_OF_THE_FACADE, *options.tests])
    print(tests.stdout[-3000:])
    passed = "passed" if tests.returncode == 0 else "FAILED: the facade does not work with the new generated code"
    (OUTPUT / "report.md").write_text(f"{report}{_names(face)}\n## Tests of the facade\n\n{passed}\n", "utf-8")
    _write_patch()
    print((OUTPUT / "report.md").read_text("utf-8"))
    return 0


def _names(face: str) -> str:
    """The lost public names as a code block in markdown: indented lines of printable ASCII."""
    lines = [f"    {one_line(line, 2500)}\n" for line in face.splitlines()]
    return f"\n## Public names\n\n{''.join(lines)}" if lines else ""


def _write_patch() -> None:
    """All changes as a patch, new files included."""
    _run(["git", "add", "--intent-to-add", *TAKEN_IN])
    patch = _run(["git", "diff", "--binary", "--", *TAKEN_IN])
    _run(["git", "reset", "--quiet", "--", *TAKEN_IN])
    (OUTPUT / "changes.patch").write_text(patch.stdout, "utf-8")


def _script(name: str, *arguments: str, fine: tuple[int, ...] = (0,)) -> subprocess.CompletedProcess[str]:
    """Run another script of this folder; raises RefusedError if it ends with any other exit code."""
    done = _run([sys.executable, str(ROOT / "scripts" / name), *arguments])
    if done.returncode not in fine:
        raise RefusedError(one_line((done.stderr.splitlines() or [f"{name} failed"])[-1], 500))
    return done


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  # fixed programs


if __name__ == "__main__":
    sys.exit(main())
