"""Write docs/operations.md: every operation of the API, and how well it is known.

    python scripts/operations_table.py            write docs/operations.md
    python scripts/operations_table.py --check    write nothing; exit 1 if it is out of date

Exit 2: the documents in openapi/ cannot be used; one line on stderr says why.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import attrs

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # Python searches only this folder when run as a script

from podero.drift.document import DocumentError, Json
from podero.drift.escaping import code, escaped
from scripts.command_line import OneLineParser
from scripts.errors_inside import errors_inside
from scripts.generate import Sources, sources
from scripts.generator import rendering
from scripts.naming import GenerationError, module_of, operations

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "operations.md"
DOCUMENTATION = "developers.podero.com"

_INTRODUCTION = """# Operations

Written by `scripts/operations_table.py`; do not edit.

Call each row as `client.api.<function>(...)` on `Podero`, and with `await` on `AsyncPodero`. Each function is also a
module below `podero_api.api`, with the functions `sync`, `sync_detailed`, `asyncio` and `asyncio_detailed`. Call these
with `client=client.generated`.

Evidence is "complete" if all types are known, and what may be null and what is required. It is "partial" if Podero's
page shows only a part, or describes the operation in prose. For such an operation, only what is known to be required is
required, a field of a response may be null, and unknown fields are kept in `additional_properties`.

The tag `Guides` has operations that only Podero's guides describe. They move to another tag when the OpenAPI document
has them. An operation without a link in the last column is in the published OpenAPI document.

"""
_ERRORS = """
## Errors inside good responses

These operations can report an error in a response with status 200: in a field of the response, or of each of its items.
The client raises no error for it, so check the field.

| function | field | meaning |
|---|---|---|
"""
_PLAIN = """
## Plain JSON

The client reads most responses into models. It returns the following ones as plain JSON (`dict`, `list`, `str`, ...),
since their type is not known, or the JSON does not show which of several types it is.

| model or operation | field | may be |
|---|---|---|
"""


@attrs.frozen(order=True)
class Row:
    """One operation of the table."""

    function: str
    title: str
    evidence: str
    source: str

    def __str__(self) -> str:
        method, path = self.title.split(" ", 1)
        return f"| {method} | {code(path, 300)} | {self.evidence} | {code(self.function, 200)} | {self.source} |"


def rows(document: Json) -> list[Row]:
    """The operations of a document, by function name."""
    found = []
    for title, _, operation in operations(document):
        evidence = "partial" if operation.get("x-evidence") == "partial" else "complete"
        found.append(Row(".".join(module_of(operation)), title, evidence, _link(operation.get("x-source"))))
    return sorted(found)


def page(inputs: Sources) -> str:
    """The content of docs/operations.md."""
    table = rows(inputs.document)
    complete = sum(row.evidence == "complete" for row in table)
    counts = f"{len(table)} operations: {complete} complete, {len(table) - complete} partial.\n\n"
    head = "| method | path | evidence | function | source |\n|---|---|---|---|---|\n"
    whole = _INTRODUCTION + counts + head + "".join(f"{row}\n" for row in table)
    functions = {row.title: row.function for row in table}
    errors, plain = _errors(inputs.document, functions), _plain(rendering(inputs.readable).plain, functions)
    return whole + _section(_ERRORS, errors) + _section(_PLAIN, plain)


def _section(head: str, lines: list[str]) -> str:
    return head + "".join(f"{line}\n" for line in lines) if lines else ""


def _errors(document: Json, functions: Mapping[str, str]) -> list[str]:
    return sorted(
        f"| {code(functions[title], 200)} | {code(path)} | {escaped(description[:300].replace('`', ''))} |"
        for title, path, description in errors_inside(document)
    )


def _plain(places: Mapping[str, list[str]], functions: Mapping[str, str]) -> list[str]:
    lines = []
    for place, kinds in places.items():
        title = place.removesuffix("[]")
        owner, _, field = (functions[title], "", "") if title in functions else place.partition(".")
        lines.append(f"| {code(owner, 200)} | {code(field) if field else 'the response'} | {_or(kinds)} |")
    return sorted(lines)


def _or(kinds: list[str]) -> str:
    return " or ".join(code(kind) for kind in kinds) if kinds else "not known"


def _link(source: object) -> str:
    """A link to the API's own documentation; links of the document to other places are dropped."""
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
        now = page(sources(ROOT / "openapi"))
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
