"""``scripts/check_drift.py``: exit codes, streams, and documents from a real server."""

import gzip
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest

from scripts import check_drift
from tests.drift.mutations import VENDORED, Json, properties, schemas, vendored
from tests.servers.publishing import JSON_TYPE, Answer, for_ever, serve

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "check_drift.py"


def changed() -> Json:
    document = vendored()
    schemas(document)["SessionOutcome"]["enum"].append("grid_limited")
    properties(document, "HEMSSessionItem")["id"] = {"type": "string"}
    return document


def info_only() -> Json:
    document = vendored()
    schemas(document)["SessionItem"]["required"].append("is_hidden")
    return document


def as_bytes(document: Json) -> bytes:
    return json.dumps(document).encode()


ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/same": (200, JSON_TYPE, as_bytes(vendored())),
    "/changed": (200, JSON_TYPE, as_bytes(changed())),
    "/info": (200, JSON_TYPE, as_bytes(info_only())),
    "/redirect": (302, {"Location": "/same"}, b""),
    "/html": (200, {"Content-Type": "text/html"}, b"<!doctype html><p>Sign in</p>"),
    "/html-as-json": (200, JSON_TYPE, b"<!doctype html><p>Sign in</p>"),
    "/error": (500, JSON_TYPE, b"{}"),
    "/empty": (200, JSON_TYPE, b""),
    "/long": (200, {**JSON_TYPE, "Content-Length": "200000000"}, b"{"),
    "/bomb": (200, {**JSON_TYPE, "Content-Encoding": "gzip"}, gzip.compress(b" " * 20_000_001, 1)),
    "/truncated": (200, JSON_TYPE, as_bytes(vendored())[:-100]),
    "/cut-off": (200, {**JSON_TYPE, "Content-Length": "1000"}, b'{"openapi"'),
    "/twice": (200, JSON_TYPE, b'{"openapi": "3.1.0", "paths": {}, "paths": {}}'),
    "/nan": (200, JSON_TYPE, b'{"openapi": "3.1.0", "paths": {}, "x": NaN}'),
    "/deep": (200, JSON_TYPE, b'{"openapi": "3.1.0", "paths": {"/": ' + b'{"a":' * 900 + b"1" + b"}" * 902),
    "/deeper": (200, JSON_TYPE, b"[" * 100_000),
    "/old": (200, JSON_TYPE, as_bytes({**vendored(), "openapi": "3.0.3"})),
    "/foreign": (200, JSON_TYPE, as_bytes({"openapi": "3.1.0", "info": {}, "paths": {"/pets": {}}})),
    "/dangling": (200, JSON_TYPE, as_bytes({**vendored(), "x": {"$ref": "#/components/schemas/None"}})),
    "/list": (200, JSON_TYPE, b"[]"),
    "/not-utf-8": (200, JSON_TYPE, b'{"openapi": "\xff"}'),
    "/hostile": (200, JSON_TYPE, as_bytes({"openapi": "\x1b[31m\n::error::x", "paths": {}})),
}
UNUSABLE = tuple(path for path in ANSWERS if path not in ("/same", "/changed", "/info"))


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with serve() as running:
        for path, (status, headers, body) in ANSWERS.items():
            running.answers[path] = Answer(body, headers, status)
        running.answers["/endless"] = Answer(for_ever(b" " * 65536))
        yield running.origin


Done = subprocess.CompletedProcess[str]


def run(*arguments: str) -> Done:
    """The command in this process: the same, and quick."""
    with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
        try:
            code = check_drift.main(list(arguments))
        except SystemExit as end:
            code = int(str(end.code))
    return subprocess.CompletedProcess([], code, out.getvalue(), err.getvalue())


def process(*arguments: str) -> Done:
    """The command as a process of its own."""
    command = [sys.executable, str(SCRIPT), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=100, check=False)


def check_refused(done: Done) -> None:
    assert done.returncode == 2
    assert done.stdout == ""
    assert re.fullmatch(r"check_drift: [\x20-\x7e]{10,500}\n", done.stderr)
    assert "::" not in done.stderr


def test_the_vendored_document_has_no_drift() -> None:
    done = process()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "No drift: the document and the facade agree.\n"


def test_a_document_at_a_path(tmp_path: Path) -> None:
    spec = tmp_path / "changed.json"
    spec.write_bytes(as_bytes(changed()))
    done = run("--spec", str(spec))
    assert (done.returncode, done.stderr) == (1, "")
    assert "warning: enum-value-added: SessionOutcome grid_limited\n" in done.stdout


def test_a_document_from_a_server_in_json(server: str) -> None:
    done = run("--spec", f"{server}/changed", "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    findings = json.loads(done.stdout)["findings"]
    assert [set(one) for one in findings] == [{"rule", "schema", "member", "detail", "severity"}] * 2
    assert [(one["rule"], one["schema"], one["member"], one["severity"]) for one in findings] == [
        ("field-type-changed", "HEMSSessionItem", "id", "breaking"),
        ("enum-value-added", "SessionOutcome", "grid_limited", "warning"),
    ]


def test_the_same_document_gives_the_same_report_every_time(server: str) -> None:
    arguments = ("--spec", f"{server}/changed", "--format", "markdown")
    reports = {run(*arguments).stdout, process(*arguments).stdout}
    assert len(reports) == 1
    assert reports.pop().startswith("## API drift\n")


def test_no_difference_from_a_server(server: str) -> None:
    done = run("--spec", f"{server}/same", "--format", "json")
    assert (done.returncode, done.stderr, json.loads(done.stdout)) == (0, "", {"findings": []})


def test_what_is_harmless_is_shown_and_exits_with_0(server: str) -> None:
    done = run("--spec", f"{server}/info")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("info: field-required-changed: SessionItem is_hidden\n")


@pytest.mark.parametrize("path", UNUSABLE)
def test_an_answer_that_cannot_be_used_is_refused_in_one_line(server: str, path: str) -> None:
    check_refused(run("--spec", f"{server}{path}"))


def test_refusals_as_a_process(server: str) -> None:
    for arguments in (("--spec", f"{server}/hostile"), ("--format", "xml")):
        check_refused(process(*arguments))


def test_an_endless_answer_is_refused(server: str) -> None:
    done = run("--spec", f"{server}/endless")
    check_refused(done)
    assert "more than 20 MB" in done.stderr


def test_a_reason_names_what_is_wrong(server: str) -> None:
    for path, reason in (
        ("/redirect", "redirects to '/same'"),
        ("/html", "'text/html' cannot be"),
        ("/twice", "'paths' appears twice"),
        ("/nan", "NaN"),
        ("/long", "more than 20 MB"),
        ("/old", "not an OpenAPI 3.1 document"),
        ("/foreign", "not a document of the Podero Partner API"),
        ("/dangling", "leads nowhere"),
    ):
        assert reason in run("--spec", f"{server}{path}").stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("--format", "xml"),
        ("--spec",),
        ("--nothing",),
        ("surplus",),
        ("--spec", "no-such-file.json"),
        ("--spec", str(VENDORED.parent)),
        ("--spec", ""),
        ("--spec", "ftp://127.0.0.1/x"),
        ("--spec", "http://127.0.0.1:9/x"),
        ("--spec", "http://[broken"),
    ],
    ids=" ".join,
)
def test_misuse_is_refused_in_one_line(arguments: tuple[str, ...]) -> None:
    check_refused(run(*arguments))
