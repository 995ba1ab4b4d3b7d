"""Profiles: read only when they are asked for, refused when others can read their secret, shown without it."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import keyring
import keyring.backend
import keyring.errors
import pytest

from podero import AsyncPodero, ConfigurationError, Podero
from podero.profiles import all_profiles, config_path, load_profile
from podero.sandbox import Sandbox

Run = Callable[..., Any]


class Ring(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = -1  # so that the library never chooses it by itself, which would leak into other tests

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring does not type it
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = False

    def _check(self) -> None:
        if self.is_locked:
            raise keyring.errors.KeyringError("locked")

    def get_password(self, service: str, username: str) -> str | None:
        self._check()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._check()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._check()
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[Ring]:
    before, made = keyring.get_keyring(), Ring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "folder" / "config.toml"
    monkeypatch.setenv("PODERO_CONFIG", str(path))
    for name in ("PODERO_CLIENT_ID", "PODERO_CLIENT_SECRET", "PODERO_ORG_ID", "PODERO_BASE_URL", "PODERO_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    return path


@pytest.fixture
def write(config: Path, sandbox: Sandbox) -> Callable[[str], None]:
    def put(secret: str) -> None:
        config.parent.mkdir(exist_ok=True)
        config.touch(0o600)
        config.write_text(
            f'# mine\n[profiles.acme]\nclient_id = "{sandbox.client_id}"\norg_id = "{sandbox.org_id}"\n'
            f'base_url = "{sandbox.base_url}"\ntz = "Europe/Vienna"\n{secret}\n'
        )

    return put


def printing(text: str) -> str:
    return f"secret_command = {json.dumps([sys.executable, '-c', f'print({text!r})'])}"


class TestLibrary:
    @pytest.mark.parametrize("source", ["file", "command", "keyring"])
    def test_a_client_of_a_profile(
        self, write: Callable[[str], None], ring: Ring, sandbox: Sandbox, source: str
    ) -> None:
        ring.kept["podero", sandbox.client_id] = sandbox.client_secret
        secret = sandbox.client_secret
        write({"file": f'client_secret = "{secret}"', "command": printing(secret), "keyring": "keyring = true"}[source])
        with Podero.from_profile("acme") as client:
            assert client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id) is None
            assert secret not in repr(client)

    async def _current(self, sandbox: Sandbox) -> Any:
        async with AsyncPodero.from_profile("acme", timeout=5) as client:
            return await client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)

    def test_asyncio(self, write: Callable[[str], None], sandbox: Sandbox) -> None:
        import asyncio

        write(f'client_secret = "{sandbox.client_secret}"')
        assert asyncio.run(self._current(sandbox)) is None

    def test_nothing_is_read_unless_asked(self, write: Callable[[str], None], sandbox: Sandbox) -> None:
        write(f'client_secret = "{sandbox.client_secret}"')
        with pytest.raises(ConfigurationError, match="no credentials"):
            Podero()

    @pytest.mark.posix
    def test_a_secret_that_others_can_read_is_refused(
        self, write: Callable[[str], None], config: Path, sandbox: Sandbox
    ) -> None:
        write(f'client_secret = "{sandbox.client_secret}"')
        config.chmod(0o640)
        with pytest.raises(ConfigurationError, match=f"run: chmod 600 {config}") as caught:
            load_profile("acme")
        assert sandbox.client_secret not in str(caught.value)
        write("keyring = true")
        assert load_profile("acme").keyring

    @pytest.mark.parametrize(
        ("secret", "says"),
        [
            (printing(""), "has no secret for this profile"),
            (f"secret_command = {json.dumps([sys.executable, '-c', 'exit(3)'])}", "ended with exit code 3"),
            ('secret_command = "/nowhere/tool"', "cannot be run: No such file"),
            ('secret_command = "a \'b"', "must be a command, or a list"),
            ("secret_command = [1]", "must be a command, or a list"),
            ("keyring = true", "the keyring has no secret"),
            ("keyring = false", "keyring must be true"),
            ("client_secret = 7", "client_secret must be a string"),
            ("", "must have exactly one of client_secret"),
            ('client_secret = "x"\nkeyring = true', "must have exactly one of client_secret"),
            ('client_secret = "x"\npassword = "y"', "'password' is not a setting"),
            ('client_secret = "x"\nenvironment = "sandbox"', "both environment and base_url"),
        ],
    )
    def test_what_is_wrong_is_said(self, write: Callable[[str], None], ring: Ring, secret: str, says: str) -> None:
        write(secret)
        with pytest.raises(ConfigurationError, match=says):
            load_profile("acme").credentials()

    def test_a_locked_keyring(self, write: Callable[[str], None], ring: Ring) -> None:
        write("keyring = true")
        ring.is_locked = True
        with pytest.raises(ConfigurationError, match="cannot be read: locked"):
            load_profile("acme").credentials()

    def test_a_command_that_waits_for_ever(self, write: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("podero.profiles._COMMAND_SECONDS", 0.01)
        write(f"secret_command = {json.dumps([sys.executable, '-c', 'import time; time.sleep(9)'])}")
        with pytest.raises(ConfigurationError, match=r"took more than 0\.01 s"):
            load_profile("acme").credentials()

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            (b'[profiles.acme]\nclient_secret = "hush', "not valid TOML"),
            (b"\xff", "not UTF-8"),
            (b"profiles = 1", "each profile must be a table"),
            (b"profiles.acme = 1", "each profile must be a table"),
            (b"[profiles.acme]\nclient_id = 1", "client_id must be a string"),
            (b"[profiles.acme]\nkeyring = true", "it has no client_id"),
            (b'[profiles.acme]\nclient_id = "x"\nkeyring = true\nenvironment = "test"', "production or sandbox"),
            (b"[profiles.other]", "known profiles: other"),
            (b"", "has none"),
        ],
    )
    def test_a_file_that_is_none(self, config: Path, content: bytes, says: str) -> None:
        config.parent.mkdir()
        config.write_bytes(content)
        with pytest.raises(ConfigurationError, match=says) as caught:
            load_profile("acme")
        assert "hush" not in str(caught.value)

    def test_no_file_and_no_folder(self, config: Path) -> None:
        assert all_profiles() == []
        config.mkdir(parents=True)
        with pytest.raises(ConfigurationError, match="cannot be read"):
            all_profiles()

    def test_the_file_is_where_the_system_has_it(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.delenv("PODERO_CONFIG", raising=False)
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
        if sys.platform == "linux":
            assert config_path() == tmp_path / "podero" / "config.toml"
        monkeypatch.setitem(sys.modules, "platformdirs", None)
        with pytest.raises(ConfigurationError, match=r"^this needs platformdirs: pip install 'podero\[cli\]'; or"):
            config_path()

    def test_without_the_extra(self, write: Callable[[str], None], monkeypatch: pytest.MonkeyPatch) -> None:
        write("keyring = true")
        monkeypatch.setitem(sys.modules, "keyring", None)
        with pytest.raises(ConfigurationError, match=r"pip install 'podero\[keyring\]'"):
            load_profile("acme").credentials()

    def test_the_extra_is_named_before_the_secret_is_asked_for(
        self, here: Run, config: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "keyring", None)
        done = here("profile", "add", "acme", "--client-id", "x", "--keyring")
        assert (done.returncode, done.stderr) == (2, "podero: this needs keyring: pip install 'podero[keyring]'\n")


class TestCommands:
    """Without a terminal: the secret comes from stdin."""

    def add(self, here: Run, sandbox: Sandbox, *options: str, **more: Any) -> Any:
        ids = ("--client-id", sandbox.client_id, "--org-id", sandbox.org_id, "--base-url", sandbox.base_url)
        return here("profile", "add", "acme", *ids, *options, PODERO_CONFIG=str(more["config"]), stdin=more["stdin"])

    @pytest.mark.posix  # looks at the file's mode
    def test_added_used_shown_and_removed(self, here: Run, config: Path, sandbox: Sandbox) -> None:
        secret = sandbox.client_secret
        done = self.add(here, sandbox, "--tz", "Europe/Vienna", config=config, stdin=f"{secret}\n")
        assert (done.returncode, done.stdout) == (0, ""), done.stderr
        assert config.stat().st_mode & 0o777 == 0o600
        clean = {
            "PODERO_CONFIG": str(config),
            "PODERO_CLIENT_ID": "",
            "PODERO_CLIENT_SECRET": "",
            "PODERO_ORG_ID": "",
            "PODERO_BASE_URL": "",
            "PODERO_TZ": "",
        }
        shown = here("profile", "show", "acme", **clean).stdout
        listed = here("profile", "list", **clean).stdout
        assert sandbox.client_id in shown
        assert "acme" in listed
        token = here("token", "--profile", "acme", **clean)
        assert f"client credentials of {sandbox.client_id} (profile acme)" in token.stdout
        week = here("ev", "list", "--customer", "customer-1001", "--last", "1w", PODERO_PROFILE="acme", **clean)
        assert "(Europe/Vienna)" in week.stderr
        assert here("profile", "remove", "acme", **clean).returncode == 0
        assert here("profile", "list", **clean).stdout == f"no profiles in {config}\n"
        assert here("profile", "show", "acme", **clean).returncode == 4
        assert secret not in shown + listed + done.stderr + token.stdout + token.stderr

    def test_into_the_keyring_and_out_of_it(
        self,
        here: Run,
        config: Path,
        sandbox: Sandbox,
        ring: Ring,
    ) -> None:
        ids = ("--client-id", sandbox.client_id, "--org-id", sandbox.org_id, "--env", "sandbox")
        assert here("profile", "add", "acme", *ids, "--keyring", stdin="hush\n").returncode == 0
        assert ring.kept == {("podero", sandbox.client_id): "hush"}
        assert "hush" not in config.read_text()
        (row,) = json.loads(here("profile", "list", "--format", "json").stdout)
        assert row["secret"] == "the keyring"
        assert row["environment"] == "sandbox"
        assert json.loads(here("profile", "list", "--format", "jsonl").stdout) == row
        ring.is_locked = True
        assert "could not be removed from the keyring: locked" in here("profile", "remove", "acme").stderr
        done = here("profile", "add", "acme", *ids, "--keyring", stdin="hush\n")
        assert (done.returncode, "cannot store the secret: locked" in done.stderr) == (1, True)

    def test_comments_stay_and_a_profile_is_replaced_on_demand(
        self,
        here: Run,
        config: Path,
        write: Callable[[str], None],
        sandbox: Sandbox,
    ) -> None:
        write("keyring = true")
        ids = ("--client-id", "new", "--org-id", sandbox.org_id, "--secret-command", "pass show x")
        assert "already" in here("profile", "add", "acme", *ids).stderr
        assert here("profile", "add", "acme", *ids, "--force").returncode == 0
        assert config.read_text().startswith("# mine\n")
        assert load_profile("acme").secret_from == "the command pass"

    def test_nothing_typed_at_a_terminal_is_missing_too(self, terminal: Callable[..., Any], config: Path) -> None:
        screen = terminal("profile", "add", "acme", PODERO_CONFIG=str(config))
        screen.wait_for("client id")
        screen.type("\n")
        assert screen.end() == 2
        assert "missing: --client-id" in screen.text

    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            ((), "missing: --client-id"),
            (("--client-id", "x", "--org-id", "y"), "the organization must be a UUID"),
            (("--client-id", "x", "--tz", "Mars/X"), "not a known time zone"),
            (("--client-id", "x", "--keyring", "--secret-command", "y"), "cannot be used together"),
            (("--client-id", "x"), "no secret was given"),
            (("--client-id", "x", "--env", "sandbox", "--base-url", "https://a.example"), "cannot be used together"),
            (("--client-id", "x", "--base-url", "http://a.example"), "base_url must be https"),
            (("--client-id", "x", "--secret-command", "pass 'show"), "not a valid command: No closing quotation"),
            (("--client-id", "x", "--secret-command", " "), "not a valid command: it is empty"),
        ],
    )
    def test_wrong_usage(
        self,
        here: Run,
        config: Path,
        monkeypatch: pytest.MonkeyPatch,
        arguments: tuple[str, ...],
        says: str,
    ) -> None:
        import io

        monkeypatch.setattr("sys.stdin", io.StringIO(""))
        done = here("profile", "add", "acme", *arguments)
        assert (done.returncode, says in done.stderr) == (2, True), done.stderr
        assert not config.exists()

    def test_arguments_of_a_command_are_not_shown(self, here: Run, write: Callable[[str], None]) -> None:
        write("""secret_command = "printf %s hush\"""")
        shown = [here("profile", *words).stdout for words in (("show", "acme"), ("list",), ("list", "-f", "json"))]
        assert all("the command printf" in text and "hush" not in text for text in shown)

    def test_a_command_that_fails_says_where_to_look(self, here: Run, write: Callable[[str], None]) -> None:
        write(f"secret_command = {json.dumps([sys.executable, '-c', 'exit(3)'])}")
        done = here("--profile", "acme", "token")
        assert done.returncode == 3
        assert "hint: `podero profile list` shows where each secret is kept" in done.stderr

    def test_a_broken_file_is_kept(self, here: Run, config: Path) -> None:
        config.parent.mkdir()
        config.write_text("[")
        done = here("profile", "add", "acme", "--client-id", "x", "--force", "--secret-command", "y")
        assert (done.returncode, "not valid TOML" in done.stderr) == (2, True)
        assert config.read_text() == "["

    @pytest.mark.parametrize(
        ("answers", "says"),
        [
            (["hush-hush"], "the organization must be a UUID; nothing was stored"),
            (["", "hush-hush"], "the environment must be production or sandbox"),
        ],
    )
    def test_a_secret_typed_at_another_question_is_not_repeated(
        self, terminal: Run, config: Path, answers: list[str], says: str
    ) -> None:
        screen = terminal("profile", "add", "acme", "--client-id", "x", PODERO_CONFIG=str(config), PODERO_ORG_ID="")
        for question, answer in zip(("organization", "environment"), answers, strict=False):
            screen.wait_for(question)
            screen.type(f"{answer}\n")
        assert screen.end() == 2
        assert says in screen.text
        assert "hush" not in screen.text.partition("podero: ")[2]  # before that, the terminal shows what is typed
        assert not config.exists()

    def test_a_person_is_asked(self, terminal: Run, config: Path, sandbox: Sandbox) -> None:
        screen = terminal("profile", "add", "acme", PODERO_CONFIG=str(config))
        for question, answer in (
            ("client id", sandbox.client_id),
            ("organization", sandbox.org_id),
            ("environment", "sandbox"),
            ("client secret", "hush"),
        ):
            screen.wait_for(question)
            screen.type(f"{answer}\n")
        assert screen.end() == 0
        assert "hush" not in screen.text
        assert load_profile("acme").origin == "https://sandbox-app.podero.com"
