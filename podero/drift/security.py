"""Comparing how the document wants callers to authorize themselves with what the facade does."""

from collections.abc import Iterator

from podero._auth.grants import SECURITY_FLOWS, SECURITY_SCHEME
from podero.drift.escaping import code
from podero.drift.findings import BREAKING, Finding
from podero.drift.served import Served
from podero.drift.sides import Sides
from podero.drift.spec import mapping, sequence, text

_CHANGE = "podero/token_sources.py: change how tokens are got, SECURITY_SCHEME and SECURITY_FLOWS"


def compare_security(sides: Sides, found: list[Served]) -> Iterator[Finding]:
    """Hold the scheme, its flows, and what each operation demands against what the facade has.

    Args:
        sides: The facade and the document.
        found: The operations that the document has.
    """
    schemes = sides.spec.security_schemes
    if SECURITY_SCHEME not in schemes:
        yield _finding("", "the document has no such security scheme")
        return
    place = f"components.securitySchemes.{SECURITY_SCHEME}"
    scheme = sides.spec.resolved(schemes[SECURITY_SCHEME], place)
    if scheme.get("type") != "oauth2":
        yield _finding("", f"its type is {code(scheme.get('type'))}, no longer `oauth2`")
        return
    others = [one.declared.title for one in found if not _takes_token(sides, one)]
    if others:
        yield _finding(
            "", f"it alone is not what these operations demand: {', '.join(code(other, 200) for other in others)}"
        )
    flows = mapping(scheme.get("flows"), f"{place}.flows")
    for name, token_url in SECURITY_FLOWS.items():
        if name not in flows:
            yield _finding(name, "the document no longer has this flow")
            continue
        url = text(mapping(flows[name], f"{place}.flows.{name}").get("tokenUrl"), f"{place}.flows.{name}.tokenUrl")
        if url != token_url:
            yield _finding(name, f"its token URL is {code(url)}, no longer {code(token_url)}")


def _takes_token(sides: Sides, one: Served) -> bool:
    """Whether one of the operation's alternatives is the scheme and nothing else."""
    place = f"{one.place}.security"
    demanded = sequence(one.content.get("security", sides.spec.root.get("security", [])), place)
    return any(set(mapping(alternative, place)) == {SECURITY_SCHEME} for alternative in demanded)


def _finding(flow: str, detail: str) -> Finding:
    return Finding("security-changed", SECURITY_SCHEME, flow, detail, BREAKING, _CHANGE)
