"""Check that a built site loads nothing from other servers: no fonts, scripts, images or trackers.

    python scripts/check_site.py FOLDER

Exit 1, with one line for each reference to another server. Links that a reader clicks are allowed. Scripts are not
read: only a browser can show what they load.
"""

import re
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_IN_CSS = re.compile(r"(?:url\(|@import)\s*['\"]?([^'\")\s;]+)", re.IGNORECASE)
_LOADED = frozenset({"action", "background", "data", "href", "poster", "src", "srcset", "xlink:href"})
_ONLY_FOLLOWED = frozenset({("a", "href"), ("area", "href")})
_LINKS_THAT_LOAD_NOTHING = frozenset({"canonical", "next", "prev"})


class _References(HTMLParser):
    """Collects what a page would load."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        given = {name: value or "" for name, value in attrs}
        self.found += _IN_CSS.findall(given.get("style", ""))
        if tag == "link" and given.get("rel") in _LINKS_THAT_LOAD_NOTHING:
            return
        for name in given.keys() & _LOADED:
            if (tag, name) not in _ONLY_FOLLOWED:
                self.found += given[name].split(",") if name == "srcset" else [given[name]]

    def handle_endtag(self, tag: str) -> None:
        self._in_style = self._in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.found += _IN_CSS.findall(data)


def external_references(site: Path) -> Iterator[str]:
    """What the pages and style sheets of a site would load from other servers, each with its file."""
    for file in sorted(site.rglob("*")):
        if file.suffix not in (".html", ".css"):
            continue
        text = file.read_text("utf-8")
        found = _IN_CSS.findall(text) if file.suffix == ".css" else _in_page(text)
        yield from (f"{file.relative_to(site)}: {one.strip()}" for one in found if _ELSEWHERE.match(one))


def _in_page(text: str) -> list[str]:
    page = _References()
    page.feed(text)
    return page.found


def main() -> int:
    """Check the folder that is given as the argument."""
    if len(sys.argv) != 2:
        print("check_site: give exactly one folder", file=sys.stderr)
        return 2
    site = Path(sys.argv[1])
    if not (site / "index.html").is_file():
        print(f"check_site: {site} has no index.html", file=sys.stderr)
        return 2
    found = list(external_references(site))
    print(*found, sep="\n", end="\n" if found else "", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
