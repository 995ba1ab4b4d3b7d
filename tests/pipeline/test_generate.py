"""``scripts/generate.py``: the same bytes every time, and nothing rather than something else than the document says."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from podero.drift.document import canonical_bytes
from scripts import generate
from tests.pipeline.awkward import READINGS, STRING, array, awkward, model, one_of
from tests.pipeline.documents import (
    NO_EDITS,
    ROOT,
    Json,
    checkout,
    document,
    listing,
    operation,
    reference,
    vendored,
    with_schemas,
)

SCRIPT = ROOT / "scripts" / "generate.py"
GENERATED = {
    name: content
    for name, content in listing(ROOT / "generated").items()
    if content is not None and "__pycache__" not in name
}


def run(*arguments: object, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
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


def check_one_line(done: subprocess.CompletedProcess[str]) -> None:
    assert done.returncode == 2
    assert done.stdout == ""
    assert re.fullmatch(r"generate: [\x20-\x7e]{5,450}\n", done.stderr)


# The same bytes


def test_the_working_tree_is_what_the_inputs_say() -> None:
    done = run("--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_same_bytes_twice_and_without_byte_code(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    for _ in range(2):
        done = run("--root", root)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == f"generated/podero_api: {len(GENERATED)} files\n"
        assert files(root / "generated") == GENERATED
        assert files(root / "openapi") == files(ROOT / "openapi")
        assert sorted(path.name for path in root.iterdir()) == ["generated", "openapi", "podero"]
        assert files(root / "podero") == {"drift/built_from.json": (ROOT / generate.BASELINE).read_bytes()}


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
    done = run(
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
    assert files(root / "generated") == GENERATED
    assert files(root / "openapi") == files(ROOT / "openapi")
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
        texts.add(module.read_text().replace(f'"/{tag}"', '"/a"').replace(name, "get_it"))
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
    assert len(templates) <= 3
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
        "check-generated: run `make generate` and commit the result",
    ]
    assert listing(root) == before


CHANGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "no package": (lambda root: shutil.rmtree(root / "generated"), "missing: generated/podero_api/client.py"),
    "spec": (
        lambda root: (root / "openapi/openapi.json").write_bytes(canonical_bytes(document(tags=[{"name": "new"}]))),
        "edited: openapi/lock.json",
    ),
    "overlay": (
        lambda root: (root / "openapi/overlay.yaml").write_text(NO_EDITS + "# a comment\n"),
        "edited: openapi/lock.json",
    ),
    "template": (
        lambda root: (root / "openapi/templates/enum.py.jinja").write_text("{# other #}"),
        "edited: openapi/lock.json",
    ),
    "additional template": (
        lambda root: (root / "openapi/templates/errors.py.jinja").write_text("x = 1\n"),
        "edited: generated/podero_api/errors.py",
    ),
    "supplement": (
        lambda root: (root / "openapi/supplement.json").write_bytes(canonical_bytes(document({}))),
        "edited: openapi/lock.json",
    ),
    "baseline": (lambda root: (root / generate.BASELINE).write_text("{}"), f"edited: {generate.BASELINE}"),
    "no baseline": (lambda root: (root / generate.BASELINE).unlink(), f"edited: {generate.BASELINE}"),
    "lock": (lambda root: (root / "openapi/lock.json").write_text("{}"), "edited: openapi/lock.json"),
    "no lock": (lambda root: (root / "openapi/lock.json").unlink(), "edited: openapi/lock.json"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_check_reports(tmp_path: Path, tree: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "root"
    shutil.copytree(tree, root)
    change, line = CHANGES[name]
    change(root)
    before = listing(root)
    assert generate.main(["--check", "--root", str(root)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert any(one.startswith(line) for one in err.splitlines())
    assert err.endswith("check-generated: run `make generate` and commit the result\n")
    assert listing(root) == before


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


def test_check_as_a_process_exits_with_1_and_2(tmp_path: Path, tree: Path) -> None:
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


def answer(schema: Json | None = None, status: str = "200", kind: str = "application/json") -> Json:
    content = {kind: {"schema": schema or STRING}}
    return {status: {"description": "An answer.", "content": content}}


def one_get(operation_id: str = "get_a", **more: Any) -> Json:
    return {"/a": {"get": operation(operation_id, **more)}}


def query(name: str, **more: Any) -> Json:
    return {"name": name, "in": "query", "schema": STRING, **more}


def in_path(name: str) -> Json:
    return {"name": name, "in": "path", "required": True, "schema": STRING}


def without_id() -> Json:
    result = operation()
    del result["operationId"]
    return result


def model_of(properties: Json) -> Json:
    return {"type": "object", "properties": properties}


def enum(*values: object, **more: Any) -> Json:
    return {"type": "string", "enum": list(values), **more}


def discriminated_by(name: str) -> Json:
    return {"discriminator": {"propertyName": name}}


BODIES = {
    "required": True,
    "content": {
        "application/json": {"schema": reference("A")},
        "application/x-www-form-urlencoded": {"schema": reference("B")},
    },
}
UUID = {"type": "string", "format": "uuid"}
TWO_MODELS = {"A": model(a=STRING), "B": model(b=STRING)}

TRAPS: dict[str, tuple[Json, str]] = {
    "schemas that differ in case": (
        with_schemas({"HEMSState": model(a=STRING), "HemsState": model(b=STRING)}),
        "schemas HEMSState and HemsState both become module hems_state.py",
    ),
    "an enum and a model that differ in case": (
        with_schemas({"EVState": enum("a"), "EvState": model(b=STRING)}),
        "both become module ev_state.py",
    ),
    "schemas of one title": (
        with_schemas({"A": model(a=STRING) | {"title": "Same"}, "B": model(b=STRING) | {"title": "Same"}}),
        "both become module same.py",
    ),
    "a schema and a part of another": (
        with_schemas({"CarState": model(a=STRING), "Car": model(state=model(b=STRING))}),
        "CarState",
    ),
    "a schema and a part of another that differ in case": (
        with_schemas({"CARState": model(a=STRING), "Car": model(state=model(b=STRING))}),
        "schema CARState: the generator wrote no class CARState",
    ),
    "operationIds under one tag": (
        document({"/a": {"get": operation("get_thing")}, "/b": {"get": operation("getThing")}}),
        "GET /b and GET /a both become things/get_thing",
    ),
    "operationIds under tags that become one": (
        document({"/a": {"get": operation("get", tags=["A B"])}, "/b": {"get": operation("get-", tags=["a-b"])}}),
        "both become a_b/get",
    ),
    "an answer whose class is a schema": (
        document(one_get(responses=answer(model(a=STRING))), {"GetAResponse200": model(b=STRING)}),
        "GetAResponse200",
    ),
    "an answer for all else whose class is a schema": (
        document(one_get(responses=answer(model(a=STRING), "default")), {"GetAResponseDefault": model(b=STRING)}),
        "GetAResponseDefault",
    ),
    "an answer of a kind that is not read": (
        document(one_get(responses=answer(kind="image/png"))),
        "Unsupported content_type image/png",
    ),
    "a body in two encodings": (
        document({"/a": {"post": operation(requestBody=BODIES)}}, TWO_MODELS),
        "in 2 encodings",
    ),
    "a body in two encodings by reference": (
        document(
            {"/a": {"post": operation(requestBody={"$ref": "#/components/requestBodies/X"})}},
            components={"schemas": TWO_MODELS, "requestBodies": {"X": BODIES}},
        ),
        "POST /a takes a body in 2 encodings",
    ),
    "a body of a kind that is not written": (
        document({"/a": {"post": operation(requestBody={"content": {"text/csv": {"schema": STRING}}})}}),
        "Unsupported content type text/csv",
    ),
    "no operationId": (document({"/a": {"get": without_id()}}), "GET /a has no operationId"),
    "an empty operationId": (document(one_get("")), "GET /a has no operationId"),
    "a parameter by content": (
        document(one_get(parameters=[{"name": "q", "in": "query", "content": {"text/plain": {"schema": STRING}}}])),
        "GET /a: the generator drops parameter 'q'",
    ),
    "a header that is an object": (
        document(one_get(parameters=[{"name": "q", "in": "header", "schema": model(a=STRING)}])),
        "not allowed in header",
    ),
    "a path by reference": (
        document({"/a": {"$ref": "#/components/pathItems/A"}}, components={"pathItems": {"A": {"get": operation()}}}),
        "/a: the generator does not follow the $ref of a path",
    ),
    "braces in a path": (document({"/a/{}": {"get": operation()}}), "/a/{}"),
    "a path that asks for an attribute": (
        document({"/a/{x}/{x.__class__}": {"get": operation(parameters=[in_path("x"), in_path("x.__class__")])}}),
        "/a/{x}/{x.__class__}",
    ),
    "enum values that become one member": (with_schemas({"A": enum("a-b", "a_b")}), "two values of the enum"),
    "enum values that differ in case": (with_schemas({"A": enum("a", "A")}), "two values of the enum"),
    "enum values of two kinds": (with_schemas({"A": enum("a", 1)}), "Enum values must all be the same type"),
    "enum values that are fractions": (with_schemas({"A": {"enum": [1.5]}}), "Unsupported enum type"),
    "enum names that are none": (
        with_schemas({"A": enum("a", **{"x-enum-varnames": ["1 x"]})}),
        "cannot name a member",
    ),
    "enum names that are one": (
        with_schemas({"A": enum("a", "b", **{"x-enum-varnames": ["X", "X"]})}),
        "two values of the enum",
    ),
    "an enum value with a line break": (with_schemas({"A": enum("a\nb")}), "characters that the generator drops"),
    "a property with a zero-width space": (with_schemas({"A": model(**{"a\u200bb": STRING})}), "drops"),
    "a parameter with a null byte": (document(one_get(parameters=[query("a\0b")])), "drops"),
    "a default with a quote": (
        document(one_get(parameters=[query("a") | {"schema": STRING | {"default": 'a"b'}}])),
        "changes the default",
    ),
    "a constant with a backslash": (with_schemas({"A": model(a={"const": "a\\b"})}), "changes the const"),
    "a default that is no value": (with_schemas({"A": model(a=enum("a", default="b"))}), "'b' is not one of"),
    "properties beside a union": (
        document(one_get(responses=answer(model(a=STRING) | {"anyOf": [reference("A"), reference("B")]})), TWO_MODELS),
        "beside",
    ),
    "properties beside a reference": (
        document(one_get(responses=answer(model(a=STRING) | {"allOf": [reference("A")]})), TWO_MODELS),
        "beside",
    ),
    "keywords beside a $ref": (
        document(one_get(responses=answer(model(a=STRING) | reference("A"))), TWO_MODELS),
        "beside",
    ),
    "two arrays in a union": (
        with_schemas({"L": array(STRING), "A": model(a=one_of(reference("L"), array(reference("B")))), "B": model()}),
        "one array of the union as the other",
    ),
    "a discriminator that nothing fixes": (
        with_schemas({**TWO_MODELS, "C": {"oneOf": [reference("A"), reference("B")], **discriminated_by("a")}}),
        "each part must fix 'a' by const",
    ),
    "a discriminator whose values are open": (
        with_schemas(
            {
                "A": model(kind=enum("a")),
                "B": {"allOf": [reference("A"), model(kind={"const": "b"})]},
                "C": model(c={"anyOf": [reference("B"), reference("A"), {"type": "null"}], **discriminated_by("kind")}),
            }
        ),
        "#/components/schemas/C/properties/c: the generator passes over discriminators; each part must fix 'kind'",
    ),
    "a schema that is true": (with_schemas({"A": True}), "schema A"),
    "a list of itself": (with_schemas({"A": {"type": "array", "items": reference("A")}}), "the generator refuses"),
    "a list of anything": (with_schemas({"A": model(a={"type": "array"})}), "array must have items"),
    "a property that hides a local name": (with_schemas({"A": model(d=STRING)}), "becomes d hides"),
    "a property that hides a function": (
        with_schemas({"A": model(cast=STRING, b=array(STRING))}),
        "becomes cast hides",
    ),
    "a property that hides a method": (with_schemas({"A": model(to_dict=STRING)}), "becomes to_dict hides"),
    "a property that hides other properties": (with_schemas({"A": model(additional_properties=STRING)}), "hides"),
    "properties that Python holds for one": (
        with_schemas({"A": model_of({"ﬁeld": STRING, "field": STRING})}),
        "becomes field hides",
    ),
    "properties that become one": (
        with_schemas({"A": model(**{"a b": STRING, "a  b": STRING})}),
        "the generator refuses",
    ),
    "a parameter that hides the parameters": (document(one_get(parameters=[query("params")])), "params hides"),
    "a parameter that hides a function": (
        document({"/a/{quote}": {"get": operation(parameters=[in_path("quote")])}}),
        "quote hides",
    ),
    "an operation that no import finds": (document(one_get("ﬁnd")), "no import statement finds"),
    **{
        f"a schema called {name}": (with_schemas({name: model(a=STRING)}), f"the name {name} has two meanings")
        for name in ("Response", "Client", "Any", "HTTPStatus", "Mapping", "Unset", "T")
    },
    "a schema called UUID": (
        with_schemas(
            {"UUID": model(a=STRING), "A": model(a={"type": "string", "format": "uuid"}, b=reference("UUID"))}
        ),
        "the name UUID has two meanings",
    ),
    "what is no OpenAPI": (document({"/a": {"get": "no"}}), "no valid OpenAPI 3.1"),
    "what has no paths": ({"openapi": "3.1.0", "info": {}}, "it has no paths"),
    "OpenAPI 3.0": (document() | {"openapi": "3.0.0"}, "no OpenAPI 3.1 document"),
}


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_refused(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    content, reason = TRAPS[name]
    assert reason in refusal(checkout(tmp_path, content), capsys)


def test_a_refusal_as_a_process_is_one_line(tmp_path: Path) -> None:
    content, reason = TRAPS["schemas that differ in case"]
    root = checkout(tmp_path, content)
    before = listing(root)
    done = run("--root", root)
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


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("def broken(:\n", "the generated code is no Python"),
        ("x = unknown\n", "undefined name"),
        ("raise KeyError('at import')\n", "cannot be imported: KeyError: 'at import'"),
        ("import warnings\nwarnings.warn('old', DeprecationWarning)\n", "cannot be imported: DeprecationWarning: old"),
    ],
)
def test_code_that_does_not_work_is_refused(
    tmp_path: Path, template: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    root = checkout(tmp_path, document())
    (root / "openapi" / "templates" / "errors.py.jinja").write_text(template)
    assert reason in refusal(root, capsys)


# The overlay


def overlay(*actions: Json) -> str:
    return json.dumps({"overlay": "1.0.0", "info": {"title": "Edits", "version": "1"}, "actions": list(actions)})


WHY = {"description": "Because."}
BAD_OVERLAYS: dict[str, tuple[str, str]] = {
    "a target that matches nothing": (
        overlay({"target": "$.paths['/no'].get", "update": {"x-a": 1}, **WHY}),
        "overlay action 1 ($.paths['/no'].get) matches nothing",
    ),
    "an action that an earlier one undoes": (
        overlay(
            {"target": "$.info.title", "update": "A", **WHY},
            {"target": "$.paths['/things']", "remove": True, **WHY},
            {"target": "$.paths['/things'].get", "update": {"x-a": 1}, **WHY},
        ),
        "overlay action 3 ($.paths['/things'].get) matches nothing",
    ),
    "no description": (overlay({"target": "$.info", "update": {"x-a": 1}}), "gives no reason"),
    "an empty description": (overlay({"target": "$", "update": {"x": 1}, "description": ""}), "gives no reason"),
    "no target": (overlay({"update": {}, **WHY}), "overlay action 1 has no target"),
    "an action that is a word": (overlay("update"), "overlay action 1 has no target"),  # type: ignore[arg-type]  # meant
    "an action that does nothing": (overlay({"target": "$.info", **WHY}), "must either update, or remove: true"),
    "remove: false": (overlay({"target": "$.info", "remove": False, **WHY}), "must either update, or remove: true"),
    "both": (overlay({"target": "$.info", "remove": True, "update": {}, **WHY}), "must either"),
    "a target that is no JSONPath": (overlay({"target": "$..[", "update": {}, **WHY}), "no JSONPath"),
    "the whole document removed": (overlay({"target": "$", "remove": True, **WHY}), "remove the whole document"),
    "a text about what is not there": (
        overlay({"target": "$.components", "update": {"schemas": {"Gone": {"description": "a unit"}}}, **WHY}),
        "overlay action 1 ($.components) describes Gone, which is not there",
    ),
    "an edit that breaks the document": (
        overlay({"target": "$.info", "remove": True, **WHY}),
        "no valid OpenAPI 3.1: 'info' is a required property",
    ),
    "a list": ("[]", "is no overlay"),
    "nothing": ("", "is no overlay"),
    "actions that are none": ("actions: 1", "is no overlay"),
    "no YAML": ("actions: [", "is no YAML"),
    "not UTF-8": ("actions: \udcff", "overlay.yaml"),
}


@pytest.mark.parametrize("name", BAD_OVERLAYS)
def test_an_overlay_is_refused(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text, reason = BAD_OVERLAYS[name]
    root = checkout(tmp_path, document())
    (root / "openapi" / "overlay.yaml").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert reason in refusal(root, capsys)


@pytest.mark.parametrize("name", ["openapi.json", "overlay.yaml", "templates"])
def test_a_missing_input_is_refused(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    root = checkout(tmp_path, document())
    (root / "openapi" / name).rename(root / "openapi" / "elsewhere")
    assert name in refusal(root, capsys)


def test_null_is_possible_however_the_document_says_it(tmp_path: Path) -> None:
    fields = {
        "one": {"type": "integer", "nullable": True},
        "two": {**reference("Part"), "nullable": True},
        "three": {"type": "array", "items": {"type": "integer", "nullable": True}},
        "four": {"type": "integer", "nullable": False},
        "nullable": {"type": "boolean"},
    }
    schemas = {"Thing": model(list(fields), **fields), "Part": {**model([], x=STRING), "nullable": True}}
    root = checkout(tmp_path, with_schemas(schemas))
    generate.generate(root / "openapi", root / "out")
    lines = (root / "out" / "models" / "thing.py").read_text("utf-8").splitlines()
    found = dict(line.strip().split(": ", 1) for line in lines[lines.index('    __spec_schema__ = "Thing"') + 1 :])
    assert found == {
        "one": "int | None = None",
        "two": "Part | None = None",
        "three": "tuple[int | None, ...]",
        "four": "int",
        "nullable": "bool",
    }


def test_an_overlay_mends_a_collision(tmp_path: Path) -> None:
    content, _ = TRAPS["operationIds under one tag"]
    mend = overlay({"target": "$.paths['/b'].get", "update": {"operationId": "get_other_thing"}, **WHY})
    root = checkout(tmp_path, content, mend)
    generate.generate(root / "openapi", root / "out")
    names = {path.name for path in (root / "out" / "api" / "things").glob("get*")}
    assert names == {"get_thing.py", "get_other_thing.py"}


def test_the_vendored_overlay_says_why_in_every_action() -> None:
    actions = generate._actions(ROOT / "openapi" / "overlay.yaml")
    assert actions
    assert all(action["description"].endswith((".", "here.")) for action in actions)


# Awkward documents


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that holds the package generated from the awkward document."""
    root = checkout(tmp_path_factory.mktemp("awkward"), awkward())
    generate.generate(root / "openapi", root / "podero_api")
    return root


@pytest.fixture(scope="module")
def readings(package: Path) -> list[Any]:
    done = subprocess.run(
        [sys.executable, "-P", "-B", "-W", "error", str(Path(__file__).with_name("reading.py")), str(package)],
        input=json.dumps([(name, data) for name, data, _ in READINGS]),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=100,
    )
    result: list[Any] = json.loads(done.stdout)
    return result


@pytest.mark.parametrize("number", range(len(READINGS)), ids=[f"{name} {data}"[:60] for name, data, _ in READINGS])
def test_generated_code_reads_or_refuses(readings: list[Any], number: int) -> None:
    expected, found = READINGS[number][2], readings[number]
    if ": " in expected:
        assert isinstance(found, dict), found
        wanted = dict(part.split(": ") for part in expected.split("; "))
        assert {name: found[name] for name in wanted} == wanted
    else:
        assert found == expected


PROGRAM = """
import json, sys
sys.path.insert(0, sys.argv[1])
from podero_api.api.build import things_delete_thing
from podero_api.api.default import put_thing
from podero_api.api.things import class_
from podero_api.models import Box, Car, Color, Level, Mood, Unions
from podero_api.types import UNSET
shown = {
    "all": class_._get_kwargs(
        "a/b", "c?d", from_="f", user_query="q", user_header="h", client_query="c", fields=["x", "y"], color=Color.RED,
        x_request_id="r", seen="s", limit=1,
    ),
    "none": class_._get_kwargs("a", "b"),
    "delete": things_delete_thing._get_kwargs("a", "b"),
    "put": put_thing._get_kwargs("a", "b", body=Unions(thing=Car(plate="A"), maybe=None)),
    "no body": put_thing._get_kwargs("a", "b"),
    "colors": sorted(Color), "moods": sorted(Mood), "levels": sorted(Level),
}
json.dump(shown, sys.stdout)
"""


def test_generated_code_asks_for_what_the_document_says(package: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-P", "-B", "-W", "error", "-c", PROGRAM, str(package)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=100,
    )
    shown = json.loads(done.stdout)
    assert shown["all"] == {
        "method": "get",
        "url": "/things/a%2Fb/c%3Fd",
        "headers": {"X-Request-Id": "r", "user": "h"},
        "cookies": {"seen": "s"},
        "params": {"from": "f", "user": "q", "client": "c", "fields[]": ["x", "y"], "color": "red", "limit": 1},
    }
    assert shown["none"]["params"] == {"limit": 50}
    assert shown["delete"] == {"method": "delete", "url": "/things/a/b"}
    assert shown["put"]["json"] == {"thing": {"plate": "A"}, "maybe": None}
    assert "json" not in shown["no body"]
    assert shown["colors"] == sorted(["red", "light-blue", "class", "None", "", "été", "1st"])
    assert shown["levels"] == [-1, 0, 1]


@pytest.mark.parametrize(
    "content",
    [
        document({}),
        with_schemas({"A": {"title": "EV/Thing", **model(a=STRING)}}),
        with_schemas({"A": model(a=STRING), "B": reference("A")}),
        with_schemas({"A": {"type": "object", "allOf": [reference("B")]}, "B": model(a=STRING)}),
        with_schemas({"A": {"type": ["object", "null"], "properties": {"a": STRING}}}),
        with_schemas({"Generator": model(a=STRING)}),
        document(one_get(responses={"204": {"description": "Gone."}})),
        document(one_get(parameters=[query("k"), query("response"), query("kwargs"), query("data")])),
        document(one_get(tags=["models"])),
    ],
    ids=["empty", "title", "alias", "allOf", "null", "Generator", "204", "names", "tag"],
)
def test_a_legal_document_generates(tmp_path: Path, content: Json) -> None:
    root = checkout(tmp_path, content)
    generate.generate(root / "openapi", root / "out")
    assert (root / "out" / "py.typed").exists()


def test_the_overlay_names_the_operations_and_leaves_the_document_alone() -> None:
    plain = vendored()
    edited = generate.overlaid(plain, ROOT / "openapi" / "overlay.yaml")
    assert plain == vendored()
    assert {one[item]["operationId"] for one in edited["paths"].values() for item in one} == {
        "get_current_ev_session",
        "list_wallbox_hems_sessions",
    }
