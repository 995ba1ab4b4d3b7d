"""Compares the authorization that the document requires with the one that this version uses."""

from collections.abc import Collection, Iterator

from podero.drift.escaping import code
from podero.drift.findings import BREAKING, Finding
from podero.drift.instructions import SECURITY_CHANGED
from podero.drift.openapi.spec import Spec, mapping, sequence
from podero.drift.promised import Called
from podero.drift.rules.sides import Sides

Demand = frozenset[str]
"""The schemes that a request needs together."""


def compare_security(sides: Sides) -> Iterator[Finding]:
    """Compare the security requirements of the called operations, their schemes, and the flows of these."""
    relied_on = {name for one in sides.called for demand in _demands(sides.old.spec, one) for name in demand}
    for name in sorted(relied_on & sides.old.spec.security_schemes.keys()):
        yield from _compare_scheme(sides, name)


def _compare_scheme(sides: Sides, name: str) -> Iterator[Finding]:
    schemes, place = sides.new.spec.security_schemes, f"components.securitySchemes.{name}"
    if name not in schemes:
        yield _finding(name, "", "the document has no such security scheme")
        return
    before = sides.old.spec.resolved(sides.old.spec.security_schemes[name], place)
    now = sides.new.spec.resolved(schemes[name], place)
    if now.get("type") != before.get("type"):
        yield _finding(name, "", f"its type is {code(now.get('type'))}, no longer {code(before.get('type'))}")
        return
    others = [old.title for old, new in sides.found if _refuses(sides, name, old, new)]
    if others:
        shown = ", ".join(code(title, 200) for title in others)
        yield _finding(name, "", f"these operations require more than this scheme: {shown}")
    flows = mapping(now.get("flows", {}), f"{place}.flows")
    for flow, content in before.get("flows", {}).items():
        if flow not in flows:
            yield _finding(name, flow, "the document no longer has this flow")
            continue
        url = mapping(flows[flow], f"{place}.flows.{flow}").get("tokenUrl")
        if url != content.get("tokenUrl"):
            yield _finding(name, flow, f"its token URL is {code(url)}, no longer {code(content.get('tokenUrl'))}")


def _refuses(sides: Sides, name: str, old: Called, new: Called) -> bool:
    """Whether an operation that accepted the scheme has lost all of its former alternatives."""
    before = set(_demands(sides.old.spec, old))
    return any(name in demand for demand in before) and before.isdisjoint(_demands(sides.new.spec, new))


def _demands(spec: Spec, one: Called) -> Collection[Demand]:
    """The alternative requirements of an operation; a public operation has none."""
    place = f"{one.place}.security"
    found = sequence(one.content.get("security", spec.root.get("security", [])), place)
    return [frozenset(mapping(alternative, place)) for alternative in found] or [frozenset()]


def _finding(scheme: str, flow: str, detail: str) -> Finding:
    return Finding("security-changed", scheme, flow, detail, BREAKING, SECURITY_CHANGED)
