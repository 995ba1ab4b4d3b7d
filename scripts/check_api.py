"""Hold the public face of ``podero`` against its checked-in listing, so that it cannot change unnoticed.

    python scripts/check_api.py            exit 1 and a diff if docs/api.txt says something else
    python scripts/check_api.py --write    write docs/api.txt anew (and say so in CHANGELOG.md)

Once there is a release tag, griffe also compares with it and names what would break users.
"""

import argparse
import difflib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import griffe

ROOT = Path(__file__).resolve().parent.parent
LISTING = ROOT / "docs" / "api.txt"
# Public although `podero` does not export them at its top.
MODULES = (
    "podero.charge_policy",
    "podero.devices",
    "podero.drift",
    "podero.drift.compare",
    "podero.drift.findings",
    "podero.electric_vehicles",
    "podero.sessions.ev_sessions",
    "podero.fleet",
    "podero.sessions.hems_sessions",
    "podero.report",
    "podero.sandbox",
    "podero.savings",
    "podero.testing",
    "podero.users",
)


_MARKS = {griffe.ParameterKind.var_positional: "*", griffe.ParameterKind.var_keyword: "**"}


def listing() -> str:
    """One line for each public name, parameter by parameter, in a stable order."""
    package = griffe.load("podero", search_paths=[ROOT, ROOT / "generated"], resolve_aliases=True)
    lines: list[str] = []
    for name in sorted(_exported(package)):
        lines += _lines(name, package[name])
    for module in MODULES:
        inside = package[module.removeprefix("podero.")]
        for name in sorted(_exported(inside)):
            lines += _lines(f"{module}.{name}", inside[name])
    return "\n".join(lines) + "\n"


def _exported(module: griffe.Object | griffe.Alias) -> list[str]:
    if module.exports:
        return [str(name) for name in module.exports]
    public = (name for name, member in module.members.items() if not name.startswith("_") and not member.is_alias)
    return [name for name in public if not module.members[name].is_module]


def _lines(name: str, found: griffe.Object | griffe.Alias) -> Iterator[str]:
    item = found.final_target if isinstance(found, griffe.Alias) else found
    if isinstance(item, griffe.Class):
        yield f"class {name}({', '.join(str(base) for base in item.bases)})"
        for member_name, member in item.all_members.items():
            if not member_name.startswith("_") or member_name in {"__init__", "__iter__", "__len__"}:
                yield from _lines(f"{name}.{member_name}", member)
    elif isinstance(item, griffe.Function):
        yield f"def {name}({', '.join(_parameters(item))}) -> {item.returns}"
    elif isinstance(item, griffe.Attribute):
        annotation = f": {item.annotation}" if item.annotation is not None else ""
        yield f"{name}{annotation}" + (f" = {item.value}" if item.value is not None else "")


def _parameters(function: griffe.Function) -> Iterator[str]:
    star = False
    for parameter in function.parameters:
        kind = parameter.kind
        if kind is griffe.ParameterKind.keyword_only and not star:
            star = True
            yield "*"
        star = star or kind is griffe.ParameterKind.var_positional
        mark = _MARKS.get(kind, "") if kind is not None else ""
        annotation = f": {parameter.annotation}" if parameter.annotation is not None else ""
        default = f" = {parameter.default}" if parameter.default is not None and not mark else ""
        yield f"{mark}{parameter.name}{annotation}{default}"


def last_tag() -> str | None:
    """The newest release tag, if there is one."""
    command = ["git", "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603  # fixed program
    return done.stdout.strip() or None


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring for the exit codes."""
    parser = argparse.ArgumentParser(description="Hold the public face against docs/api.txt.")
    parser.add_argument("--write", action="store_true", help="write docs/api.txt anew")
    options = parser.parse_args(arguments)
    now = listing()
    if options.write:
        LISTING.write_text(now, "utf-8")
        return 0
    then = LISTING.read_text("utf-8") if LISTING.exists() else ""
    diff = list(difflib.unified_diff(then.splitlines(), now.splitlines(), "docs/api.txt", "now", lineterm=""))
    if diff:
        print("\n".join(diff))
        print(
            "api-check: the public face has changed; if meant, `python scripts/check_api.py --write`", file=sys.stderr
        )
        return 1
    tag = last_tag()
    if tag is not None:
        command = [sys.executable, "-m", "griffe", "check", "podero", "--against", tag]
        return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603  # fixed program
    print(f"api-check: {len(now.splitlines())} lines as in docs/api.txt; no release tag to compare with yet")
    return 0


if __name__ == "__main__":
    sys.exit(main())
