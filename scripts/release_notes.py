"""Print the section of CHANGELOG.md for the version of a tag.

    python scripts/release_notes.py v0.2.0

Exit 2 and one line on stderr if the tag is not the version, or if CHANGELOG.md has no dated section for it.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def notes(tag: str, version: str, changelog: str) -> str:
    """The notes of a version.

    Raises:
        ValueError: The tag is not the version, or there are no notes.
    """
    if tag != f"v{version}":
        raise ValueError(f"the tag is {tag!r:.40}, but podero/_version.py says {version}")
    heading = rf"^## \[{re.escape(version)}\] - ([^\n]*)\n"
    part = re.search(rf"{heading}(.*?)(?=^## \[|\Z)", changelog, re.MULTILINE | re.DOTALL)
    if part is None or not part[2].strip():
        raise ValueError(f"CHANGELOG.md has no notes for {version}")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", part[1]):
        raise ValueError(f"CHANGELOG.md has no date for {version}, but {part[1]!r:.40}")
    return part[2].strip() + "\n"


def main(arguments: list[str]) -> int:
    """Print the notes for the tag."""
    if len(arguments) != 1:
        print("usage: release_notes.py TAG", file=sys.stderr)
        return 2
    version = re.findall(r'^__version__ = "(.*)"$', (ROOT / "podero" / "_version.py").read_text("utf-8"), re.MULTILINE)
    try:
        print(notes(arguments[0], version[0], (ROOT / "CHANGELOG.md").read_text("utf-8")), end="")
    except ValueError as error:
        print(f"release_notes: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
