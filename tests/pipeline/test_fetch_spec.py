"""``scripts/fetch_spec.py`` as a process: what is taken, what is refused, and what is left behind."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from podero.drift.document import DocumentError
from podero.drift.loading import download
from podero.drift.loading.load import load_document
from scripts import fetch_spec
from tests.pipeline.documents import (
    ROOT,
    VENDORED,
    Json,
    as_page,
    as_yaml,
    document,
    edited,
    listing,
    operation,
    parts_by_operation,
    reference,
    vendored,
)
from tests.servers.publishing import JSON_TYPE, Answer, Loopback, for_ever

SCRIPT = ROOT / "scripts" / "fetch_spec.py"
OLD = b"what was there before\n"


@dataclass
class Done:
    """How a run of the command ended."""

    returncode: int
    stdout: str
    stderr: str


def run(*arguments: object) -> Done:
    """The command in this process: the same, and quick."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        try:
            code = fetch_spec.main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(str(end.code))
    return Done(code, out.getvalue(), err.getvalue())


def process(*arguments: object, script: Path = SCRIPT, **environment: str) -> Done:
    """The command as a process of its own."""
    done = subprocess.run(
        [sys.executable, str(script), *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
        env={**os.environ, **environment},
    )
    return Done(done.returncode, done.stdout, done.stderr)


def check_one_line(done: Done) -> None:
    assert done.returncode == 2
    assert done.stdout == ""
    assert re.fullmatch(r"fetch_spec: [\x20-\x7e]{5,450}\n", done.stderr)


def taken(tmp_path: Path, *sources: object) -> bytes:
    """What the command writes for these sources."""
    output = tmp_path / "out" / "spec.json"
    done = run(*sources, "--output", output)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(r".*spec\.json: written, \d+ bytes\n", done.stdout)
    assert [path.name for path in output.parent.iterdir()] == ["spec.json"]
    return output.read_bytes()


def refused(tmp_path: Path, *sources: object, command: Callable[..., Done] = run) -> str:
    """Why the command refuses these sources; all of the output folder must be as it was."""
    folder = tmp_path / "out"
    folder.mkdir()
    output = folder / "spec.json"
    output.write_bytes(OLD)
    os.utime(output, ns=(10**18, 10**18))
    done = command(*sources, "--output", output)
    check_one_line(done)
    assert listing(folder) == {"spec.json": OLD}
    assert output.stat().st_mtime_ns == 10**18
    return done.stderr


def saved(tmp_path: Path, name: str, content: str | bytes | Json) -> Path:
    path = tmp_path / name
    if isinstance(content, dict):
        content = json.dumps(content)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return path


# The vendored document


def test_the_vendored_document_is_canonical() -> None:
    content = VENDORED.read_bytes()
    again = json.dumps(json.loads(content), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
    assert content == again.encode("utf-8")


def test_the_vendored_document_is_valid_openapi_31() -> None:
    assert vendored()["openapi"] == "3.1.0"
    assert list(OpenAPIV31SpecValidator(vendored()).iter_errors()) == []


def test_the_vendored_document_holds_all_of_both_pages() -> None:
    spec = vendored()
    device = "/api/partners/v2.0/org/{org_id}/users/{user_id}"
    assert set(spec["paths"]) >= {
        f"{device}/electric-vehicles/{{electric_vehicle_id}}/sessions/current",
        f"{device}/wallboxes/{{wallbox_id}}/hems-sessions",
    }
    assert set(spec["components"]["schemas"]) >= {
        *("CurrentSessionResponse", "SessionItem", "SessionOutcome", "HiddenReason"),
        *("HEMSSessionsListResponse", "HEMSSessionItem", "WBHEMSSessionOutcome"),
    }
    assert len(spec["components"]["schemas"]["SessionOutcome"]["enum"]) >= 18
    assert len(spec["components"]["schemas"]["SessionItem"]["properties"]) >= 22
    assert len(spec["components"]["schemas"]["HEMSSessionItem"]["properties"]) >= 12
    assert set(spec["components"]["securitySchemes"]) == {"OAuth2"}
    for path in spec["paths"].values():
        (method,) = path
        assert path[method]["summary"]
        assert path[method]["security"] == [{"OAuth2": []}]
        assert all(parameter["description"] for parameter in path[method]["parameters"])
    assert spec["info"]["description"].startswith("This API provides")
    assert json.dumps(spec).count('"description"') >= 28


def test_fetching_the_vendored_document_changes_nothing() -> None:
    before = VENDORED.stat().st_mtime_ns
    done = process(VENDORED)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{VENDORED}: unchanged, {VENDORED.stat().st_size} bytes\n"
    assert VENDORED.stat().st_mtime_ns == before


# Sources that are taken


def test_a_json_file_becomes_canonical(tmp_path: Path) -> None:
    scrambled = dict(reversed(vendored().items()))
    source = saved(tmp_path, "spec.json", "\ufeff" + json.dumps(scrambled, ensure_ascii=True))
    assert taken(tmp_path, source) == VENDORED.read_bytes()


def test_text_is_written_unescaped(tmp_path: Path) -> None:
    source = saved(tmp_path, "spec.json", edited(lambda spec: spec["info"].update(title="Grüße, 東京 \U0001f50c")))
    assert "Grüße, 東京 \U0001f50c".encode() in taken(tmp_path, source)


def test_a_yaml_file_becomes_the_same_bytes(tmp_path: Path) -> None:
    assert taken(tmp_path, saved(tmp_path, "spec.yaml", as_yaml(vendored()))) == VENDORED.read_bytes()


def test_yaml_is_read_as_the_json_that_it_stands_for(tmp_path: Path) -> None:
    source = saved(
        tmp_path,
        "spec.yml",
        """
openapi: 3.1.0
info: {title: Things, version: 2024-01-31}
paths:
  /things:
    get:
      summary: yes
      description: 2024-01-31T10:00:00Z
      operationId: no
      x-values: [on, off, y, 1, 1.5, true, null, 0777, 1:30]
      responses:
        200: {description: OK}
        default: {description: other}
""",
    )
    spec = json.loads(taken(tmp_path, source))
    assert spec["info"]["version"] == "2024-01-31"
    get = spec["paths"]["/things"]["get"]
    assert (get["summary"], get["description"], get["operationId"]) == ("yes", "2024-01-31T10:00:00Z", "no")
    assert get["x-values"] == ["on", "off", "y", 1, 1.5, True, None, 777, "1:30"]
    assert set(get["responses"]) == {"200", "default"}


def test_saved_pages_merge_to_the_vendored_document(tmp_path: Path) -> None:
    pages = [
        saved(tmp_path, f"page-{number}.md", as_page(part, path))
        for number, (path, part) in enumerate(parts_by_operation(vendored()))
    ]
    assert len(pages) == len(vendored()["paths"])
    assert taken(tmp_path, *pages) == VENDORED.read_bytes()


def test_the_order_of_pages_does_not_matter(tmp_path: Path) -> None:
    pages = [
        saved(tmp_path, f"page-{number}.MD", as_page(part, path))
        for number, (path, part) in enumerate(parts_by_operation(vendored()))
    ]
    assert taken(tmp_path, *reversed(pages)) == VENDORED.read_bytes()


def test_other_code_on_a_page_is_passed_over(tmp_path: Path) -> None:
    (path, part), *others = parts_by_operation(vendored())
    text = as_page(part, path) + '\n```json\n{"id": 1}\n```\n\n```yaml\nid: 1\n```\n\n    indented: true\n'
    pages = [saved(tmp_path, f"{number}.md", as_page(other, at)) for number, (at, other) in enumerate(others)]
    pages.append(saved(tmp_path, "one.md", text))
    assert taken(tmp_path, *pages) == VENDORED.read_bytes()


@pytest.mark.parametrize(
    "kind",
    [
        "application/json; charset=utf-8",
        "application/vnd.oai.openapi+json",
        "application/vnd.oai.openapi;version=3.1",
        "application/problem+json",
        "application/yaml",
        "text/x-yaml",
        "text/plain",
        "application/octet-stream",
        None,
    ],
)
def test_a_document_from_a_server(tmp_path: Path, loopback: Loopback, kind: str | None) -> None:
    headers = {} if kind is None else {"Content-Type": kind}
    url = loopback.url("openapi.json", Answer(VENDORED.read_bytes(), headers))
    assert taken(tmp_path, url) == VENDORED.read_bytes()


def test_yaml_from_a_server(tmp_path: Path, loopback: Loopback) -> None:
    url = loopback.url("openapi", Answer(as_yaml(vendored()).encode(), {"Content-Type": "application/yaml"}))
    assert taken(tmp_path, f"{url}?format=yaml") == VENDORED.read_bytes()


def test_a_page_from_a_server(tmp_path: Path, loopback: Loopback) -> None:
    urls = [
        loopback.url(f"page-{number}.md", Answer(as_page(part, path).encode(), {"Content-Type": "text/markdown"}))
        for number, (path, part) in enumerate(parts_by_operation(vendored()))
    ]
    assert taken(tmp_path, *urls) == VENDORED.read_bytes()


def test_a_compressed_document_from_a_server(tmp_path: Path, loopback: Loopback) -> None:
    body = gzip.compress(VENDORED.read_bytes())
    url = loopback.url("packed.json", Answer(body, {**JSON_TYPE, "Content-Encoding": "gzip"}))
    assert taken(tmp_path, url) == VENDORED.read_bytes()


def test_without_a_source_the_url_of_the_lock_is_fetched(tmp_path: Path, loopback: Loopback) -> None:
    url = loopback.url("locked.json", Answer(VENDORED.read_bytes()))
    for folder in ("scripts", "openapi"):
        (tmp_path / folder).mkdir()
    (tmp_path / "openapi" / "lock.json").write_text(json.dumps({"spec": {"url": url}}))
    done = process(script=Path(shutil.copy(SCRIPT, tmp_path / "scripts")))
    assert (done.returncode, done.stderr) == (0, "")
    assert loopback.asked[-1] == "/locked.json"
    assert (tmp_path / "openapi" / "openapi.json").read_bytes() == VENDORED.read_bytes()


@pytest.mark.parametrize("lock", [None, "{", "[]", '{"spec": {"url": null}}', '{"spec": {}}'])
def test_without_a_source_and_a_lock_nothing_is_fetched(tmp_path: Path, lock: str | None) -> None:
    if lock is not None:
        (tmp_path / "lock.json").write_text(lock)
    with pytest.raises(DocumentError, match=r"there is no SOURCE, and lock\.json has no URL"):
        fetch_spec.locked_url(tmp_path / "lock.json")


# Conflicts between sources


READ = next(path for path, item in vendored()["paths"].items() if "get" in item)


def change_title(spec: Json) -> None:
    spec["info"]["title"] = "Another API"


def change_an_enum(spec: Json) -> None:
    spec["components"]["schemas"]["HiddenReason"]["enum"] = ["other"]


def change_a_path(spec: Json) -> None:
    spec["paths"][READ]["get"]["deprecated"] = 1


def change_a_kind(spec: Json) -> None:
    spec["components"]["securitySchemes"] = []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        (change_title, "#/info/title"),
        (change_an_enum, "#/components/schemas/HiddenReason/enum"),
        (change_a_path, f"{READ.replace('/', '~1')}/get/deprecated"),
        (change_a_kind, "#/components/securitySchemes"),
    ],
)
def test_a_conflict_is_refused_and_its_place_named(
    tmp_path: Path, change: Callable[[Json], None], pointer: str
) -> None:
    one = vendored()
    one["paths"][READ]["get"]["deprecated"] = True  # for Python the same as 1
    other = edited(change)
    reason = refused(tmp_path, saved(tmp_path, "one.json", one), saved(tmp_path, "other.json", other))
    assert f"{pointer}\n" in reason
    assert "other.json: contradicts another source" in reason


def test_a_conflict_within_one_page_is_refused(tmp_path: Path) -> None:
    page = as_page(vendored(), "/x") + as_page(edited(change_title), "/y")
    assert "#/info/title" in refused(tmp_path, saved(tmp_path, "page.md", page))


# Content that is refused

DEEP = '{"a":' * 2000 + "1" + "}" * 2000
NOT_VALID: dict[str, tuple[Callable[[Json], object], str]] = {
    "OpenAPI 3.0": (lambda spec: spec.update(openapi="3.0.3"), "3.0.3"),
    "OpenAPI 3.2": (lambda spec: spec.update(openapi="3.2.0"), "3.2.0"),
    "Swagger": (lambda spec: [spec.pop("openapi"), spec.update(swagger="2.0")], "not an OpenAPI 3.1 document"),
    "a version that is a number": (lambda spec: spec.update(openapi=3.1), "not an OpenAPI 3.1 document"),
    "no paths": (lambda spec: spec.pop("paths"), "paths"),
    "no title": (lambda spec: spec["info"].pop("title"), "(at #/info)"),
    "a method that is a string": (lambda spec: spec["paths"].update({"/x": {"get": "no"}}), "not valid OpenAPI 3.1"),
    "a path without a slash": (lambda spec: spec["paths"].update(x={}), "not valid OpenAPI 3.1"),
    "a bad component name": (lambda spec: spec["components"]["schemas"].update({"a b": {}}), "not valid OpenAPI 3.1"),
    "a schema with an odd type": (
        lambda spec: spec["components"]["schemas"].update(X={"type": "widget"}),
        "not valid OpenAPI 3.1",
    ),
    "a reference to nothing": (
        lambda spec: spec["components"]["schemas"].update(X=reference("Nothing")),
        "not valid OpenAPI 3.1",
    ),
    "a path parameter that is not declared": (
        lambda spec: spec["paths"].update({"/x/{id}": {"get": operation()}}),
        "not valid OpenAPI 3.1",
    ),
    "two operations of one name": (
        lambda spec: spec["paths"].update({"/x": {"get": operation("a"), "put": operation("a")}}),
        "not valid OpenAPI 3.1",
    ),
    "a lone surrogate": (lambda spec: spec["info"].update(title="a\ud800b"), "surrogates not allowed"),
}


@pytest.mark.parametrize("name", NOT_VALID)
def test_what_is_no_valid_openapi_31_is_refused(tmp_path: Path, name: str) -> None:
    edit, reason = NOT_VALID[name]
    assert reason in refused(tmp_path, saved(tmp_path, "spec.json", edited(edit)))


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:9/x.json",
        "https://evil.example/x.json#/A",
        "other.json",
        "../other.yaml#/A",
        "",
        "#",
        7,
    ],
)
def test_a_reference_out_of_the_document_is_refused(tmp_path: Path, target: object) -> None:
    spec = edited(lambda spec: spec["components"]["schemas"].update(X={"$ref": target}))
    assert "leads outside the document" in refused(tmp_path, saved(tmp_path, "spec.json", spec))


@pytest.mark.parametrize("keyword", ["$ref", "$dynamicRef", "$schema", "$id", "externalValue", "operationRef"])
def test_nothing_that_a_document_names_is_ever_requested(tmp_path: Path, loopback: Loopback, keyword: str) -> None:
    loopback.asked.clear()
    url = loopback.url("other.json", Answer(b"{}"))
    spec = edited(lambda spec: spec["components"]["schemas"].update(X={keyword: url}, Y=reference("X")))
    spec["paths"]["/x"] = {"get": operation(answer=reference("Y"))}
    spec["jsonSchemaDialect"] = url
    done = run(saved(tmp_path, "spec.json", spec), "--output", tmp_path / "out.json")
    assert done.returncode in (0, 2)
    assert loopback.asked == []


def replaced(old: str, new: str) -> str:
    text = VENDORED.read_text("utf-8")
    assert old in text
    return text.replace(old, new, 1)


BROKEN: dict[str, tuple[str | bytes, str]] = {
    "nothing": (b"", "not a YAML mapping"),
    "cut off": (VENDORED.read_bytes()[:-50], "not valid JSON"),
    "something after the end": (VENDORED.read_bytes() + b"{}", "not valid JSON"),
    "a list": (b"[]", "a JSON list, not an object"),
    "a duplicate key": (replaced('"info": {', '"info": {}, "info": {'), "'info' appears twice"),
    "not UTF-8": (VENDORED.read_bytes().replace(b"Podero", b"P\xf6dero"), "not UTF-8"),
    "UTF-16": (VENDORED.read_text("utf-8").encode("utf-16"), "not UTF-8"),
    "HTML": (b"<!doctype html><p>Sign in</p>", "fetch_spec"),
    "nested too deep": (json.dumps(document())[:-1] + ', "x-deep": ' + DEEP + "}", "deep"),
    "brackets": (b"[" * 200_000, "deep"),
    "a number with a million digits": ('{"openapi": "3.1.0", "paths": {}, "x": ' + "9" * 1_000_000 + "}", "not valid"),
}
for _constant in ("NaN", "Infinity", "-Infinity", "1e999", "-1e999"):
    BROKEN[_constant] = (f'{{"openapi": "3.1.0", "paths": {{}}, "x": {_constant}}}', _constant)


@pytest.mark.parametrize("name", BROKEN)
def test_broken_json_is_refused(tmp_path: Path, name: str) -> None:
    content, reason = BROKEN[name]
    # The name says nothing of the kind: what a server calls /openapi is read the same way.
    assert reason in refused(tmp_path, saved(tmp_path, "spec", content))


def test_nesting_that_json_can_still_read_is_refused_in_one_line(tmp_path: Path) -> None:
    one = json.dumps(document())[:-1] + ', "x-deep": ' + '{"a":' * 700 + "1" + "}" * 700 + "}"
    files = [saved(tmp_path, f"{number}.json", one) for number in (1, 2)]
    done = run(*files, "--output", tmp_path / "out.json")
    if done.returncode:
        check_one_line(done)


BROKEN_YAML = {
    "an anchor": ("x-a: &one {}\nx-b: 1", "anchors and aliases"),
    "an alias": ("x-a: &one {}\nx-b: *one", "anchors and aliases"),
    "a merge of an alias": ("x-a: &one {a: 1}\nx-b: {<<: *one}", "anchors and aliases"),
    "a duplicate key": ("x-a: 1\nx-a: 2", "x-a"),
    "a number and its string": ("x-a: {200: a, '200': b}", "appears twice"),
    "a key that is a truth value": ("x-a: {true: b}", "is not a string"),
    "a key that is a list": ("x-a: {[1]: b}", "spec.yaml"),
    "a tag of Python": ("x-a: !!python/object/apply:os.system [echo]", "not valid YAML"),
    "an unknown tag": ("x-a: !thing 1", "not valid YAML"),
    "bytes": ("x-a: !!binary aGVsbG8=", "bytes"),
    "a set": ("x-a: !!set {a, b}", "set"),
    "a number that is none": ("x-a: .nan", "nan"),
    "an endless number": ("x-a: -.inf", "inf"),
    "two documents": ("---\nopenapi: 3.1.0", "not valid YAML"),
    "a tab": ("x-a:\n\t- 1", "not valid YAML"),
    "a bracket that is open": ("x-a: [1", "not valid YAML"),
    "nested too deep": ("x-a: " + "[" * 5000 + "]" * 5000, "deep"),
}


@pytest.mark.parametrize("name", BROKEN_YAML)
def test_yaml_beyond_json_is_refused(tmp_path: Path, name: str) -> None:
    lines, reason = BROKEN_YAML[name]
    text = f"openapi: 3.1.0\ninfo: {{title: a, version: '1'}}\npaths: {{}}\n{lines}\n"
    assert reason in refused(tmp_path, saved(tmp_path, "spec.yaml", text))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("# A page\n\nwithout code\n", "no fenced YAML"),
        ("# A page\n\n```yaml\nid: 1\n```\n", "no fenced YAML"),
        ("```yaml\nopenapi: 3.1.0\npaths: {}\nx: *y\n```\n", "anchors"),
        ("```yaml\nopenapi: 3.1.0\npaths: [\n```\n", "not valid YAML"),
        ("```yaml\nopenapi: 3.1.0\n```\n", "no paths"),
    ],
)
def test_a_page_without_a_document_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    assert reason in refused(tmp_path, saved(tmp_path, "page.md", text))


# Answers that are refused


@cache
def answers(origin: str) -> dict[str, tuple[Answer, str]]:
    body = VENDORED.read_bytes()
    bomb = gzip.compress(b" " * 20_000_001, 1)
    packed = {**JSON_TYPE, "Content-Encoding": "gzip"}
    return {
        "a redirect": (Answer(status=302, headers={"Location": f"{origin}/there.json"}), "redirects to"),
        "a lasting redirect": (Answer(status=308, headers={"Location": "file:///etc/passwd"}), "redirects to"),
        "not modified": (Answer(status=304, headers={}), "not followed"),
        "no such page": (Answer(body, status=404), "status 404, not 200"),
        "no content": (Answer(status=204, headers={}), "status 204"),
        "a part": (Answer(body, status=206), "status 206"),
        "a failure": (Answer(b"{}", status=500), "status 500"),
        "too large by its word": (Answer(b"{", {**JSON_TYPE, "Content-Length": "20000001"}), "more than 20 MB"),
        "too large": (Answer(b" " * 20_000_001), "more than 20 MB"),
        "without end": (Answer(for_ever(b" " * 65536)), "more than 20 MB"),
        "a bomb": (Answer(bomb, packed), "more than 20 MB after decompression"),
        "a bomb in a bomb": (
            Answer(gzip.compress(bomb), {**JSON_TYPE, "Content-Encoding": "gzip, gzip"}),
            "'gzip, gzip' was not requested",
        ),
        "another packing": (Answer(body, {**JSON_TYPE, "Content-Encoding": "br"}), "'br' was not requested"),
        "no gzip": (Answer(body, packed), "not valid gzip"),
        "a cut-off gzip": (Answer(gzip.compress(as_yaml(vendored()).encode())[:-20], packed), "not valid gzip"),
        "two gzips": (Answer(gzip.compress(body) * 2, packed), "not valid JSON"),
        "cut off": (Answer(body[:-10], {**JSON_TYPE, "Content-Length": str(len(body))}), "RemoteProtocolError"),
        "cut off in a chunk": (
            Answer(lambda file: [file.write(b"ffff\r\n{")], {**JSON_TYPE, "Transfer-Encoding": "chunked"}),
            "RemoteProtocolError",
        ),
        **{
            kind: (Answer(body, {"Content-Type": kind}), f"'{kind}' cannot be")
            for kind in ("text/html", "image/png", "application/pdf", "application/zip", "text/css", "json")
        },
    }


@pytest.mark.parametrize("name", answers(""))
def test_an_answer_that_cannot_be_it_is_refused(tmp_path: Path, loopback: Loopback, name: str) -> None:
    loopback.url("there.json", Answer(VENDORED.read_bytes()))
    loopback.asked.clear()
    answer, reason = answers(loopback.origin)[name]
    assert reason in refused(tmp_path, loopback.url("spec.json", answer))
    assert loopback.asked == ["/spec.json"]


def slow_headers(file: Any) -> None:
    file.write(b"X-Slow: ")
    for_ever(b"x", 0.02)(file)


@pytest.mark.parametrize("body", [for_ever(b" ", 0.02), slow_headers], ids=["body", "headers"])
def test_a_trickle_is_refused_when_the_time_is_up(
    loopback: Loopback, monkeypatch: pytest.MonkeyPatch, body: Callable[[Any], None]
) -> None:
    monkeypatch.setattr(download, "MAX_SECONDS", 0.3)
    url = loopback.url("slow.json", Answer(body))
    started = time.monotonic()
    with pytest.raises(DocumentError, match="not complete after"):
        load_document(url)
    assert time.monotonic() - started < 5


def test_a_silent_server_is_refused_when_the_time_is_up(loopback: Loopback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "MAX_SECONDS", 0.3)
    url = loopback.url("silent.json", Answer(lambda _: time.sleep(1)))
    with pytest.raises(DocumentError, match="not complete after"):
        load_document(url)


@pytest.mark.parametrize(
    "source",
    [
        "no-such-file.json",
        ".",
        "",
        "file:///etc/passwd",
        "ftp://127.0.0.1/spec.json",
        "http://127.0.0.1:9/spec.json",
        "http://[broken",
        "http://",
        "http://127.0.0.1:99999/spec.json",
        "a" * 5000,
    ],
)
def test_a_source_that_cannot_be_read_is_refused(tmp_path: Path, source: str) -> None:
    refused(tmp_path, source)


def test_a_password_in_a_url_is_not_shown(tmp_path: Path, loopback: Loopback) -> None:
    url = loopback.url("no.json", Answer(status=401)).replace("://", "://user:hunter2@")
    reason = refused(tmp_path, f"{url}?token=hunter2")
    assert "status 401" in reason
    assert "hunter2" not in reason


def test_a_file_over_20_mb_is_refused(tmp_path: Path) -> None:
    assert "more than 20 MB" in refused(tmp_path, saved(tmp_path, "spec.json", b" " * 20_000_001))


def test_one_bad_source_among_good_ones_refuses_all(tmp_path: Path) -> None:
    assert "no-such.json" in refused(tmp_path, VENDORED, tmp_path / "no-such.json")


def test_refusals_as_a_process(tmp_path: Path, loopback: Loopback) -> None:
    check_one_line(process("--nothing"))
    refused(tmp_path, loopback.url("endless.json", Answer(for_ever(b" " * 65536))), command=process)


# Writing and misuse


def test_the_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    output = tmp_path / "spec.json"
    output.write_bytes(OLD)
    with output.open("rb") as reader:  # who reads the old file goes on reading it
        assert run(VENDORED, "--output", output).returncode == 0
        assert reader.read() == OLD
    assert listing(tmp_path) == {"spec.json": VENDORED.read_bytes()}
    assert run(VENDORED, "--output", output).stdout.endswith(f"unchanged, {VENDORED.stat().st_size} bytes\n")


def test_an_output_that_is_a_folder_is_refused_and_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    check_one_line(run(VENDORED, "--output", folder))
    assert listing(tmp_path) == {"folder": None}


def test_an_output_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(OLD)
    check_one_line(run(VENDORED, "--output", tmp_path / "file" / "spec.json"))
    assert listing(tmp_path) == {"file": OLD}


@pytest.mark.parametrize(
    "arguments", [("--nothing",), ("--output",), ("--out", "x", "y"), ("--output=a\n::error::b", "-x")]
)
def test_misuse_is_one_line_too(arguments: tuple[str, ...]) -> None:
    check_one_line(run(*arguments))


def test_text_of_a_document_cannot_command_a_terminal_or_a_workflow(tmp_path: Path) -> None:
    spec = {"openapi": "\x1b[31m3.1\n::error::x", "paths": {}}
    reason = refused(tmp_path, saved(tmp_path, "spec.json", spec))
    assert "::" not in reason


def test_a_plain_locale_is_no_hindrance(tmp_path: Path) -> None:
    source = saved(tmp_path, "grüße.json", edited(lambda spec: spec["info"].update(title="東京")))
    done = process(source, "--output", tmp_path / "東京.json", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "東京".encode() in (tmp_path / "東京.json").read_bytes()
