"""Standard streams that are closed, full or not UTF-8; text that no terminal should get; what ``--debug`` shows."""

import io
import json
import logging
import subprocess
import sys
from typing import Any

import pytest

from podero._formatting import harmless, visible
from podero._rows.json_text import json_text
from podero.cli.app import run
from podero.sandbox import Answer, Sandbox
from podero.testing import charging_session
from tests.cli.conftest import Run

ODD = "grün €  \U0001f697"
INVISIBLE = [
    *map(chr, (0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x180E, 0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x2066)),
    *map(chr, (0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9, 0x1BCA0, 0x1D173, 0xE0001, 0xE0041, 0xE007F, 0xE01EF)),
    *"\x00\x07\x1b\x7f\x9b",
]


@pytest.fixture
def odd_session(sandbox: Sandbox) -> None:
    """The next call is about a session whose outcome is text that few encodings have."""
    answer = {"json": {"session": charging_session().to_dict() | {"session_outcome": ODD}}}
    sandbox.next_answers(answer)


@pytest.fixture
def ev(sandbox: Sandbox) -> tuple[str, ...]:
    return "ev", "current", sandbox.user_id, sandbox.electric_vehicle_id


def is_clean(done: "subprocess.CompletedProcess[Any]") -> bool:
    said = done.stderr if isinstance(done.stderr, str) else done.stderr.decode(errors="replace")
    return "Traceback" not in said and "a defect" not in said and "Exception ignored" not in said


class TestEncodings:
    """`backslashreplace` in tables, escapes in JSON."""

    @pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8"])
    @pytest.mark.parametrize("form", [(), ("--describe",), ("--format", "json"), ("--format", "jsonl")], ids=str)
    def test_one_session(
        self,
        odd_session: None,
        ev: tuple[str, ...],
        here: Run,
        monkeypatch: pytest.MonkeyPatch,
        form: tuple[str, ...],
        encoding: str,
    ) -> None:
        out, err = io.BytesIO(), io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, encoding))
        monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(err, encoding))
        code = here(*ev, *form).returncode
        sys.stderr.flush()
        assert (code, is_clean(subprocess.CompletedProcess([], code, b"", err.getvalue()))) == (0, True)
        if "--format" in form:
            assert json.loads(out.getvalue())["session_outcome"] == ODD  # JSON is read as UTF-8, whatever the encoding
        else:
            assert "\\u20ac" in out.getvalue().decode(encoding) or "€" in out.getvalue().decode(encoding)

    @pytest.mark.parametrize("arguments", [("--chart", "--summary"), ("--format", "csv"), ("--summary", "-f", "json")])
    def test_listings(self, podero: Run, sandbox: Sandbox, arguments: tuple[str, ...]) -> None:
        done = podero(
            "hems", "list", sandbox.user_id, sandbox.wallbox_id, "--last", "30d", *arguments, PYTHONIOENCODING="ascii"
        )
        assert (done.returncode, is_clean(done), done.stdout.isascii()) == (0, True, True)

    @pytest.mark.parametrize("body", [json.dumps({"a": ODD}), ODD, "\x1b[31m"])
    def test_an_answer_as_it_came(self, podero: Run, sandbox: Sandbox, body: str) -> None:
        sandbox.next_answers(Answer(body=body))
        done = podero("request", "GET", "/x", PYTHONIOENCODING="ascii")
        assert (done.returncode, done.stdout) == (0, body)


class TestClosedStreams:
    def run(self, environment: dict[str, str], redirection: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            ["sh", "-c", f'exec "$@" {redirection}', "sh", sys.executable, "-m", "podero", *arguments],
            capture_output=True, text=True, env=environment, check=False, timeout=60,
        )  # fmt: skip

    @pytest.mark.parametrize("form", ["table", "json"])
    @pytest.mark.parametrize(
        ("redirection", "says"), [(">&-", "standard output is closed"), (">/dev/full", "No space left on device")]
    )
    @pytest.mark.posix
    def test_stdout(
        self, environment: dict[str, str], ev: tuple[str, ...], redirection: str, says: str, form: str
    ) -> None:
        done = self.run(environment, redirection, *ev, "--format", form)
        assert (done.returncode, done.stderr) == (1, f"podero: {says}\n")

    @pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("ev", "--help"), ("drift", "--spec", "-")])
    @pytest.mark.posix
    def test_stdout_of_what_asks_nothing(self, environment: dict[str, str], arguments: tuple[str, ...]) -> None:
        done = self.run(environment, ">&-", *arguments)
        assert done.returncode in (1, 2)
        assert is_clean(done)

    @pytest.mark.posix
    def test_stdout_that_nobody_writes_to_may_be_closed(
        self, environment: dict[str, str], sandbox: Sandbox, tmp_path: Any
    ) -> None:
        out = tmp_path / "x.csv"
        arguments = ("hems", "list", sandbox.user_id, sandbox.wallbox_id, "--last", "30d", "--out", str(out))
        done = self.run(environment, ">&-", *arguments)
        assert (done.returncode, len(out.read_text().splitlines())) == (0, 20)
        assert done.stderr.startswith("19 sessions in ")

    @pytest.mark.parametrize("redirection", ["2>&-", "2>/dev/full"])
    @pytest.mark.posix
    def test_stderr(self, environment: dict[str, str], ev: tuple[str, ...], redirection: str) -> None:
        """Results come as ever, and an error has its exit code."""
        assert self.run(environment, redirection, *ev).stdout == "no active session\n"
        done = self.run(environment | {"PODERO_CLIENT_ID": "x"}, redirection, *ev)
        assert (done.returncode, done.stdout, done.stderr) == (3, "", "")

    @pytest.mark.posix
    def test_stdin(self, environment: dict[str, str]) -> None:
        done = self.run(environment, "<&-", "request", "POST", "/x", "--json", "-")
        assert done.returncode == 2
        assert "--json is not JSON" in done.stderr

    def test_a_program_may_have_put_something_else_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        out = io.StringIO()
        monkeypatch.setattr(sys, "stdout", out)
        assert run(["--version"]) == 0
        assert out.getvalue().startswith("podero ")

    @pytest.mark.posix
    def test_all_of_them(self, environment: dict[str, str], ev: tuple[str, ...]) -> None:
        assert self.run(environment, "<&- >&- 2>&-", *ev).returncode == 1


class TestWhatTerminalsGet:
    @pytest.mark.parametrize("char", INVISIBLE, ids=ascii)
    def test_nothing_that_is_obeyed_or_not_shown(self, char: str) -> None:
        assert harmless(f"a {char}").strip() == "a"
        text = json_text({f"k{char}": [f"a{char}b"]})
        assert char not in text
        assert json.loads(text) == {f"k{char}": [f"a{char}b"]}

    def test_what_is_shown_stays(self) -> None:
        text = "Grüße, 東京, ไทย, 👩, e\u0301, ❤\ufe0f"
        assert visible(text) == text
        assert text in json_text([text])

    def test_an_error_of_the_server(self, here: Run, sandbox: Sandbox, ev: tuple[str, ...]) -> None:
        sandbox.next_answers(Answer(status=418, json={"detail": "a\u061c\U000e0041\u202eb \x1b]0;x\x07"}))
        done = here(*ev)
        assert done.returncode == 1
        assert all(line.isprintable() for line in done.stderr.splitlines())

    def test_a_traceback(self, here: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object, **__: object) -> None:
            raise ValueError("a\x1b[31m\U000e0041")

        monkeypatch.setattr("podero._client.Podero.ev_sessions", property(fail), raising=False)
        done = here("--debug", "ev", "current", Sandbox.user_id, Sandbox.electric_vehicle_id)
        assert "Traceback" in done.stderr
        assert all(line.isprintable() for line in done.stderr.splitlines())


class TestDebug:
    def test_only_our_own_loggers_are_shown(self, podero: Run, sandbox: Sandbox, ev: tuple[str, ...]) -> None:
        """A server may send back in its headers what no log may hold."""
        secret = "s3cret-that-the-server-echoes"
        headers = {"X-Echo": f"Bearer {secret}", "Set-Cookie": f"session={secret}"}
        sandbox.next_answers(Answer(status=503, headers=headers), Answer(json={"session": None}, headers=headers))
        sandbox.next_answers(Answer(json={"access_token": secret}, headers=headers), to="token")
        done = podero("--debug", *ev)
        assert done.returncode == 0
        assert secret not in done.stdout + done.stderr
        assert "503" in done.stderr
        assert all(line.startswith("podero: ") for line in done.stderr.splitlines())

    @pytest.mark.parametrize(
        ("variable", "options", "shown"),
        [
            ("debug", (), True),
            ("DEBUG", ("--debug",), True),
            ("info", ("--debug",), True),
            ("info", (), False),
            ("", ("--debug",), True),
        ],
    )
    def test_the_environment_shows_the_same_lines(
        self, here: Run, ev: tuple[str, ...], variable: str, options: tuple[str, ...], *, shown: bool
    ) -> None:
        """The more talkative of the two counts, and no line comes twice."""
        lines = here(*options, *ev, PODERO_LOG=variable).stderr.splitlines()
        assert [line.partition(" http")[0] for line in lines] == [
            "podero: debug: POST",
            "podero: debug: GET",
        ] * shown

    def test_other_loggers_are_left_as_they_are(
        self, here: Run, ev: tuple[str, ...], caplog: pytest.LogCaptureFixture
    ) -> None:
        names = (None, "httpx", "httpcore", "podero")
        before = [(logging.getLogger(name).level, logging.getLogger(name).handlers[:]) for name in names]
        assert here("--debug", *ev).returncode == 0
        assert [(logging.getLogger(name).level, logging.getLogger(name).handlers) for name in names] == before

    def test_a_warning_is_one_line_without_it_too(self, podero: Run, sandbox: Sandbox, ev: tuple[str, ...]) -> None:
        session = charging_session().to_dict() | {"session_outcome": "new\u202e"}
        sandbox.next_answers(Answer(json={"session": session}))
        (line,) = podero(*ev).stderr.splitlines()
        assert line.startswith("podero: warning: ")
        assert line.isprintable()
