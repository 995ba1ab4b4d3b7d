"""``scripts/generate.py``: the same bytes every time, and nothing rather than something else than the document says."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from importlib.metadata import version
from io import StringIO
from pathlib import Path

import pytest

from podero.drift.document import canonical_bytes
from scripts import generate
from tests.pipeline.awkward import STRING, model
from tests.pipeline.documents import (
    NO_EDITS,
    ROOT,
    checkout,
    document,
    listing,
    operation,
    with_schemas,
)

SCRIPT = ROOT / "scripts" / "generate.py"
GENERATED = {
    name: content
    for name, content in listing(ROOT / "generated").items()
    if content is not None and "__pycache__" not in name
}


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    """The command in this process: the same, and quick."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        try:
            code = generate.main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(str(end.code))
    return subprocess.CompletedProcess([], code, out.getvalue(), err.getvalue())


def process(*arguments: object, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-P", str(SCRIPT), *map(str, arguments)]
    return subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


def files(folder: Path) -> dict[str, bytes | None]:
    return {name: content for name, content in listing(folder).items() if content is not None}


COLLIDING = with_schemas({"HEMSState": model(a=STRING), "HemsState": model(b=STRING)})


def check_one_line(done: subprocess.CompletedProcess[str]) -> None:
    assert done.returncode == 2
    assert done.stdout == ""
    assert re.fullmatch(r"generate: [\x20-\x7e]{5,450}\n", done.stderr)


# The same bytes


def test_the_same_bytes_below_hostile_settings(tmp_path: Path) -> None:
    settings = "line-length = 40\nindent-width = 2\nexclude = ['**']\n[format]\nquote-style = 'single'\n"
    for folder in (tmp_path, tmp_path / "tmp", tmp_path / "cwd", tmp_path / "home" / ".config" / "ruff"):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "ruff.toml").write_text(settings)
        (folder / "pyproject.toml").write_text("[tool.ruff]\nline-length = 40\n[tool.isort]\nline_length = 40\n")
        (folder / ".editorconfig").write_text("root = true\n[*]\nend_of_line = crlf\n")
        for name in (".gitignore", ".ignore", ".ruffignore"):
            (folder / name).write_text("*\n")
        for name in ("openapi_python_client", "ruff", "jinja2", "httpx", "json", "sitecustomize"):
            (folder / f"{name}.py").write_text("raise SystemExit('the wrong module')\n")
    (tmp_path / ".git").mkdir()
    root = checkout(tmp_path / "tmp" / "root")
    done = process(
        *("--root", root),
        cwd=tmp_path / "cwd",
        TMPDIR=str(tmp_path / "tmp"),
        HOME=str(tmp_path / "home"),
        XDG_CONFIG_HOME=str(tmp_path / "home" / ".config"),
        RUFF_CONFIG=str(tmp_path / "ruff.toml"),
        RUFF_OUTPUT_FORMAT="json",
        RUFF_CACHE_DIR=str(tmp_path / "cache"),
        RUFF_NO_CACHE="false",
        PYTHONHASHSEED="7",
        PYTHONWARNINGS="always",
        PYTHONOPTIMIZE="2",
        PYTHONIOENCODING="ascii",
        LC_ALL="C",
        COLUMNS="20",
        FORCE_COLOR="1",
        TERM="xterm-256color",
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1] == f"generated/podero_api: {len(GENERATED)} files"
    assert files(root / "generated") == GENERATED
    assert files(root / "openapi") == files(ROOT / "openapi")
    assert files(root / "podero") == {"drift/built_from.json": (ROOT / generate.BASELINE).read_bytes()}
    assert not (tmp_path / "cache").exists()


def test_folders_that_tools_pass_over_are_formatted_too(tmp_path: Path) -> None:
    tags = ("plain", "build", "dist", "venv", "node_modules", "site-packages")
    names = {tag: f"get_it_{number}" for number, tag in enumerate(tags)}
    paths = {f"/{tag}": {"get": operation(name, tags=[tag])} for tag, name in names.items()}
    root = checkout(tmp_path, document(paths))
    generate.generate(root / "openapi", root / "out")
    texts = set()
    for tag, name in names.items():
        module = root / "out" / "api" / tag.replace("-", "_") / f"{name}.py"
        text = module.read_text().replace(f'"/{tag}"', '"/a"').replace(f'"{module.parent.name}.', '"tag.')
        texts.add(text.replace(name, "get_it").replace(name.replace("_", " ").capitalize(), "Get it"))
    assert len(texts) == 1


def test_the_package_is_the_generators_output_and_a_marker() -> None:
    assert GENERATED["podero_api/py.typed"] == b""
    assert all(name.endswith((".py", "/py.typed")) for name in GENERATED)


# The lock


def test_the_lock_names_every_input(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    lock = generate.lock(root / "openapi", "https://app.example/openapi.json")
    templates = {path.relative_to(root / "openapi" / "templates").as_posix() for path in root.rglob("*.jinja")}
    assert set(lock) == {"spec", "supplement", "overlay", "templates", "tools"}
    assert lock["spec"]["url"] == "https://app.example/openapi.json"
    assert set(lock["templates"]) == templates
    assert len(templates) == len(list(root.rglob("*.jinja")))
    hashes = [lock[name]["sha256"] for name in ("spec", "supplement", "overlay")] + list(lock["templates"].values())
    assert len(set(hashes)) == len(templates) + 3
    assert all(re.fullmatch("[0-9a-f]{64}", one) for one in hashes)
    assert lock["tools"] == {name: version(name) for name in ("oas-patch", "openapi-python-client", "ruff")}
    assert json.loads((root / "openapi" / "lock.json").read_bytes())["tools"] == lock["tools"]
    assert not re.search(r"20\d\d-\d\d|\d\d:\d\d", json.dumps(lock))


def test_the_lock_is_canonical() -> None:
    content = (ROOT / "openapi" / "lock.json").read_bytes()
    assert canonical_bytes(json.loads(content)) == content


def test_the_lock_hashes_a_supplement(tmp_path: Path) -> None:
    root = checkout(tmp_path, document())
    assert generate.lock(root / "openapi", "u")["supplement"] == {"sha256": None}
    (root / "openapi" / "supplement.json").write_bytes(b"{}\n")
    sha256 = "ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356"
    assert generate.lock(root / "openapi", "u")["supplement"] == {"sha256": sha256}


def test_the_url_of_the_lock_is_kept(tmp_path: Path) -> None:
    root = checkout(tmp_path, document())
    (root / "openapi" / "lock.json").write_text('{"spec": {"url": "https://other.example/spec"}}')
    assert generate.main(["--root", str(root)]) == 0
    assert json.loads((root / "openapi" / "lock.json").read_bytes())["spec"]["url"] == "https://other.example/spec"


# --check


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout whose package is up to date; each test takes a copy."""
    root = checkout(tmp_path_factory.mktemp("checkout"), document())
    assert generate.main(["--root", str(root)]) == 0
    return root


def test_check_names_every_file_that_differs(tmp_path: Path, tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "root"
    shutil.copytree(tree, root)
    package = root / "generated" / "podero_api"
    (package / "errors.py").write_text("x = 1\n")
    (package / "types.py").unlink()
    (package / "py.typed").unlink()
    (package / "more.py").touch()
    (root / "generated" / "other.py").touch()
    (root / "openapi" / "lock.json").write_text("{}")
    (root / generate.BASELINE).unlink()
    before = listing(root)
    assert generate.main(["--check", "--root", str(root)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "missing: generated/podero_api/py.typed",
        "missing: generated/podero_api/types.py",
        "additional: generated/other.py",
        "additional: generated/podero_api/more.py",
        "edited: generated/podero_api/errors.py",
        "edited: openapi/lock.json (the spec, the overlay, a template or a tool has changed)",
        "edited: podero/drift/built_from.json",
        "check-generated: run `make generate` and commit the result",
    ]
    assert listing(root) == before


CHANGES: dict[str, Callable[[Path], object]] = {
    "spec": lambda folder: (folder / "openapi.json").write_bytes(canonical_bytes(document(tags=[{"name": "new"}]))),
    "overlay": lambda folder: (folder / "overlay.yaml").write_text(NO_EDITS + "# a comment\n"),
    "template": lambda folder: (folder / "templates/enum.py.jinja").write_text("{# other #}"),
    "additional template": lambda folder: (folder / "templates/setup.py.jinja").write_text("x = 1\n"),
    "supplement": lambda folder: (folder / "supplement.json").write_bytes(canonical_bytes(document({}))),
}


@pytest.mark.parametrize("name", CHANGES)
def test_every_input_changes_the_lock(tmp_path: Path, name: str) -> None:
    root = checkout(tmp_path, document())
    before = generate.lock(root / "openapi", "u")
    CHANGES[name](root / "openapi")
    assert generate.lock(root / "openapi", "u") != before


def test_check_passes_over_byte_code_and_caches(tmp_path: Path, tree: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(tree, root)
    for name in ("__pycache__/a.cpython-313.pyc", ".mypy_cache/3.13/a.json", ".ruff_cache/x", "old.pyc"):
        path = root / "generated" / "podero_api" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"\0")
    before = listing(root)
    done = run("--check", "--root", root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert listing(root) == before


def test_check_exits_with_1_and_2(tmp_path: Path, tree: Path) -> None:
    root = tmp_path / "root"
    shutil.copytree(tree, root)
    (root / "generated" / "podero_api" / "types.py").unlink()
    done = run("--check", "--root", root)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("missing: generated/podero_api/types.py\ncheck-generated: ")
    (root / "openapi" / "openapi.json").unlink()
    check_one_line(run("--check", "--root", root))


@pytest.mark.parametrize("arguments", [("--nothing",), ("surplus",), ("--root",), ("--ch",)])
def test_misuse_is_one_line(arguments: tuple[str, ...]) -> None:
    check_one_line(run(*arguments))


# What is refused


def refusal(root: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Why generating in this checkout is refused; all of it must be as it was."""
    (root / "generated" / "podero_api").mkdir(parents=True)
    (root / "generated" / "podero_api" / "old.py").write_text("old = True\n")
    before = listing(root)
    assert generate.main(["--root", str(root)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(r"generate: [\x20-\x7e]{5,450}\n", err)
    assert listing(root) == before
    return err


def test_a_refusal_as_a_process_is_one_line(tmp_path: Path) -> None:
    content, reason = COLLIDING, "both become module hems_state.py"
    root = checkout(tmp_path, content)
    before = listing(root)
    done = process("--root", root)
    check_one_line(done)
    assert reason in done.stderr
    assert listing(root) == before


def test_nesting_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = json.dumps(document())[:-1] + ', "x-deep": ' + '{"a":' * 800 + "1" + "}" * 801
    assert "nested too deep" in refusal(checkout(tmp_path, text.encode()), capsys)


def test_a_generator_that_crashes_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = checkout(tmp_path, document())
    (root / "openapi" / "templates" / "errors.py.jinja").write_text("{{ nothing.at_all }}")
    assert "'nothing' is undefined" in refusal(root, capsys)


def test_an_edit_that_breaks_the_document_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    actions = [{"target": "$.info", "remove": True, "description": "Because."}]
    overlay = json.dumps({"overlay": "1.0.0", "info": {"title": "Edits", "version": "1"}, "actions": actions})
    said = refusal(checkout(tmp_path, document(), overlay), capsys)
    assert said.replace('"', "'") == "generate: not valid OpenAPI 3.1: 'info' is a required property (at #)\n"


@pytest.mark.parametrize("name", ["openapi.json", "overlay.yaml", "templates"])
def test_a_missing_input_is_refused(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    root = checkout(tmp_path, document())
    (root / "openapi" / name).rename(root / "openapi" / "elsewhere")
    assert name in refusal(root, capsys)
