"""An httpcore before 1.0.4, which does not know the extension that keeps secrets of a query out of httpx's logs."""

import logging
from typing import Any

import httpcore
import pytest

from podero import AccessToken
from tests.servers.canned import CannedServer, http


@pytest.fixture
def _old_httpcore(monkeypatch: pytest.MonkeyPatch) -> None:
    made = httpcore.Request.__init__

    def init(self: httpcore.Request, *args: Any, extensions: Any = None, **options: Any) -> None:
        known = {name: value for name, value in (extensions or {}).items() if name != "target"}
        made(self, *args, extensions=known, **options)

    monkeypatch.setattr(httpcore.Request, "__init__", init)
    for module in ("httpx_transport", "async_httpx_transport"):
        monkeypatch.setattr(f"podero._http.{module}.TAKES_TARGET", False)


@pytest.mark.usefixtures("_old_httpcore")
def test_the_query_arrives_whole_and_httpx_logs_no_secret(make_client: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with CannedServer(http(200, b"{}")) as server:
        client = make_client(credentials=AccessToken("t"), base_url=server.url)
        client.request("GET", "/any?secret=qu3ry-s3cr3t&b=1")
        assert server.requests[0].startswith(b"GET /any?secret=qu3ry-s3cr3t&b=1 HTTP/1.1\r\n")
    assert "secret=[hidden]&b=1" in caplog.text
    assert "qu3ry-s3cr3t" not in caplog.text
