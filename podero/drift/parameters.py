"""Comparing the parameters that the facade sends with those that the document takes."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

from podero._http.operation import Parameter
from podero.drift.declared import DeclaredOperation
from podero.drift.document import Json
from podero.drift.escaping import code, literal
from podero.drift.findings import BREAKING, WARNING, Finding
from podero.drift.schemas import ANY, NULL
from podero.drift.served import Served
from podero.drift.shapes import Shape, declared_shape
from podero.drift.sides import Sides
from podero.drift.spec import flag, number, sequence, text

# OpenAPI says that header parameters of these names are to be ignored.
_NO_PARAMETERS = frozenset({("accept", "header"), ("content-type", "header"), ("authorization", "header")})
# Restrictions that the facade does not know of: what it sends may not meet them.
_RESTRICTIONS = ("pattern", "minLength", "maxLength", "multipleOf", "not")

Problem = tuple[str, str]
"""A severity, and what differs."""


def compare_parameters(sides: Sides, one: Served) -> Iterator[Finding]:
    """Hold the parameters of one operation against the document's.

    Args:
        sides: The facade and the document.
        one: The operation.
    """
    found = _parameters(sides, one)
    for parameter in one.declared.parameters:
        key = _key_of(parameter, found)
        if key is None:
            yield one_removed(one.declared, parameter.name)
            continue
        problems = list(_problems(sides, parameter, found.pop(key), f"{one.place}.parameters.{parameter.name}"))
        yield from changed(one.declared, parameter.name, parameter.name, problems)
    for (name, location), content in found.items():
        required = flag(content.get("required", False), f"{one.place}.parameters.{name}.required")
        yield one_added(one.declared, name, name, f"a {code(location)} parameter", required)


def one_added(declared: DeclaredOperation, member: str, name: str, what: str, required: bool) -> Finding:
    """The document takes something that the facade does not send."""
    detail = f"the document takes {what} that the facade does not send{'; it is required' if required else ''}"
    change = f"{declared.file}: add Parameter({literal(name[:60])}, ...) to {declared.variable}"
    return Finding("parameter-added", declared.title, member, detail, BREAKING if required else WARNING, change)


def one_removed(declared: DeclaredOperation, member: str) -> Finding:
    """The facade sends something that the document no longer takes."""
    change = f"{declared.file}: stop sending it in {declared.variable}"
    return Finding("parameter-removed", declared.title, member, "the document no longer has it", BREAKING, change)


def changed(declared: DeclaredOperation, member: str, name: str, problems: list[Problem]) -> Iterator[Finding]:
    """What differs, as one finding; none if nothing does."""
    if problems:
        severity = BREAKING if any(severity == BREAKING for severity, _ in problems) else WARNING
        detail = "; ".join(problem for _, problem in problems)
        change = f"{declared.file}: change Parameter({literal(name)}, ...) of {declared.variable}"
        yield Finding("parameter-changed", declared.title, member, detail, severity, change)


def _parameters(sides: Sides, one: Served) -> dict[tuple[str, str], Json]:
    """The operation's parameters by name and location, those of its path item included."""
    found: dict[tuple[str, str], Json] = {}
    for owner in (one.item, one.content):
        place = f"{one.place}.parameters"
        for entry in sequence(owner.get("parameters", []), place):
            content = sides.spec.resolved(entry, place)
            name, location = text(content.get("name"), f"{place}.name"), text(content.get("in"), f"{place}.in")
            if (name.lower(), location) not in _NO_PARAMETERS:
                found[name, location] = content
    return found


def _key_of(parameter: Parameter, found: Mapping[tuple[str, str], Json]) -> tuple[str, str] | None:
    """The parameter of that name, at its place if it can be, else anywhere."""
    same = [key for key in found if key[0] == parameter.name]
    return min(same, key=lambda key: key[1] != parameter.location, default=None)


def _problems(sides: Sides, parameter: Parameter, content: Json, place: str) -> Iterator[Problem]:
    if content["in"] != parameter.location:
        yield BREAKING, f"it is in {code(content['in'])}, no longer in {code(parameter.location)}"
    required = flag(content.get("required", False), f"{place}.required")
    if required is not parameter.required:
        yield WARNING, f"it is {'required now' if required else 'no longer required'}; the facade always sends it"
    if "schema" not in content and "content" in content:
        yield BREAKING, "it is written in another media type"
        return
    schema = content.get("schema", True)
    yield from type_problems(sides, parameter, schema, f"{place}.schema")
    keywords = sides.schemas.keywords(schema, f"{place}.schema")
    yield from _default_problems(parameter, keywords.get("default"))
    if parameter.type is int:
        yield from _bound_problems(parameter, keywords, place)
    yield from restrictions(keywords)


def restrictions(keywords: Json) -> Iterator[Problem]:
    """What a value must meet besides its type, and the facade does not look at."""
    for keyword in _RESTRICTIONS:
        if keyword in keywords:
            yield BREAKING, f"it is restricted by {code(keyword)}, which the facade does not know"


def type_problems(sides: Sides, parameter: Parameter, schema: Any, place: str) -> Iterator[Problem]:
    """Whether the document takes the type that the facade sends."""
    options, sent = sides.schemas.options(schema, place), declared_shape(parameter.type)
    if parameter.nullable:
        if not options & {NULL, ANY}:
            yield BREAKING, "it may not be null any more; the facade can send null"
        options -= {NULL}
    if options == {sent}:
        return
    shown = sides.schemas.shape(schema, place).shown
    if any(_takes(option, sent) for option in options):
        yield WARNING, f"it takes {shown}, of which the facade sends {sent.shown}"
    elif any(option.fixed and option.kind == sent.kind for option in options):
        yield BREAKING, f"it takes certain values only ({shown})"
    else:
        yield BREAKING, f"it takes {shown}, but the facade sends {sent.shown}"


def _takes(option: Shape, sent: Shape) -> bool:
    if option == ANY or (option.kind == "number" and sent.kind == "integer" and not option.fixed):
        return True
    same = option.kind == sent.kind and option.format in ("", sent.format)
    return same and option != NULL and not option.fixed and not option.name


def _default_problems(parameter: Parameter, default: Any) -> Iterator[Problem]:
    same = default == parameter.default and isinstance(default, bool) == isinstance(parameter.default, bool)
    if not same:
        yield WARNING, f"its default is {_shown(default)}; the facade's is {_shown(parameter.default)}"


def _bound_problems(parameter: Parameter, keywords: Json, place: str) -> Iterator[Problem]:
    lowest, highest = _bounds(keywords, place)
    least, greatest = parameter.minimum, parameter.maximum
    if lowest != least:
        refused = lowest is not None and (least is None or lowest > least)
        yield (BREAKING if refused else WARNING), f"its minimum is {_shown(lowest)}; the facade's is {_shown(least)}"
    if highest != greatest:
        refused = highest is not None and (greatest is None or highest < greatest)
        yield (
            (BREAKING if refused else WARNING),
            f"its maximum is {_shown(highest)}; the facade's is {_shown(greatest)}",
        )


def _bounds(keywords: Json, place: str) -> tuple[int | None, int | None]:
    """The least and greatest whole number that a schema takes."""
    lows, highs = [], []
    if "minimum" in keywords:
        lows.append(math.ceil(number(keywords["minimum"], f"{place}.minimum")))
    if "exclusiveMinimum" in keywords:
        lows.append(math.floor(number(keywords["exclusiveMinimum"], f"{place}.exclusiveMinimum")) + 1)
    if "maximum" in keywords:
        highs.append(math.floor(number(keywords["maximum"], f"{place}.maximum")))
    if "exclusiveMaximum" in keywords:
        highs.append(math.ceil(number(keywords["exclusiveMaximum"], f"{place}.exclusiveMaximum")) - 1)
    return max(lows, default=None), min(highs, default=None)


def _shown(value: Any) -> str:
    return "none" if value is None else code(value)
