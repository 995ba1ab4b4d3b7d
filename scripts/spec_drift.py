"""From "the document changed" to "report written, generated code renewed, facade tests run", in one command.

    python scripts/spec_drift.py [SOURCE ...] [--tests PATH ...]

Without SOURCE the URL in lock.json is fetched. If the document differs from the vendored one, it is vendored, the code
is regenerated, and the facade is tested against the new code. ``build/spec-drift/`` then holds ``report.md`` (what
changed, and how the tests went) and ``changes.patch`` (spec, lock, generated code and the table of operations, for
``git apply``).

Exit 0: nothing changed, or all that is to be done is in the report. Exit 2: the document was refused, or nothing can be
generated from it; the working tree is as it was.
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "build" / "spec-drift"
VENDORED = ROOT / "openapi" / "openapi.json"
TAKEN_IN = ("openapi/openapi.json", "openapi/lock.json", "generated/podero_api", "docs/operations.md")

# Tests that hold the facade against the document find every difference: that is the report's part.
NOT_OF_THE_FACADE = ["-m", "not document", "--ignore=tests/drift", "--ignore=tests/pipeline"]


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
    if _script("fetch_spec.py", *options.sources).returncode != 0:
        return 2
    if VENDORED.read_bytes() == before:
        print("spec-drift: the document has not changed")
        return 0
    report = _report()
    if report is None or _script("generate.py").returncode != 0:
        VENDORED.write_bytes(before)
        return 2
    if _script("operations_table.py").returncode != 0:
        return 2
    tests = _run([sys.executable, "-m", "pytest", "-q", *NOT_OF_THE_FACADE, *options.tests], capture=True)
    print(tests.stdout[-3000:])
    passed = "passed" if tests.returncode == 0 else "FAILED: the facade does not work with the new generated code"
    (OUTPUT / "report.md").write_text(f"{report}\n## Tests of the facade\n\n{passed}\n", "utf-8")
    _write_patch()
    print((OUTPUT / "report.md").read_text("utf-8"))
    return 0


def _report() -> str | None:
    """The drift report in markdown; None if the comparison was refused."""
    done = _script("check_drift.py", "--format", "markdown", capture=True)
    if done.returncode not in (0, 1):
        sys.stderr.write(done.stderr)
        return None
    return done.stdout


def _write_patch() -> None:
    """What was taken in, as a patch that also holds new files."""
    _run(["git", "add", "--intent-to-add", *TAKEN_IN])
    patch = _run(["git", "diff", "--binary", "--", *TAKEN_IN], capture=True)
    _run(["git", "reset", "--quiet", "--", *TAKEN_IN])
    (OUTPUT / "changes.patch").write_text(patch.stdout, "utf-8")


def _script(name: str, *arguments: str, capture: bool = False) -> subprocess.CompletedProcess[str]:
    return _run([sys.executable, str(ROOT / "scripts" / name), *arguments], capture=capture)


def _run(command: list[str], *, capture: bool = False) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=capture, text=True, check=False)  # noqa: S603  # fixed programs


if __name__ == "__main__":
    sys.exit(main())
