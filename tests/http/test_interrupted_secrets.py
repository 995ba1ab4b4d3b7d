"""No secret in a traceback with captured locals where a call is interrupted while a response that echoes it is read."""

from typing import Any

import httpx
import pytest

from podero import ClientCredentials, Podero, PoderoError
from tests.auth.test_token_secrets import SECRET, assert_clean
from tests.interrupts import Interrupted, every_place

CUE = "11111111-2222-4333-8444-555555555555"
MODULES = {
    *("podero._secrets", "podero._http.flow", "podero._http.on_response", "podero._http.request"),
    *("podero._http.response", "podero._http.status_errors", "podero._http.httpx_messages"),
}
ECHO = f"Bearer t0k3n-value {SECRET}"
RESPONSES = {
    "an error": httpx.Response(422, json={"detail": [{"loc": [ECHO], "msg": ECHO}], ECHO: 1}),
    "an error in HTML": httpx.Response(500, text=f"<title>{ECHO}</title>", headers={"x-request-id": ECHO}),
    "a redirect": httpx.Response(302, headers={"location": f"https://x/?token=t0k3n-value&a={SECRET}"}),
    "what cannot be read": httpx.Response(200, text=f"<html>{ECHO}", headers={"x-request-id": ECHO}),
    "what is no model": httpx.Response(200, json=[f"{ECHO} pa55w0rd"]),
}


def any_request(client: Podero) -> Any:
    return client.request("GET", "/any").json()


def report(client: Podero) -> Any:
    return client.api.cues.report_action_outcome(CUE, secret="pa55w0rd", body={"state": "x"})


CALLS = {"what is no model": report}


@pytest.mark.parametrize("kind", RESPONSES)
def test_after_an_interrupt_at_any_place(kind: str) -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path.startswith("/oauth2"):
            return httpx.Response(200, json={"access_token": "t0k3n-value"})
        echo = RESPONSES[kind]
        return httpx.Response(echo.status_code, content=echo.content, headers=echo.headers)

    def call(client: Podero) -> None:
        with pytest.raises(PoderoError) as caught:
            CALLS.get(kind, any_request)(client)
        assert_clean(caught.value)

    def run(place: int) -> Interrupted:
        transport = httpx.MockTransport(handler)
        secret = ClientCredentials("id", SECRET)
        with Podero(credentials=secret, transport=transport, on_response=repr, max_attempts=1) as client:
            one = Interrupted(lambda: call(client), place, MODULES)
            one.start()
            one.join()
        return one

    stopped = 0
    for one in every_place(run, step=17):
        stopped += one.stopped
        assert one.stopped or one.error is None
        if one.error is not None:
            assert_clean(one.error)
    assert stopped > 50
