"""Compare the public API, generated classes and operations included, with the recorded one in docs/api.txt.

    python scripts/check_api.py            exit 1 if a name is lost or changed; what breaks no code is only listed
    python scripts/check_api.py --add      record only what needs no new major version in docs/api.txt
    python scripts/check_api.py --write    record all changes (then describe them in CHANGELOG.md)

If the API dropped a name, keep it until the next major version: the message shows the overlay action to add.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import griffe

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # Python searches only this folder when run as a script

from scripts.api_changes import Lines, differences
from scripts.lost_names import actions

ROOT = Path(__file__).resolve().parent.parent
LISTING = ROOT / "docs" / "api.txt"
# Public, although not exported by `podero` itself.
MODULES = (
    "podero.drift",
    "podero.drift.compare",
    "podero.drift.findings",
    "podero.fleet",
    "podero.profiles",
    "podero.report",
    "podero.sandbox",
    "podero.sessions.ev_sessions",
    "podero.sessions.hems_sessions",
    "podero.testing",
)

_KEY = re.compile(r"(?:class |def )?([\w.]+(?:\[\w+\])?)")
_MARKS = {griffe.ParameterKind.var_positional: "*", griffe.ParameterKind.var_keyword: "**"}


def listing(root: Path = ROOT) -> Lines:
    """One line for each public name in a stable order, and for each parameter of the generated operations."""
    loader = griffe.GriffeLoader(search_paths=[root, root / "generated"])
    generated, package = (loader.load(name, try_relative_path=False) for name in ("podero_api", "podero"))
    loader.resolve_aliases(external=False)
    lines: list[str] = []
    for name in sorted(_exported(package)):
        lines += _lines(name, package[name])
    for module in MODULES:
        inside = package[module.removeprefix("podero.")]
        for name in sorted(_exported(inside)):
            lines += _lines(f"{module}.{name}", inside[name])
    lines += _operations(generated["api"])
    lines += _models(generated["models"])
    return by_name(lines)


def by_name(lines: Iterable[str]) -> Lines:
    """Lines by their public name."""
    return {found[1]: line for line in lines if (found := _KEY.match(line))}


def places(root: Path = ROOT) -> Mapping[str, tuple[str, str]]:
    """Method and path of each operation, by its name in the listing."""
    files = (root / "generated" / "podero_api" / "api").glob("*/*.py")
    texts = (path.read_text("utf-8") for path in files if path.name != "__init__.py")
    found = (re.search(r'Operation\(\s*"([\w.]+)",\s*"(\w+)",\s*"([^"]+)"', text) for text in texts)
    return {f"api.{one[1]}": (one[2].lower(), one[3]) for one in found if one}


def _exported(module: griffe.Object | griffe.Alias) -> list[str]:
    if module.exports and all(isinstance(name, str) for name in module.exports):
        return [str(name) for name in module.exports]
    if module.exports:  # computed at run time: the exports are the names that it imports from its own modules
        own = f"{module.path}."
        aliases = {name: member for name, member in module.members.items() if isinstance(member, griffe.Alias)}
        return [name for name, one in aliases.items() if one.target_path.startswith(own) and not _is_module(one)]
    public = (name for name, member in module.members.items() if not name.startswith("_") and not member.is_alias)
    return [name for name in public if not module.members[name].is_module]


def _is_module(alias: griffe.Alias) -> bool:
    """Whether the name is a module, or cannot be resolved, because it is no longer generated."""
    try:
        return alias.is_module
    except griffe.AliasResolutionError:
        return True


def _operations(api: griffe.Object | griffe.Alias) -> Iterator[str]:
    """The operations of `client.api`; those of `AsyncPodero` come from the same template."""
    for tag, module in sorted(api.modules.items()):
        for namespace in _own(module.classes):
            if namespace.name.startswith("Async"):
                continue
            for operation in _own(namespace.functions):
                if not operation.name.startswith("_"):
                    name = f"api.{tag}.{operation.name}"
                    yield f"def {name} -> {operation.returns}"
                    yield from (f"{name}[{line}" for line in _numbered(operation))


def _numbered(operation: griffe.Function) -> Iterator[str]:
    for position, parameter in enumerate(operation.parameters):
        if parameter.name != "self":
            place = "" if parameter.kind is griffe.ParameterKind.keyword_only else f" ({position})"
            default = f" = {parameter.default}" if parameter.default is not None else ""
            yield f"{parameter.name}]{place}: {parameter.annotation}{default}"


def _models(models: griffe.Object | griffe.Alias) -> Iterator[str]:
    for _, module in sorted(models.modules.items()):
        for found in _own(module.classes):
            name = f"podero_api.models.{found.name}"
            yield f"class {name}"  # its base class shows only how well the schema is known, which may change
            for member in _own(found.attributes):
                if not member.name.startswith("_"):
                    yield from _lines(f"{name}.{member.name}", member)


def _own(members: Mapping[str, Any]) -> Iterator[Any]:
    """The members that are neither imported nor inherited."""
    return (member for member in members.values() if not member.is_alias and not member.inherited)


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


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring for the exit codes."""
    parser = argparse.ArgumentParser(description="Compare the public API with docs/api.txt.")
    parser.add_argument("--add", action="store_true", help="record only what needs no new major version")
    parser.add_argument("--write", action="store_true", help="record all changes")
    options = parser.parse_args(arguments)
    then = by_name(LISTING.read_text("utf-8").splitlines()) if LISTING.exists() else {}
    now = listing()
    lost, changed, added = differences(then, now)
    if options.write or options.add:
        kept = {} if options.write else {name: line for name, line in then.items() if name not in added}
        lines = {**now, **kept}
        LISTING.write_text("".join(f"{lines[name]}\n" for name in [*now, *(kept.keys() - now.keys())]), "utf-8")
        return 0
    for name in added:
        print(f"new: {now[name]}")
    for name in changed:
        print(f"changed: {then.get(name, 'did not exist')}\n    now: {now[name]}", file=sys.stderr)
    for name in lost:
        print(f"lost: {then[name]}", file=sys.stderr)
    if lost or changed:
        for line in actions(then, now, lost, places()):
            print(line, file=sys.stderr)
        print(
            "api-check: the public API has changed; for a new major version, run `python scripts/check_api.py --write`",
            file=sys.stderr,
        )
        return 1
    print(f"api-check: {len(then)} public names as in docs/api.txt; {len(added)} new")
    return 0


if __name__ == "__main__":
    sys.exit(main())
