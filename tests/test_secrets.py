"""No secret in any repr, error, log record or traceback, also with captured locals."""

import asyncio
import copy
import html
import json
import logging
import pickle
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, quote_plus
from uuid import UUID

import httpx
import msgspec
import pytest
from podero_api.api.electric_vehicle_sessions import get_current_ev_session
from podero_api.models import ElectricVehicle
from podero_api.operation import Request as OperationRequest
from rich.pretty import pretty_repr

from podero import (
    AccessToken,
    APIResponseError,
    APIStatusError,
    AsyncPodero,
    ClientCredentials,
    ConfigurationError,
    NotFoundError,
    PasswordCredentials,
    Podero,
    PoderoError,
    RawResponse,
    TokenError,
    fleet,
)
from podero._http.request import Request
from podero._secrets import Secret, safe_url
from podero.sandbox import Sandbox
from tests.servers.canned import CannedServer, http

CLIENT_SECRET = "cl13nt-s3cr3t+value"
PASSWORD = "pa55w0rd-value"
TOKEN = "t0k3n-value-abcdef"
REFRESH = "r3fr35h-value-abcdef"
SECRETS = (CLIENT_SECRET, "cl13nt-s3cr3t%2Bvalue", PASSWORD, TOKEN, REFRESH)
TOKEN_ANSWER = http(200, f'{{"access_token": "{TOKEN}", "refresh_token": "{REFRESH}", "expires_in": 600}}'.encode())

HELD = {
    "client": f"{CLIENT_SECRET} and cl13nt-s3cr3t%2Bvalue",
    "pair": f"{CLIENT_SECRET} and cl13nt-s3cr3t%2Bvalue",
    "password": PASSWORD,
    "token": TOKEN,
    "callable": TOKEN,
}

KINDS: dict[str, Callable[[], dict[str, Any]]] = {
    "client": lambda: {"credentials": ClientCredentials("id", CLIENT_SECRET)},
    "pair": lambda: {"client_id": "id", "client_secret": CLIENT_SECRET},
    "password": lambda: {"credentials": PasswordCredentials("user", PASSWORD)},
    "token": lambda: {"credentials": AccessToken(TOKEN)},
    "callable": lambda: {"credentials": AccessToken(lambda: TOKEN)},
}


def assert_clean(text: str) -> None:
    found = [secret for secret in SECRETS if secret in text]
    assert not found, f"{found} in {text[:3000]}"


def everything_about(error: BaseException) -> str:
    """All that a log collector could show of an error: messages, attributes, chain, our frames with their locals."""
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    # The frames of the tests hold the secrets themselves.
    here = Path(__file__).parent
    for link in _chain(shown):
        ours = [frame for frame in link.stack if here not in Path(frame.filename).parents]
        link.stack = traceback.StackSummary.from_list(ours)
    return "".join(shown.format()) + repr(error) + str(error) + repr(vars(error))


def _chain(shown: traceback.TracebackException | None) -> Iterator[traceback.TracebackException]:
    if shown is not None:
        yield shown
        yield from _chain(shown.__cause__)
        yield from _chain(shown.__context__)


@pytest.fixture(autouse=True)
def _log_everything(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.DEBUG):
        for name in ("podero", "httpx", "httpcore", "asyncio"):
            logging.getLogger(name).setLevel(logging.DEBUG)
        yield
        for name in ("podero", "httpx", "httpcore", "asyncio"):
            logging.getLogger(name).setLevel(logging.NOTSET)
    for record in caplog.records:
        assert_clean(record.getMessage() + repr(record.__dict__))


def call(client: Any) -> Any:
    return client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)


TOKEN_FAILURES: dict[str, Callable[[bytes], tuple[bytes | None, ...]]] = {
    "401": lambda echo: (http(401, echo),),
    "400": lambda echo: (http(400, b'{"error": "invalid_request", "error_description": "' + echo + b'"}'),),
    "no token": lambda echo: (http(200, b'{"token": "' + echo + b'"}'),),
    "no JSON": lambda echo: (http(200, echo),),
    "dropped": lambda _: (None,),
}
CALL_FAILURES: dict[str, Callable[[bytes], tuple[bytes | None, ...]]] = {
    "500": lambda echo: (http(500, echo),),
    "401 and 403": lambda echo: (http(401, echo), http(403, echo)),
    "401 twice": lambda echo: (http(401, echo), TOKEN_ANSWER, http(401, echo)),
    "no JSON": lambda echo: (http(200, echo),),
    "wrong JSON": lambda echo: (http(200, b'{"session": "' + echo + b'"}'),),
    "dropped": lambda _: (None,),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("failure", TOKEN_FAILURES)
def test_a_failing_token_request_shows_no_secrets(make_client: Any, kind: str, failure: str) -> None:
    check_failure(make_client, kind, TOKEN_FAILURES[failure](f"you sent {HELD[kind]}".encode()))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("failure", CALL_FAILURES)
def test_a_failing_call_shows_no_secrets(make_client: Any, kind: str, failure: str) -> None:
    asks_for_token = kind not in ("token", "callable")
    echo = f"you sent {HELD[kind]}" + (f" and {TOKEN}" if asks_for_token and failure != "401 and 403" else "")
    answers = CALL_FAILURES[failure](echo.encode())
    if not asks_for_token:
        answers = tuple(answer for answer in answers if answer is not TOKEN_ANSWER)
    check_failure(make_client, kind, (TOKEN_ANSWER, *answers) if asks_for_token else answers)


def check_failure(make_client: Any, kind: str, answers: tuple[bytes | None, ...]) -> None:
    with CannedServer(*answers) as server:
        client = make_client(**KINDS[kind](), base_url=server.url, org_id=Sandbox.org_id)
        assert_clean(repr(client))
        with pytest.raises(PoderoError) as caught:
            call(client)
    assert_clean(everything_about(caught.value))


@pytest.mark.parametrize("kind", KINDS)
def test_a_timeout_shows_no_secrets(make_client: Any, kind: str, sandbox: Sandbox) -> None:
    client = make_client(
        **KINDS[kind](), base_url=sandbox.base_url, org_id=Sandbox.org_id, timeout=0.05, max_attempts=1
    )
    sandbox.next_answers({"delay": 0.3}, to="token")
    sandbox.next_answers({"delay": 0.3})
    with pytest.raises(PoderoError) as caught:
        call(client)
    assert_clean(everything_about(caught.value))


def test_cancellation_shows_no_secrets(sandbox: Sandbox) -> None:
    async def run() -> None:
        async with AsyncPodero(**KINDS["password"](), base_url=sandbox.base_url, org_id=Sandbox.org_id) as client:
            sandbox.next_answers({"delay": 1.0}, to="token")
            with pytest.raises(TimeoutError) as caught:
                await asyncio.wait_for(call(client), 0.1)
            assert_clean(everything_about(caught.value))

    asyncio.run(run())


@pytest.mark.parametrize(
    "make",
    [
        lambda: Podero(client_id="", client_secret=CLIENT_SECRET),
        lambda: Podero(client_secret=CLIENT_SECRET),
        lambda: Podero(client_id="i", client_secret=CLIENT_SECRET, base_url="http://example.com"),
        lambda: Podero(client_id="i", client_secret=CLIENT_SECRET, timeout=-1),
        lambda: Podero(client_id="i", client_secret=CLIENT_SECRET, org_id="x"),
        lambda: Podero(client_id="i", client_secret=CLIENT_SECRET, credentials=AccessToken(TOKEN)),
        lambda: Podero(client_id="i", client_secret=[CLIENT_SECRET]),  # type: ignore[arg-type]  # on purpose
        lambda: Podero(credentials=TOKEN),  # type: ignore[arg-type]  # on purpose
        lambda: Podero(credentials=("id", CLIENT_SECRET)),  # type: ignore[arg-type]  # on purpose
        lambda: ClientCredentials("", CLIENT_SECRET),
        lambda: ClientCredentials("i", CLIENT_SECRET, token_url="nope"),
        lambda: ClientCredentials("i", [CLIENT_SECRET]),  # type: ignore[arg-type]  # on purpose
        lambda: PasswordCredentials("", PASSWORD),
        lambda: PasswordCredentials("u", PASSWORD, token_url="http://example.com"),
        lambda: AccessToken(f"{TOKEN}\n"),
        lambda: AccessToken([TOKEN]),  # type: ignore[arg-type]  # on purpose
    ],
)
def test_construction_that_fails_shows_no_secrets(make: Callable[[], Any]) -> None:
    with pytest.raises(ConfigurationError) as caught:
        make()
    assert_clean(everything_about(caught.value))


def test_the_environment_is_no_exception(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PODERO_CLIENT_SECRET", CLIENT_SECRET)
    with pytest.raises(ConfigurationError) as caught:
        Podero()
    assert_clean(everything_about(caught.value))
    monkeypatch.delenv("PODERO_CLIENT_SECRET")
    monkeypatch.setenv("PODERO_ACCESS_TOKEN", f"{TOKEN} {TOKEN}")
    with pytest.raises(ConfigurationError) as caught:
        Podero()
    assert_clean(everything_about(caught.value))


def test_reprs_show_no_secrets() -> None:
    for kind in KINDS.values():
        options = kind()
        if "credentials" in options:
            assert_clean(repr(options["credentials"]) + str(options["credentials"]))
    assert_clean(repr(Podero(credentials=AccessToken(TOKEN)).generated))


@pytest.mark.parametrize("transport", [None, fleet.transport()], ids=["usual", "fast"])
def test_a_response_shows_no_query_secrets_in_any_form(transport: Any) -> None:
    async def answer(url: str) -> RawResponse:
        async with AsyncPodero(credentials=AccessToken(TOKEN), base_url=url, transport=transport) as client:
            return await client.request("GET", "/api/x", params={"secret": PASSWORD})

    with CannedServer(http(200, b"{}")) as server:
        response = asyncio.run(answer(server.url))
        assert PASSWORD.encode() in server.requests[0]
    for shown in (repr, pretty_repr, msgspec.structs.asdict, copy.copy, pickle.dumps):
        assert_clean(str(shown(response)))
    assert_clean(msgspec.json.encode(response, enc_hook=repr).decode())


@pytest.mark.parametrize(
    "held",
    [
        Request(method="POST", url=f"https://x/y?secret={PASSWORD}", content=TOKEN_ANSWER),
        OperationRequest("POST", f"/y?secret={PASSWORD}", {}, TOKEN_ANSWER),
        ElectricVehicle(additional_properties={"link": f"https://x/y?secret={PASSWORD}", "token": TOKEN}),
    ],
)
def test_rich_shows_no_secrets(held: object) -> None:
    assert_clean(pretty_repr(held))


def test_urls_lose_secret_query_values(make_client: Any, caplog: pytest.LogCaptureFixture) -> None:
    with CannedServer(http(404, b"{}")) as server:
        client = make_client(credentials=AccessToken("t"), base_url=server.url)
        with pytest.raises(APIStatusError) as caught:
            client.request("GET", "/api/x", params={"secret": TOKEN, "ok": 1})
        assert_clean(everything_about(caught.value))
        assert caught.value.url.endswith("/api/x?secret=[hidden]&ok=1")
        assert TOKEN.encode() in server.requests[0]


@pytest.mark.parametrize(
    "query",
    [
        f"secret={TOKEN}",
        f"a=1&access_token={TOKEN}&b=2",
        f"CLIENT_SECRET={TOKEN}",
        f"password={TOKEN}",
        f"api_key={TOKEN}",
    ],
)
def test_safe_url(query: str) -> None:
    assert_clean(safe_url(f"https://user:{PASSWORD}@h/p?{query}#x"))
    assert safe_url("https://h/p?from=2026-10-01&limit=5") == "https://h/p?from=2026-10-01&limit=5"


class TestOrigin:
    def test_the_generated_client_has_no_httpx_client_to_send_elsewhere(self, sandbox: Sandbox) -> None:
        with Podero(**sandbox.client_options) as client:
            for get in (client.generated.get_httpx_client, client.generated.get_async_httpx_client):
                with pytest.raises(RuntimeError, match="no httpx client"):
                    get()

    @pytest.mark.parametrize(
        "path",
        [
            "https://example.com/x",
            "//example.com/x",
            "x",
            "",
            "/a b",
            "/a\r\nX: 1",
            "/a#b",
            "/\\x",
            5,
            "/a/../b",
            "/a/%2E%2e/b",
            "/a/.",
            "/./a?x",
        ],
    )
    def test_request_takes_paths_only(self, make_client: Any, path: Any) -> None:
        client = make_client(credentials=AccessToken("t"))
        with pytest.raises(ValueError, match="path"):
            client.request("GET", path)

    def test_the_generated_client_holds_no_token(self, sandbox: Sandbox) -> None:
        with Podero(**sandbox.client_options) as client:
            call(client)
            token = sandbox.requests[-1].headers["authorization"].removeprefix("Bearer ")
            generated = client.generated
            ids = (UUID(Sandbox.org_id), UUID(Sandbox.user_id), UUID(Sandbox.electric_vehicle_id))
            get_current_ev_session.sync(*ids, client=generated.with_headers({"X-A": "1"}))
            assert token not in repr(generated)
            assert sandbox.requests[-1].headers["x-a"] == "1"
            assert sandbox.requests[-1].headers["authorization"] == f"Bearer {token}"


def test_a_token_error_has_no_secrets_in_its_attributes(sandbox: Sandbox) -> None:
    with (
        Podero(**(sandbox.client_options | {"client_secret": CLIENT_SECRET})) as client,
        pytest.raises(TokenError) as caught,
    ):
        call(client)
    assert_clean(repr(vars(caught.value)))
    assert isinstance(caught.value.headers, httpx.Headers)


ODD_SECRET = 'pa"ss\\w/ord+\u00e9&<x>'


@pytest.mark.parametrize(
    "echo",
    [
        json.dumps({"detail": f"you sent {ODD_SECRET}"}),
        json.dumps({"detail": {"nested": [ODD_SECRET]}}, ensure_ascii=False),
        f"<title>you sent {html.escape(ODD_SECRET)}</title>",
        f"you sent {ODD_SECRET}",
        f"you sent {quote(ODD_SECRET, safe='')} and {quote_plus(ODD_SECRET)}",
        json.dumps({"access_token": "another-one", "error": "x"}),
    ],
)
def test_an_echo_is_removed_however_it_is_written(make_client: Any, echo: str) -> None:
    with CannedServer(http(403, echo.encode(), headers=f"X-Request-ID: {quote_plus(ODD_SECRET)}\r\n")) as server:
        credentials = ClientCredentials("id", ODD_SECRET)
        client = make_client(credentials=credentials, base_url=server.url, org_id=Sandbox.org_id)
        with pytest.raises(TokenError) as caught:
            call(client)
    shown = everything_about(caught.value) + repr(dict(caught.value.headers)) + json.dumps(caught.value.body)
    for form in (
        ODD_SECRET,
        quote(ODD_SECRET, safe=""),
        quote_plus(ODD_SECRET),
        html.escape(ODD_SECRET),
        "another-one",
    ):
        assert form not in shown
        assert json.dumps(form)[1:-1] not in shown


def test_redirects_and_echoed_urls_lose_secret_values(make_client: Any) -> None:
    location = f"Location: https://example.com/cues?secret={TOKEN}\r\n"
    for answer in (http(302, b"", headers=location), http(404, f"no path /cues?secret={TOKEN}".encode())):
        with CannedServer(answer) as server:
            client = make_client(credentials=AccessToken("t"), base_url=server.url)
            with pytest.raises(APIStatusError) as caught:
                client.request("GET", "/cues", params={"secret": TOKEN})
        assert_clean(str(caught.value) + caught.value.detail + repr(caught.value.body) + caught.value.url)


def test_a_password_in_a_base_url_is_not_shown() -> None:
    with pytest.raises(ConfigurationError) as caught:
        Podero(credentials=AccessToken("t"), base_url=f"https://user:{PASSWORD}@example.com")
    assert_clean(everything_about(caught.value))


@pytest.mark.parametrize("bad", ["\ud800" + CLIENT_SECRET, CLIENT_SECRET + "\udce9"])
def test_secrets_that_cannot_be_encoded_are_refused(bad: str) -> None:
    for make in (lambda: ClientCredentials("i", bad), lambda: PasswordCredentials("u", bad), lambda: AccessToken(bad)):
        with pytest.raises(ConfigurationError) as caught:
            make()
        assert_clean(everything_about(caught.value))


def test_a_callable_that_looks_empty_is_still_a_callable() -> None:
    class Provider:
        def __len__(self) -> int:
            return 0

        def __call__(self) -> str:
            return "from-the-callable"

    with CannedServer(http(200, b'{"session": null}')) as server:
        with Podero(credentials=AccessToken(Provider()), base_url=server.url, org_id=Sandbox.org_id) as client:
            assert call(client) is None
        assert b"Bearer from-the-callable" in server.requests[0]


def test_a_token_error_body_that_is_odd_is_still_a_token_error(make_client: Any) -> None:
    for body in (b'{"error": {"code": "x"}}', b'{"error": ["x"]}', b'{"error": 5}'):
        with CannedServer(http(400, body)) as server:
            client = make_client(credentials=ClientCredentials("i", "s"), base_url=server.url, org_id=Sandbox.org_id)
            with pytest.raises(TokenError):
                call(client)


def test_a_redirect_to_nonsense_is_still_a_status_error(make_client: Any) -> None:
    with CannedServer(http(302, b"", headers="Location: http://[::1\r\n")) as server:
        client = make_client(credentials=AccessToken("t"), base_url=server.url)
        with pytest.raises(APIStatusError, match="not followed"):
            client.request("GET", "/x")


def test_a_wrapped_value_shows_nothing() -> None:
    secret = Secret(TOKEN)
    assert_clean(repr(secret) + str(secret) + f"{secret}")
    assert secret == Secret(Secret(TOKEN))
    assert secret != TOKEN
    assert pickle.loads(pickle.dumps(secret)) == secret
    assert len({ClientCredentials("i", TOKEN), ClientCredentials("i", TOKEN), ClientCredentials("i", "x")}) == 2


@pytest.mark.parametrize("before", ["", "x" * 150])
def test_a_long_token_that_is_echoed_leaves_no_part(make_client: Any, before: str) -> None:
    token = "".join(f"{number:05d}" for number in range(113))
    with CannedServer(http(200, f"{before}{token}{token}".encode())) as server:
        client = make_client(credentials=AccessToken(token), base_url=server.url, org_id=Sandbox.org_id)
        with pytest.raises(APIResponseError) as caught:
            call(client)
    assert caught.value.body == f"{before}[hidden][hidden]"


def test_a_secret_in_the_name_of_a_header_is_removed(make_client: Any) -> None:
    with CannedServer(TOKEN_ANSWER, http(404, b"{}", headers=f"{TOKEN}: x\r\n")) as server:
        client = make_client(
            credentials=ClientCredentials("id", CLIENT_SECRET), base_url=server.url, org_id=Sandbox.org_id
        )
        with pytest.raises(NotFoundError) as caught:
            call(client)
    assert "x" in caught.value.headers.values()
    assert TOKEN not in everything_about(caught.value) + repr(dict(caught.value.headers))
