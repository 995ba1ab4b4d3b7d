"""What a client is made of: arguments, environment, base URL, pickles, closing."""

import asyncio
import copy
import pickle
import subprocess
import sys
from typing import Any
from uuid import UUID

import httpx
import pytest

import podero
from podero import (
    PRODUCTION,
    SANDBOX,
    AccessToken,
    AsyncPodero,
    ClientCredentials,
    ConfigurationError,
    FileTokenCache,
    PasswordCredentials,
    Podero,
)
from podero.sandbox import Sandbox

ORG = "6f1c1f3e-2b1a-4d55-9d0e-0a5f1b7c9e01"
FACES = pytest.mark.parametrize("face", [Podero, AsyncPodero])


def origin(client: Any) -> str:
    return str(client.generated.base_url)


@FACES
class TestCredentials:
    def test_none_at_all_names_the_variables(self, face: Any) -> None:
        with pytest.raises(ConfigurationError) as caught:
            face()
        for name in ("CLIENT_ID", "CLIENT_SECRET", "USERNAME", "PASSWORD", "ACCESS_TOKEN"):
            assert f"PODERO_{name}" in str(caught.value)

    @pytest.mark.parametrize(
        "half",
        [
            {"client_id": "a"},
            {"client_secret": "b"},
            {"client_id": "", "client_secret": "b"},
            {"client_id": "a", "client_secret": ""},
            {"client_id": "a", "client_secret": 5},
            {"client_id": "a", "client_secret": "b", "credentials": AccessToken("t")},
            {"client_id": "a", "credentials": AccessToken("t")},
            {"credentials": "a-bare-token"},
            {"credentials": ("a", "b")},
        ],
    )
    def test_half_a_pair_or_two_kinds_are_refused(
        self, face: Any, half: dict[str, Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PODERO_CLIENT_ID", "env-id")
        monkeypatch.setenv("PODERO_CLIENT_SECRET", "env-secret")
        with pytest.raises(ConfigurationError):
            face(**half)

    @pytest.mark.parametrize("half", ["CLIENT_ID", "CLIENT_SECRET", "USERNAME", "PASSWORD"])
    def test_half_a_pair_in_the_environment_is_refused(
        self, face: Any, half: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(f"PODERO_{half}", "x")
        monkeypatch.setenv("PODERO_ACCESS_TOKEN", "t")
        with pytest.raises(ConfigurationError, match="only one of"):
            face()

    def test_the_environment_is_read_in_order(self, face: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PODERO_ACCESS_TOKEN", "t")
        assert "AccessToken" in repr(face())
        monkeypatch.setenv("PODERO_USERNAME", "u")
        monkeypatch.setenv("PODERO_PASSWORD", "p")
        assert "PasswordCredentials" in repr(face())
        monkeypatch.setenv("PODERO_CLIENT_ID", "i")
        monkeypatch.setenv("PODERO_CLIENT_SECRET", "s")
        assert "ClientCredentials" in repr(face())
        assert "AccessToken" in repr(face(credentials=AccessToken("mine")))

    def test_an_empty_variable_counts_as_unset(self, face: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PODERO_CLIENT_ID", "")
        monkeypatch.setenv("PODERO_ACCESS_TOKEN", "t")
        monkeypatch.setenv("PODERO_BASE_URL", "")
        monkeypatch.setenv("PODERO_ORG_ID", "")
        assert origin(face()) == PRODUCTION


@pytest.mark.parametrize(
    "make",
    [
        lambda: ClientCredentials("", "s"),
        lambda: ClientCredentials("i", ""),
        lambda: ClientCredentials("i", None),  # type: ignore[arg-type]  # on purpose
        lambda: ClientCredentials("i", "s", body="xml"),  # type: ignore[arg-type]  # on purpose
        lambda: ClientCredentials("i", "s", scope=""),
        lambda: ClientCredentials("i", "s", token_url="http://example.com/token"),
        lambda: ClientCredentials("i", "s", token_url="https://u:p@example.com/token"),
        lambda: ClientCredentials("i", "s", token_url="https://example.com/token?x=1"),
        lambda: ClientCredentials("i", "s", token_url="/oauth2/token/"),
        lambda: PasswordCredentials("u", ""),
        lambda: PasswordCredentials("u", "p", token_url="ftp://example.com"),
        lambda: AccessToken(""),
        lambda: AccessToken("two words"),
        lambda: AccessToken("line\r\nX-Evil: 1"),
        lambda: AccessToken("ümlaut"),
        lambda: AccessToken(None),  # type: ignore[arg-type]  # on purpose
    ],
)
def test_bad_credentials_are_refused(make: Any) -> None:
    with pytest.raises(ConfigurationError):
        make()


@FACES
class TestOptions:
    @pytest.mark.parametrize(
        ("given", "used"),
        [
            (None, PRODUCTION),
            (SANDBOX, SANDBOX),
            ("https://app.podero.com/", PRODUCTION),
            ("https://app.podero.com/api/partners/v2.0", PRODUCTION),
            ("https://app.podero.com/api/partners/v2.0/", PRODUCTION),
            ("https://APP.podero.com:8443", "https://app.podero.com:8443"),
            ("http://localhost:9", "http://localhost:9"),
            ("https://app.podero.com:443", PRODUCTION),
            ("http://127.8.0.1:9/", "http://127.8.0.1:9"),
            ("http://[::1]:9", "http://[::1]:9"),
        ],
    )
    def test_base_url_is_an_origin(self, face: Any, given: str | None, used: str) -> None:
        assert origin(face(credentials=AccessToken("t"), base_url=given)) == used

    @pytest.mark.parametrize(
        "bad",
        [
            "",
            "app.podero.com",
            "https://",
            "http://app.podero.com",
            "http://localhost.evil.com",
            "http://127.0.0.1.evil.com",
            "http://2130706433",
            "https://app.podero.com/api",
            "https://app.podero.com/api/partners/v2.1",
            "https://app.podero.com?x=1",
            "https://app.podero.com?",
            "https://app.podero.com#x",
            "https://user@app.podero.com",
            "https://user:pw@app.podero.com",
            "https://app.podero.com:99999",
            "https://app.podero.com\n",
            "https://app .podero.com",
            "https://app.podero.com\\@evil.com",
            "ftp://app.podero.com",
            "https://[::1",
            "https://evil.com[::1]",
            "http://[::1].evil.com",
            "https://10.0.0.256",
            "https://a..b",
            "https://xn--a",
            "https://" + "a" * 64,
            5,
            b"https://app.podero.com",
        ],
    )
    def test_anything_else_is_refused(self, face: Any, bad: Any) -> None:
        with pytest.raises(ConfigurationError, match="base_url"):
            face(credentials=AccessToken("t"), base_url=bad)

    def test_base_url_and_organization_come_from_the_environment(
        self, face: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("PODERO_BASE_URL", SANDBOX + "/")
        monkeypatch.setenv("PODERO_ORG_ID", ORG)
        client = face(credentials=AccessToken("t"))
        assert SANDBOX in repr(client)
        assert ORG in repr(client)
        other = "00000000-0000-4000-8000-000000000001"
        assert other in repr(face(credentials=AccessToken("t"), org_id=UUID(other)))

    @pytest.mark.parametrize(
        "bad",
        [
            {"org_id": "x"},
            {"timeout": 0},
            {"timeout": -1},
            {"timeout": float("inf")},
            {"timeout": 1e10},
            {"timeout": 10**400},
            {"timeout": float("nan")},
            {"timeout": "30"},
            {"timeout": None},
            {"timeout": True},
            {"max_attempts": 0},
            {"max_attempts": 1.5},
            {"max_attempts": True},
            {"token_cache": "/tmp/x"},
            {"app_name": ""},
            {"app_name": "a\r\nX: 1"},
            {"app_name": "ü"},
            {"app_name": 5},
            {"transport": object()},
        ],
    )
    def test_bad_options_are_refused(self, face: Any, bad: dict[str, Any]) -> None:
        with pytest.raises(ConfigurationError, match=next(iter(bad))):
            face(credentials=AccessToken("t"), **bad)

    def test_a_bad_organization_in_the_environment_is_named(self, face: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PODERO_ORG_ID", "acme")
        with pytest.raises(ConfigurationError, match="PODERO_ORG_ID"):
            face(credentials=AccessToken("t"))

    def test_arguments_are_keyword_only(self, face: Any) -> None:
        with pytest.raises(TypeError):
            face("id", "secret")


def test_user_agent_names_the_application_first(make_client: Any, sandbox: Sandbox) -> None:
    client = make_client(**sandbox.client_options, app_name="billing/1.4 (night run)")
    client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
    for request in sandbox.requests:
        assert request.headers["user-agent"].startswith(f"billing/1.4 (night run) podero/{podero.__version__} python/")


class TestPickles:
    def test_given_credentials_travel_tokens_do_not(self, make_client: Any, sandbox: Sandbox) -> None:
        client = make_client(**sandbox.client_options)
        client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
        token = sandbox.requests[-1].headers["authorization"].removeprefix("Bearer ")
        original = client._target if make_client.is_async else client
        data = pickle.dumps(original)
        assert token.encode() not in data
        again = pickle.loads(data)
        assert type(again) is type(original)
        assert repr(again) == repr(original)

    def test_a_pickle_works_in_another_process(self, sandbox: Sandbox) -> None:
        data = pickle.dumps(Podero(**sandbox.client_options))
        program = (
            "import pickle, sys; podero = pickle.loads(bytes.fromhex(sys.argv[1]));"
            "print(podero.ev_sessions.current(sys.argv[2], sys.argv[3]))"
        )
        arguments = [data.hex(), sandbox.user_id, sandbox.electric_vehicle_id]
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments], capture_output=True, text=True, timeout=60, check=False
        )
        assert done.stdout.strip() == "None", done.stderr

    def test_credentials_from_the_environment_stay_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PODERO_CLIENT_ID", "env-id")
        monkeypatch.setenv("PODERO_CLIENT_SECRET", "env-secret-value")
        data = pickle.dumps(Podero())
        assert b"env-secret-value" not in data
        assert b"env-id" not in data
        assert "ClientCredentials" in repr(pickle.loads(data))
        monkeypatch.delenv("PODERO_CLIENT_SECRET")
        with pytest.raises(ConfigurationError, match="PODERO_CLIENT_SECRET"):
            pickle.loads(data)

    @FACES
    def test_what_cannot_travel_says_so(self, face: Any) -> None:
        with pytest.raises(TypeError, match="AccessToken"):
            pickle.dumps(face(credentials=AccessToken(lambda: "t")))
        with pytest.raises(TypeError, match="transport"):
            pickle.dumps(
                face(credentials=AccessToken("t"), transport=httpx.MockTransport(lambda _: httpx.Response(200)))
            )

    @FACES
    def test_a_callable_that_can_travel_may(self, face: Any) -> None:
        assert "AccessToken" in repr(pickle.loads(pickle.dumps(face(credentials=AccessToken(make_token)))))

    @FACES
    def test_a_copy_is_a_client_of_its_own(self, face: Any, tmp_path: Any) -> None:
        client = face(credentials=AccessToken("t"), token_cache=FileTokenCache(tmp_path / "t.json"), app_name="a")
        for copied in (copy.copy(client), copy.deepcopy(client)):
            assert repr(copied) == repr(client)
            assert copied.ev_sessions is not client.ev_sessions


def make_token() -> str:
    return "token"


class TestClosing:
    def test_a_closed_client_says_so(self, sandbox: Sandbox) -> None:
        with Podero(**sandbox.client_options) as client:
            client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
        with pytest.raises(ConfigurationError, match="closed"):
            client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
        client.close()

    def test_the_async_one_too(self, sandbox: Sandbox) -> None:
        async def run() -> None:
            async with AsyncPodero(**sandbox.client_options) as client:
                await client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
            with pytest.raises(ConfigurationError, match="closed"):
                await client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
            await client.aclose()

        asyncio.run(run())


def test_importing_the_package_imports_nothing_heavy() -> None:
    program = (
        "import sys, podero; print(sorted({'httpx', 'attrs', 'msgspec', 'tenacity', 'asyncio'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_public_name_can_be_imported() -> None:
    for name in podero.__all__:
        assert getattr(podero, name) is not None
    assert set(podero.__all__) <= set(dir(podero))
    with pytest.raises(AttributeError, match="no attribute 'Nope'"):
        _ = podero.Nope
