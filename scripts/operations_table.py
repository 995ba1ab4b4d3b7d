"""Write docs/operations.md: every operation that the low-level client has, and what is known of each.

    python scripts/operations_table.py            write docs/operations.md
    python scripts/operations_table.py --check    write nothing; exit 1 if it says something else

Exit 2: the documents in openapi/ cannot be used; one line on stderr says why.
"""

import sys
from pathlib import Path
from urllib.parse import urlsplit

import attrs

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # run as a file, Python looks only beside it

from podero.drift.document import DocumentError, Json
from podero.drift.escaping import code, escaped
from scripts.command_line import OneLineParser
from scripts.generate import completed, overlaid
from scripts.traps import GenerationError, module_of, operations

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "operations.md"
DOCUMENTATION = "developers.podero.com"

_INTRODUCTION = """# Operations

Written by `scripts/operations_table.py`; do not edit.

Each operation is a module below `podero_api.api`, with the functions `sync`, `sync_detailed`, `asyncio` and
`asyncio_detailed`; call them with `client=podero.generated`. Those that the facade serves are better called there.

Evidence is "complete" where types, null and required are known of everything, and "partial" where a page was only seen
in part or tells of it in prose: then nothing is required that is not known to be, an answer's field may be null, and
fields that were not seen are kept in `additional_properties`. The tag `Guides` holds what only guides tell of; its
operations move when a document says where they belong. An operation without a link is in the published document.

"""


@attrs.frozen(order=True)
class Row:
    """One operation of the table."""

    function: str
    title: str
    evidence: str
    in_facade: bool
    source: str

    def __str__(self) -> str:
        method, path = self.title.split(" ", 1)
        facade = "yes" if self.in_facade else "no"
        function = code(self.function.replace("/", "."), 200)
        return f"| {method} | {code(path, 300)} | {self.evidence} | {function} | {facade} | {self.source} |"


def rows(document: Json) -> list[Row]:
    """The operations of a document, by the name of their function."""
    served: set[str] = set()
    found = []
    for title, _, operation in operations(document):
        function = ".".join(module_of(operation))
        evidence = "partial" if operation.get("x-evidence") == "partial" else "complete"
        source = _link(operation.get("x-source"))
        found.append(Row(function, title, evidence, function in served, source))
    return sorted(found)


def page(document: Json) -> str:
    """The whole of docs/operations.md."""
    table = rows(document)
    complete, facade = (sum(row.evidence == "complete" for row in table), sum(row.in_facade for row in table))
    counts = (
        f"{len(table)} operations: {complete} complete, {len(table) - complete} partial; "
        f"{facade} in the facade, {len(table) - facade} in the low-level client only.\n"
    )
    head = "| method | path | evidence | function | facade | source |\n|---|---|---|---|---|---|\n"
    return _INTRODUCTION + counts + "\n" + head + "\n".join(map(str, table)) + "\n"


def _link(source: object) -> str:
    """A link to the API's own documentation; a document may name no other place."""
    if not isinstance(source, str) or not source.startswith(f"https://{DOCUMENTATION}/"):
        return ""
    kind = "page" if urlsplit(source).path.startswith("/api-reference/") else "guide"
    safe = source.isascii() and not set(source) & set("()<>[]|` \\\"'\n\r\t")
    return f"[{kind}]({source})" if safe else escaped(kind)


def main(arguments: list[str] | None = None) -> int:
    """Run the command; see the module's docstring for the exit codes."""
    parser = OneLineParser("operations_table", "Write docs/operations.md.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if docs/operations.md differs")
    options = parser.parse_args(arguments)
    try:
        now = page(overlaid(completed(ROOT / "openapi").document, ROOT / "openapi" / "overlay.yaml"))
    except (DocumentError, GenerationError, OSError) as error:
        return parser.refuse(error)
    if not options.check:
        PAGE.parent.mkdir(exist_ok=True)
        PAGE.write_text(now, "utf-8")
        return 0
    if not PAGE.exists() or PAGE.read_text("utf-8") != now:
        print("operations_table: docs/operations.md is out of date; run `make generate`", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
