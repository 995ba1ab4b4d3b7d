"""Which differences between two listings of the public API can break code that uses the old one."""

import re
from collections.abc import Mapping

Lines = Mapping[str, str]
"""The lines of a listing, by public name."""

_MODELS = "podero_api.models."


def differences(then: Lines, now: Lines) -> tuple[list[str], list[str], list[str]]:
    """The lost, changed and new names.

    A new required parameter breaks old calls, so it counts as changed. A change that breaks nothing counts as new: a
    parameter that accepts more, or a field of a response that holds less (for example, no longer None).
    """
    inputs = _inputs(now)
    lost = [name for name in then if name not in now]
    changed = [name for name in now if name in then and not _is_compatible(name, then, now, inputs)]
    added = [name for name in now if name not in then]
    demanded = [name for name in added if _is_demanded(name, now[name], then, inputs)]
    other = [name for name in now if name in then and then[name] != now[name] and name not in changed]
    return lost, [*changed, *demanded], [*(name for name in added if name not in demanded), *other]


def _inputs(now: Lines) -> set[str]:
    """The models that callers create: those of request bodies, and those in them."""
    fields: dict[str, set[str]] = {}
    for name, line in now.items():
        if name.startswith(_MODELS):
            fields.setdefault(name.split(".")[2], set()).update(re.findall(r"\w+", line.partition(": ")[2]))
    waiting = [word for name, line in now.items() if name.endswith("[body]") for word in re.findall(r"\w+", line)]
    found: set[str] = set()
    while waiting:
        model = waiting.pop()
        if model in fields and model not in found:
            found.add(model)
            waiting += fields[model]
    return found


def _is_demanded(name: str, line: str, then: Lines, inputs: set[str]) -> bool:
    """Whether the line is a new required parameter, or required body field, of something that existed before."""
    owner = name.split("[")[0] if "[" in name else name.rpartition(".")[0]
    if owner not in then or " = " in line:
        return False
    return "[" in name or (owner.startswith(_MODELS) and owner.rpartition(".")[2] in inputs)


def _is_compatible(name: str, then: Lines, now: Lines, inputs: set[str]) -> bool:
    if then[name] == now[name]:
        return True
    (place, before, default), (new_place, after, new_default) = _parts(then[name]), _parts(now[name])
    if place != new_place or not before or not after:
        return False
    if name.endswith("]"):
        return _holds(after, before) and default in ("", new_default)
    keeps_default = default in ("", "None", new_default) or not new_default
    return keeps_default and _is_read_only(name, now, inputs) and _holds(before, after)


def _parts(line: str) -> tuple[str, set[str], str]:
    """Name and position, the alternatives of the type, and the default of a parameter or field."""
    found = re.fullmatch(r"(\S+(?: \(\d+\))?): (.+?)(?: = (.+))?", line)
    return (found[1], set(found[2].split(" | ")), found[3] or "") if found else (line, set(), "")


def _holds(wide: set[str], narrow: set[str]) -> bool:
    return narrow <= (wide | {"int"} if "float" in wide else wide)


def _is_read_only(name: str, now: Lines, inputs: set[str]) -> bool:
    """Whether it is a field of a generated model that only responses have, or of a class of the facade for it."""
    owner, _, field = name.rpartition(".")
    if owner.startswith(_MODELS):
        return owner.removeprefix(_MODELS) not in inputs
    base = re.fullmatch(r"class \w+\((\w+)\)", now.get(owner, ""))
    return base is not None and f"{_MODELS}{base[1]}.{field}" in now and base[1] not in inputs
