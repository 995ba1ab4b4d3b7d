"""Proxies, certificates and headers as docs/logging-and-networking.md tells them, over real sockets with real TLS."""

import base64
import re
import ssl
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest

import podero
from podero import APIConnectionError, ClientCredentials, ConfigurationError
from podero._http.httpx_messages import HttpxMessages
from podero._http.request import Request
from podero._http.token import Token
from podero._secrets import Secret
from podero.sandbox import Sandbox
from tests.servers.canned import CannedServer, http
from tests.servers.certificates import UNKNOWN_HOST, openssl, server_tls
from tests.servers.faults import FaultServer
from tests.servers.tunnel import Tunnel

HOST = UNKNOWN_HOST  # leads nowhere but through the proxy
OPTIONS: dict[str, Any] = {
    "credentials": ClientCredentials("id", "s3cret-value"),
    "org_id": Sandbox.org_id,
    "base_url": f"https://{HOST}",
    "max_attempts": 1,
}


@attrs.frozen
class Office:
    """A company's network: an API behind TLS, a proxy that leads to it, and an authority that nobody else trusts."""

    server: FaultServer
    proxy: Tunnel
    certificates: Path

    @property
    def authority(self) -> str:
        return str(self.certificates / "authority.pem")

    @property
    def server_tls(self) -> ssl.SSLContext:
        return server_tls(self.certificates)


@pytest.fixture
def office(authority: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
    with FaultServer(tls=server_tls(authority)).listen() as server, Tunnel(server.port) as proxy:
        yield Office(server, proxy, authority)


def current(client: Any) -> Any:
    return client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)


class TestProxies:
    @pytest.fixture(autouse=True)
    def _trusted(self, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("SSL_CERT_FILE", office.authority)

    @pytest.mark.parametrize("variable", ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])
    def test_api_and_token_requests_go_through_the_proxy(
        self, variable: str, office: Office, make_client: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(variable, f"http://127.0.0.1:{office.proxy.port}")
        assert current(make_client(**OPTIONS)) is None
        assert [head.split()[:2] for head in office.proxy.heads] == [[b"CONNECT", f"{HOST}:443".encode()]]
        assert {kind: len(requests) for kind, requests in office.server.seen.items()} == {
            "api": 1,
            "token": 1,
            "connect": 0,
        }

    def test_user_and_password_of_the_proxy_are_sent_to_it_alone(
        self, office: Office, make_client: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HTTPS_PROXY", f"http://clerk:pass%20word@127.0.0.1:{office.proxy.port}")
        current(make_client(**OPTIONS))
        expected = base64.b64encode(b"clerk:pass word")
        assert [expected in head for head in office.proxy.heads] == [True]
        assert b"s3cret" not in office.proxy.heads[0]

    def test_hosts_of_no_proxy_do_without(
        self, office: Office, make_client: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{office.proxy.port}")
        monkeypatch.setenv("NO_PROXY", f"elsewhere.invalid,{HOST}")
        with pytest.raises(APIConnectionError, match="cannot connect"):
            current(make_client(**OPTIONS))
        assert office.proxy.heads == []

    def test_the_environment_counts_when_the_client_is_made(
        self, office: Office, make_client: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{office.proxy.port}")
        client = make_client(**OPTIONS)
        monkeypatch.delenv("HTTPS_PROXY")
        assert current(client) is None

    def test_a_proxy_may_itself_be_behind_tls(
        self, office: Office, make_client: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with Tunnel(office.server.port, tls=office.server_tls) as proxy:
            monkeypatch.setenv("HTTPS_PROXY", f"https://127.0.0.1:{proxy.port}")
            assert current(make_client(**OPTIONS)) is None
            assert len(proxy.heads) == 1


class TestCertificates:
    @pytest.fixture(autouse=True)
    def _through_the_proxy(self, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{office.proxy.port}")

    def test_an_authority_that_nobody_named_is_not_trusted(
        self, office: Office, make_client: Callable[..., Any]
    ) -> None:
        with pytest.raises(APIConnectionError, match="certificate verify failed"):
            current(make_client(**OPTIONS))
        assert office.server.seen["token"] == []

    @pytest.mark.parametrize(
        "named",
        [
            {"SSL_CERT_FILE": "authority.pem"},
            {"SSL_CERT_DIR": "hashed"},
            {"SSL_CERT_FILE": "authority.pem", "SSL_CERT_DIR": "empty"},
        ],
        ids=["file", "folder", "the file wins"],
    )
    def test_the_environment_names_an_authority(
        self, named: dict[str, str], office: Office, make_client: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for variable, name in named.items():
            monkeypatch.setenv(variable, str(office.certificates / name))
        assert current(make_client(**OPTIONS)) is None

    def test_the_file_counts_instead_of_the_folder(
        self, office: Office, make_client: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        other = office.certificates / "other"
        other.mkdir(exist_ok=True)
        openssl(
            "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "k", "-out", "c", "-subj", "/CN=x", folder=other
        )
        monkeypatch.setenv("SSL_CERT_FILE", str(other / "c"))
        monkeypatch.setenv("SSL_CERT_DIR", str(office.certificates / "hashed"))
        with pytest.raises(APIConnectionError, match="certificate verify failed"):
            current(make_client(**OPTIONS))

    def test_a_transport_brings_its_own(self, office: Office, make_client: Any) -> None:
        kind = httpx.AsyncHTTPTransport if make_client.is_async else httpx.HTTPTransport
        trusting = ssl.create_default_context(cafile=office.authority)
        transport = kind(verify=trusting, proxy=f"http://127.0.0.1:{office.proxy.port}")
        assert current(make_client(**OPTIONS, transport=transport)) is None


def test_the_user_agent_holds_the_versions_that_run(make_client: Callable[..., Any], sandbox: Sandbox) -> None:
    current(make_client(**sandbox.client_options, app_name="billing/1.4"))
    ours, theirs = re.escape(podero.__version__), re.escape(httpx.__version__)
    shape = rf"billing/1\.4 podero/{ours} python/3\.[0-9.]+\S* httpx/{theirs}"
    agents = {request.headers["user-agent"] for request in sandbox.requests}
    assert len(sandbox.requests) == 2
    assert [bool(re.fullmatch(shape, agent)) for agent in agents] == [True]


def test_cookies_are_not_kept(make_client: Callable[..., Any]) -> None:
    with CannedServer(http(200, b'{"session": null}', headers="Set-Cookie: a=b; Path=/\r\n")) as server:
        client = make_client(credentials=podero.AccessToken("t"), org_id=Sandbox.org_id, base_url=server.url)
        current(client)
        current(client)
        assert [b"\r\nCookie:" in request for request in server.requests] == [False, False]


def test_a_token_goes_to_the_api_only_whoever_asks() -> None:
    """No call of ours gets that far: this is the last look before a request is sent."""
    with podero.Podero(**OPTIONS) as client:
        messages = HttpxMessages(client._settings, lambda: ())
    token = Token(Secret("t0k3n"), float("inf"))
    for url in ("https://elsewhere.invalid/x", f"https://{HOST}.elsewhere.invalid/x"):
        with pytest.raises(ConfigurationError, match=rf"{url} is not on https://{HOST}; no token is sent there"):
            messages.request(Request(method="GET", url=url), token, 1.0)
