"""No text of a document becomes code, leaves the output folder, or runs while code is generated or imported."""

import ast
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from podero.drift.document import DocumentError, check_openapi
from scripts import generate
from scripts.document_checks import check_document
from scripts.generator import write_package
from scripts.naming import GenerationError
from scripts.output_checks import check_names
from scripts.prepare import prepared
from tests.pipeline.documents import Json, checkout, document, listing, operation, reference
from tests.pipeline.hostile import NAMES, ODD, VALUES, Places, harmless, payloads, with_texts

Check = Callable[[Json], None]

# Of those that mean the same to a name, one is enough.
TRIES = sorted(
    set(payloads(Path("/marker")))
    - {"the end of a docstring after a backslash", "a quote at the end", "a template with code", "comments"}
    - {"the end of a docstring", "a backslash at the end", "a null byte", "__builtins__"}
)
ODD_TRIES = ["code", "lines", "a replacement field", "a folder above", "nothing"]
# What the payloads call and read; none of it stands in generated code.
FORBIDDEN = {"__import__", "pathlib", "Path", "touch", "open", "eval", "exec", "__subclasses__", "__globals__"}


class Workshop:
    """A folder in which documents are generated from, watched from outside."""

    def __init__(self, folder: Path) -> None:
        self.root = checkout(folder / "a" / "b" / "c" / "root", harmless())
        self.folder = folder
        self.marker = folder / "marker"
        self.output = self.root / "podero_api"
        self._before = listing(folder)

    def generates(self, content: Json) -> bool:
        """Write the package: True, or False where it is refused with one line; neither may do anything else."""
        shutil.rmtree(self.output, ignore_errors=True)
        try:
            check_document(content)
            write_package(prepared(content, {}), self.root / "openapi" / "templates", self.output)
            check_names(self.output)
        except (GenerationError, DocumentError):
            return False
        finally:
            inside = self.output.relative_to(self.folder).as_posix()
            outside = {name: data for name, data in listing(self.folder).items() if not name.startswith(inside)}
            assert outside == self._before
        return True

    def trees(self) -> dict[str, ast.Module]:
        return {
            path.relative_to(self.output).as_posix(): ast.parse(path.read_bytes())
            for path in sorted(self.output.rglob("*.py"))
        }


@pytest.fixture
def workshop(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    folder = tmp_path_factory.mktemp("w")  # a short name: it is part of names that must fit into a file name
    scratch = folder / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    monkeypatch.setenv("TMPDIR", str(scratch))
    return Workshop(folder)


def shape(tree: ast.Module) -> str:
    """A module without the text in its strings and without docstrings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


def identifiers(tree: ast.Module) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        for field, value in ast.iter_fields(node):
            if isinstance(value, str) and not isinstance(node, ast.Constant) and field != "type_comment":
                found |= {value, *value.split(".")}
    return found


def test_text_for_people_changes_no_code(workshop: Workshop) -> None:
    texts = [text for text in payloads(workshop.marker).values() if text]  # an empty one has no docstring
    assert workshop.generates(with_texts(["text"] * len(texts)))
    plain = {name: shape(tree) for name, tree in workshop.trees().items()}
    assert workshop.generates(with_texts(texts))
    assert {name: shape(tree) for name, tree in workshop.trees().items()} == plain
    written = "".join(path.read_text("utf-8") for path in workshop.output.rglob("*.py"))
    assert "{{ 1234567 * 3 }}" in written
    assert "3703701" not in written


@pytest.mark.parametrize("attempt", TRIES)
def test_text_that_code_needs_is_made_harmless_or_refused(workshop: Workshop, attempt: str) -> None:
    try_places(workshop, NAMES | VALUES, payloads(workshop.marker)[attempt], (check_document,))


@pytest.mark.parametrize("attempt", ODD_TRIES)
def test_text_where_openapi_wants_none_is_made_harmless_or_refused(workshop: Workshop, attempt: str) -> None:
    try_places(workshop, ODD, payloads(workshop.marker)[attempt], (check_openapi, check_document))


def try_places(workshop: Workshop, places: Places, text: str, checks: tuple[Check, ...]) -> None:
    """Put the text at all places but those where one of the quick first checks refuses it anyway."""

    def content(chosen: list[str]) -> Json:
        result = harmless()
        for place in chosen:
            places[place](result, text)
        return result

    def hold(chosen: list[str]) -> None:
        if not chosen:
            return
        if not workshop.generates(content(chosen)):
            if len(chosen) > 1:  # one of them was refused; the others must not hide behind it
                hold(chosen[::2])
                hold(chosen[1::2])
            return
        for name, tree in workshop.trees().items():
            assert not identifiers(tree) & FORBIDDEN, (name, chosen)
            assert re.fullmatch(r"[\w/]+\.py", name)

    hold([place for place in places if not refused_at_once(content([place]), checks)])


def refused_at_once(content: Json, checks: tuple[Check, ...]) -> bool:
    try:
        for check in checks:
            check(content)
    except (GenerationError, DocumentError):
        return True
    return False


def test_braces_in_names_are_not_evaluated_when_a_value_is_refused(workshop: Workshop) -> None:
    content = document(
        {"/a": {"get": operation(answer=reference("A"))}},
        {"A": {"type": "object", "properties": {"{1/0}": {"const": "{d}"}, "{x!r}": {"type": ["string", "null"]}}}},
    )
    assert workshop.generates(content)
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from podero_api.models import A\n"
        "for data in ({'{1/0}': 1}, {'{x!r}': 1}):\n"
        "    try: A.from_dict(data)\n"
        "    except ValueError as error: print(error.path)\n"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-B", "-c", program, str(workshop.root)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=100,
    )
    assert done.stdout == "$.{1/0}\n$.{x!r}\n"


def test_a_name_that_no_file_can_have_is_refused(workshop: Workshop) -> None:
    assert not workshop.generates(document({"/a": {"get": operation("x" * 300)}}))


def test_the_lock_and_the_package_say_nothing_of_the_machine(workshop: Workshop) -> None:
    assert workshop.generates(harmless())
    for path in workshop.output.rglob("*.py"):
        assert str(workshop.folder) not in path.read_text("utf-8")
    lock = generate.lock(workshop.root / "openapi", "https://app.example/openapi.json")
    assert str(workshop.folder) not in str(lock)
