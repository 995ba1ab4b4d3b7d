"""Compares the parameters that the facade sends with those that the new document accepts."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

from podero.drift.document import Json
from podero.drift.escaping import code
from podero.drift.findings import BREAKING, WARNING, Finding
from podero.drift.instructions import KEEP, PATH_PARAMETER_RENAMED, parameter_added, parameter_changed
from podero.drift.openapi.schemas import ANY, NULL, Schemas
from podero.drift.openapi.shapes import Shape
from podero.drift.openapi.spec import flag, number, sequence, text
from podero.drift.overlay_actions import keep_default, keep_parameter
from podero.drift.promised import Called
from podero.drift.rules.sides import Sides

# OpenAPI says that header parameters with these names are ignored.
_NO_PARAMETERS = frozenset({("accept", "header"), ("content-type", "header"), ("authorization", "header")})
_BOUNDS = ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum")
# If one of these keywords changes, values that this version sends may be refused.
_RESTRICTIONS = ("pattern", "minLength", "maxLength", "multipleOf", "not")

Key = tuple[str, str]
"""Name and location of a parameter."""

Problem = tuple[str, str]
"""A severity, and what differs."""


def compare_parameters(sides: Sides) -> Iterator[Finding]:
    """Compare the parameters of each operation that the facade calls with those of the new document."""
    for old, new in sides.found:
        found = _parameters(sides.new, new)
        for key, content in _parameters(sides.old, old).items():
            there = _key_of(key, found)
            if there is None:
                yield _removed(old, new, content)
                continue
            problems = list(_problems(sides, key, content, found.pop(there)))
            if problems:
                breaking = any(severity == BREAKING for severity, _ in problems)
                detail = "; ".join(problem for _, problem in problems)
                action = _keep_default(new, content, key[0])
                change = parameter_changed(old.file, breaking, bool(action))
                severity = BREAKING if breaking else WARNING
                yield Finding("parameter-changed", old.title, key[0], detail, severity, change, action)
        for (name, location), content in found.items():
            required = flag(content.get("required", False), f"{new.place}.parameters.{name}.required")
            yield _added(old, name, f"a {code(location)} parameter", required)
        if "requestBody" in new.content and "requestBody" not in old.content:
            place = f"{new.place}.requestBody"
            body = sides.new.spec.resolved(new.content["requestBody"], place)
            yield _added(old, "requestBody", "a body", flag(body.get("required", False), f"{place}.required"))


def _removed(old: Called, new: Called, content: Json) -> Finding:
    rule, name, detail = "parameter-removed", content["name"], "the document no longer has it"
    if content["in"] == "path":
        return Finding(rule, old.title, name, detail, BREAKING, PATH_PARAMETER_RENAMED)
    action = keep_parameter(new.method.lower(), new.path, content)
    return Finding(rule, old.title, name, f"{detail}; the API ignores it, or refuses it", BREAKING, KEEP, action)


def _keep_default(new: Called, before: Json, name: str) -> str:
    """The action that keeps a default which has changed; empty if there is none that could be kept."""
    schemas = (one.get("schema") for one in new.content.get("parameters", ()) if one.get("name") == name)
    now = next(schemas, None)
    kept = before["schema"].get("default") if isinstance(before.get("schema"), dict) else None
    if kept is None or not isinstance(now, dict) or now.get("default") in (None, kept):
        return ""
    return keep_default(new.method.lower(), new.path, name, kept)


def _added(old: Called, name: str, what: str, required: bool) -> Finding:
    detail = f"the document has {what} that this version does not send{'; it is required' if required else ''}"
    change = parameter_added(old.file, required)
    return Finding("parameter-added", old.title, name, detail, BREAKING if required else WARNING, change)


def _parameters(side: Schemas, one: Called) -> dict[Key, Json]:
    """The operation's parameters by name and location, those of its path item included."""
    found: dict[Key, Json] = {}
    place = f"{one.place}.parameters"
    for owner in (one.item, one.content):
        for entry in sequence(owner.get("parameters", []), place):
            content = side.spec.resolved(entry, place)
            name, location = text(content.get("name"), f"{place}.name"), text(content.get("in"), f"{place}.in")
            if (name.lower(), location) not in _NO_PARAMETERS:
                found[name, location] = content
    return found


def _key_of(key: Key, found: Mapping[Key, Json]) -> Key | None:
    """The parameter of this name, preferably at the same location."""
    same = [one for one in found if one[0] == key[0]]
    return min(same, key=lambda one: one[1] != key[1], default=None)


def _problems(sides: Sides, key: Key, before: Json, now: Json) -> Iterator[Problem]:
    place = f"parameters.{key[0]}"
    if now["in"] != key[1]:
        yield BREAKING, f"it is in {code(now['in'])}, no longer in {code(key[1])}"
    required = flag(now.get("required", False), f"{place}.required")
    if required is not before.get("required", False):
        yield WARNING, f"it is {'required now' if required else 'no longer required'}; the facade always sends it"
    if "schema" not in now and "content" in now:
        yield BREAKING, "it now has another media type"
        return
    place = f"{place}.schema"
    schema, sent = now.get("schema", True), before.get("schema", True)
    yield from _type_problems(sides, sent, schema, place)
    ours, theirs = sides.old.keywords(sent, place), sides.new.keywords(schema, place)
    yield from _default_problems(ours.get("default"), theirs.get("default"))
    yield from _bound_problems(ours, theirs, place)
    for keyword in _RESTRICTIONS:
        if keyword in theirs and theirs[keyword] != ours.get(keyword):
            yield BREAKING, f"it is restricted by {code(keyword)} in a new way"


def _type_problems(sides: Sides, before: Any, now: Any, place: str) -> Iterator[Problem]:
    options, sent = sides.new.options(now, place), sides.old.options(before, place)
    if options == sent:
        return
    was, shown = sides.old.shape(before, place).shown, sides.new.shape(now, place).shown
    if all(any(_takes(option, one) for option in options) for one in sent):
        yield WARNING, f"it accepts {shown}; this version sends {was}"
    elif any(option.fixed and not one.fixed and option.kind == one.kind for option in options for one in sent):
        yield BREAKING, f"it accepts only certain values ({shown})"
    else:
        yield BREAKING, f"it accepts {shown}, but this version sends {was}"


def _takes(option: Shape, sent: Shape) -> bool:
    if option in (ANY, sent):
        return True
    if option.fixed:
        return sent.fixed == "enum" and option.kind == sent.kind and set(sent.values) <= set(option.values)
    if option.kind == "number" and sent.kind == "integer":
        return True
    return option.kind == sent.kind and option != NULL and option.format in ("", sent.format) and not option.name


def _default_problems(before: Any, now: Any) -> Iterator[Problem]:
    if before != now or isinstance(before, bool) != isinstance(now, bool):
        yield WARNING, f"its default is {_shown(now)}; it was {_shown(before)}"


def _bound_problems(before: Json, now: Json, place: str) -> Iterator[Problem]:
    (least, greatest), (lowest, highest) = _bounds(before, place), _bounds(now, place)
    if lowest != least:
        refused = lowest is not None and (least is None or lowest > least)
        yield (BREAKING if refused else WARNING), f"its minimum is {_shown(lowest)}; it was {_shown(least)}"
    if highest != greatest:
        refused = highest is not None and (greatest is None or highest < greatest)
        yield (BREAKING if refused else WARNING), f"its maximum is {_shown(highest)}; it was {_shown(greatest)}"


def _bounds(keywords: Json, place: str) -> tuple[int | None, int | None]:
    """The smallest and greatest integer that a schema accepts."""
    low = {keyword: number(keywords[keyword], f"{place}.{keyword}") for keyword in _BOUNDS if keyword in keywords}
    lows = [math.ceil(low["minimum"])] if "minimum" in low else []
    lows += [math.floor(low["exclusiveMinimum"]) + 1] if "exclusiveMinimum" in low else []
    highs = [math.floor(low["maximum"])] if "maximum" in low else []
    highs += [math.ceil(low["exclusiveMaximum"]) - 1] if "exclusiveMaximum" in low else []
    return max(lows, default=None), min(highs, default=None)


def _shown(value: Any) -> str:
    return "none" if value is None else code(value)
