"""What of a generated package is refused: code that does not run, and names that mean two things."""

from pathlib import Path

import pytest

from scripts.naming import GenerationError
from scripts.output_checks import check_names, finish

MODULES: dict[str, tuple[str, str]] = {
    "what is no Python": ("def broken(:\n", "the generated code is not Python"),
    "a name that nothing defines": ("x = unknown\n", "undefined names: part.py:1:5: F821 Undefined name `unknown`"),
    "what fails at import": ("raise KeyError('at import')\n", "cannot be imported: KeyError: 'at import'"),
    "what warns at import": (
        "import warnings\nwarnings.warn('old', DeprecationWarning)\n",
        "cannot be imported: DeprecationWarning: old",
    ),
    "a class that hides an import": ("from uuid import UUID\nclass UUID: ...\n", "the name UUID has two meanings"),
    "imports of one name": (
        "from typing import TYPE_CHECKING\nfrom a import Id\nif TYPE_CHECKING:\n    from b import Id\n",
        "the name Id has two meanings",
    ),
    "two functions of one name": ("def f(): ...\ndef f(): ...\n", "the name f has two meanings"),
    "a value that hides a class": ("class A: ...\nA: int = 1\n", "the name A has two meanings"),
}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "some_package"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    return folder


@pytest.mark.parametrize("name", MODULES)
def test_it_is_refused(package: Path, name: str) -> None:
    text, reason = MODULES[name]
    (package / "part.py").write_text(text)
    with pytest.raises(GenerationError) as caught:
        finish(package)
    assert reason in str(caught.value)


def test_a_module_that_no_import_statement_finds_is_refused(package: Path) -> None:
    (package / "\ufb01nd.py").write_text("")
    with pytest.raises(GenerationError, match="no import statement can import"):
        check_names(package)


def test_what_is_good_is_formatted_and_unused_imports_go(package: Path) -> None:
    (package / "part.py").write_text("import os,  re\nfrom typing import Optional\nx: Optional[int] = {  'a': re }\n")
    finish(package)
    assert (package / "part.py").read_text() == 'import re\n\nx: int | None = {"a": re}\n'
