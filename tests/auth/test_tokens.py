"""Tokens: one request however many wait, renewal in time, one replay after a 401."""

import asyncio
import base64
import re
import threading
import time
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from podero import (
    AccessToken,
    APIConnectionError,
    APIResponseError,
    AsyncPodero,
    AuthenticationError,
    ClientCredentials,
    ConfigurationError,
    PasswordCredentials,
    Podero,
    PoderoError,
    TokenError,
)
from podero._auth.token_holder import TokenHolder
from podero._http.flow import Flow
from podero._http.token import Token
from podero._secrets import Secret
from podero.sandbox import Sandbox
from tests.servers.canned import CannedServer, http
from tests.wire import current

THREADS = 64
TASKS = 1000


def fetch(client: Any, sandbox: Sandbox) -> Any:
    return client.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)


def in_threads(client: Podero, sandbox: Sandbox) -> list[Any]:
    """The outcome of one call in each of many threads that start together."""
    barrier = threading.Barrier(THREADS)

    def call() -> Any:
        barrier.wait()
        try:
            return fetch(client, sandbox)
        except PoderoError as error:
            return error

    with ThreadPoolExecutor(THREADS) as pool:
        return [future.result() for future in [pool.submit(call) for _ in range(THREADS)]]


async def in_tasks(client: AsyncPodero, sandbox: Sandbox, number: int = TASKS) -> list[Any]:
    return await asyncio.gather(*(fetch(client, sandbox) for _ in range(number)), return_exceptions=True)


class TestSingleFlight:
    def test_threads_on_a_cold_client(self, sandbox: Sandbox) -> None:
        sandbox.next_answers({"status": None, "delay": 0.1}, to="token")
        with Podero(**sandbox.client_options) as client:
            assert in_threads(client, sandbox) == [None] * THREADS
        assert sandbox.counters["token_requests"] == 1

    def test_tasks_on_a_cold_client(self, sandbox: Sandbox) -> None:
        async def run() -> None:
            async with AsyncPodero(**sandbox.client_options) as client:
                assert await in_tasks(client, sandbox) == [None] * TASKS

        asyncio.run(run())
        assert sandbox.counters["token_requests"] == 1

    def test_threads_after_revocation(self, sandbox: Sandbox) -> None:
        with Podero(**sandbox.client_options) as client:
            fetch(client, sandbox)
            sandbox.revoke_tokens()
            assert in_threads(client, sandbox) == [None] * THREADS
        assert sandbox.counters["token_requests"] == 2

    def test_tasks_after_revocation(self, sandbox: Sandbox) -> None:
        async def run() -> None:
            async with AsyncPodero(**sandbox.client_options) as client:
                await fetch(client, sandbox)
                sandbox.revoke_tokens()
                assert await in_tasks(client, sandbox, 200) == [None] * 200

        asyncio.run(run())
        assert sandbox.counters["token_requests"] == 2

    def test_a_failed_request_is_the_same_error_for_every_waiter(self, sandbox: Sandbox) -> None:
        sandbox.next_answers({"status": 403, "json": {"error": "access_denied"}, "delay": 0.3}, to="token")
        with Podero(**sandbox.client_options) as client:
            errors = in_threads(client, sandbox)
            assert {(type(error), error.status_code, error.detail) for error in errors} == {
                (TokenError, 403, "access_denied")
            }
            assert len({id(error) for error in errors}) == THREADS
            assert sandbox.counters["token_requests"] == 1
            assert fetch(client, sandbox) is None
        assert sandbox.counters["token_requests"] == 2

    def test_the_same_for_tasks(self, sandbox: Sandbox) -> None:
        sandbox.next_answers({"status": 403, "json": {"error": "access_denied"}, "delay": 0.1}, to="token")

        async def run() -> None:
            async with AsyncPodero(**sandbox.client_options) as client:
                errors = await in_tasks(client, sandbox, 200)
                assert {type(error) for error in errors} == {TokenError}
                assert sandbox.counters["token_requests"] == 1
                assert await fetch(client, sandbox) is None

        asyncio.run(run())
        assert sandbox.counters["token_requests"] == 2

    def test_cancelled_callers_take_nobody_along(self, sandbox: Sandbox) -> None:
        sandbox.next_answers({"status": None, "delay": 0.2}, to="token")

        async def run() -> None:
            async with AsyncPodero(**sandbox.client_options) as client:
                calls = [asyncio.ensure_future(fetch(client, sandbox)) for _ in range(20)]
                await asyncio.sleep(0.05)
                for call in calls[:10]:  # the one that started the token request is among them
                    call.cancel()
                outcomes = await asyncio.gather(*calls, return_exceptions=True)
                assert [type(outcome) for outcome in outcomes[:10]] == [asyncio.CancelledError] * 10
                assert outcomes[10:] == [None] * 10

        asyncio.run(run())
        assert sandbox.counters["token_requests"] == 1

    def test_a_thread_that_is_told_to_stop_hands_over(self) -> None:
        started, go_on = threading.Event(), threading.Event()
        calls: list[str] = []

        def provider() -> str:
            calls.append(threading.current_thread().name)
            if len(calls) == 1:
                started.set()
                go_on.wait(5)
                raise KeyboardInterrupt
            return "token"

        answer = http(200, b'{"session": null}')
        with CannedServer(answer) as server:
            client = Podero(credentials=AccessToken(provider), base_url=server.url, org_id=Sandbox.org_id)
            outcomes: list[Any] = []

            def call() -> None:
                try:
                    outcomes.append(client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id))
                except KeyboardInterrupt:
                    outcomes.append("stopped")

            first = threading.Thread(target=call)
            first.start()
            started.wait(5)
            second = threading.Thread(target=call)
            second.start()
            time.sleep(0.05)
            go_on.set()
            first.join(5)
            second.join(5)
            client.close()
        assert sorted(outcomes, key=str) == [None, "stopped"]
        assert len(calls) == 2


class TestTimes:
    """The holder on a clock of the test's own."""

    class Grant:
        renewable = True

        def __init__(self, lifetimes: list[Any], clock: Any) -> None:
            self.lifetimes = lifetimes
            self.clock = clock
            self.asked = 0

        def fetch(self, previous: Token | None) -> Flow[Token]:
            yield from ()
            self.asked += 1
            lifetime = self.lifetimes.pop(0)
            if isinstance(lifetime, Exception):
                raise lifetime
            return Token.issued(Secret(f"token-{self.asked}"), lifetime, self.clock())

        def secrets(self) -> list[Secret]:
            return []

        def identity(self) -> tuple[str, ...]:
            return ()

    def holder(self, *lifetimes: Any) -> tuple[TokenHolder, Any, list[float]]:
        now = [1000.0]
        grant = self.Grant(list(lifetimes), lambda: now[0])
        return TokenHolder(grant, None, 30.0, lambda: now[0]), grant, now

    @staticmethod
    def renew(holder: TokenHolder, rejected: Token | None = None) -> Token:
        flow = holder.renewal(rejected)
        try:
            next(flow)
        except StopIteration as end:
            token: Token = end.value
            return token
        raise AssertionError("this grant asks for nothing")

    @pytest.mark.parametrize(
        ("lifetime", "fresh_for"), [(36_000, 35_700), (1_000, 700), (500, 250), (2, 1), ("600", 300)]
    )
    def test_a_token_is_renewed_before_it_expires(self, lifetime: Any, fresh_for: float) -> None:
        holder, _, now = self.holder(lifetime)
        token = self.renew(holder)
        now[0] += fresh_for - 0.01
        assert holder.fresh() is token
        now[0] += 0.02
        assert holder.fresh() is None

    @pytest.mark.parametrize("nonsense", [None, 0, -5, "soon", [], {}, True, float("nan"), float("inf"), 10**400])
    def test_nonsense_in_expires_in_means_until_it_is_refused(self, nonsense: Any) -> None:
        holder, _, now = self.holder(nonsense)
        token = self.renew(holder)
        now[0] += 10**9
        assert holder.fresh() is token

    def test_a_rejected_token_is_dropped_only_if_it_is_still_current(self) -> None:
        holder, grant, _ = self.holder(600, 600, 600)
        first = self.renew(holder)
        second = self.renew(holder, first)
        assert second.value != first.value
        assert self.renew(holder, first) is second
        assert grant.asked == 2

    def test_the_old_token_is_used_while_renewal_fails_for_a_passing_reason(self) -> None:
        holder, grant, now = self.holder(600, APIConnectionError("down"), TokenError("busy", status_code=503), 600)
        old = self.renew(holder)
        now[0] += 301
        assert self.renew(holder).value == old.value
        fresh = holder.fresh()
        assert fresh is not None
        assert fresh.value == old.value
        now[0] += 11
        assert self.renew(holder).value == old.value
        now[0] += 11
        assert self.renew(holder).value != old.value
        assert grant.asked == 4

    def test_but_not_when_it_has_expired_or_the_credentials_are_refused(self) -> None:
        holder, _, now = self.holder(600, APIConnectionError("down"), 600, TokenError("no", status_code=401))
        self.renew(holder)
        now[0] += 600
        with pytest.raises(APIConnectionError):
            self.renew(holder)
        self.renew(holder)
        now[0] += 301
        with pytest.raises(TokenError):
            self.renew(holder)


def test_expiry_over_a_real_socket(make_client: Any) -> None:
    with Sandbox(expires_in=0.4) as sandbox:
        client = make_client(**sandbox.client_options)
        fetch(client, sandbox)
        fetch(client, sandbox)
        assert sandbox.counters["token_requests"] == 1
        time.sleep(0.25)
        fetch(client, sandbox)
        assert sandbox.counters["token_requests"] == 2


class TestReplay:
    def test_a_revoked_token_is_replaced_and_the_call_replayed(self, client: Any, sandbox: Sandbox) -> None:
        fetch(client, sandbox)
        sandbox.revoke_tokens()
        assert fetch(client, sandbox) is None
        assert sandbox.counters["token_requests"] == 2
        assert sandbox.counters["api_requests"] == 3

    def test_a_second_401_is_an_error(self, client: Any, sandbox: Sandbox) -> None:
        sandbox.next_answers(401, 401)
        with pytest.raises(AuthenticationError) as caught:
            fetch(client, sandbox)
        assert not isinstance(caught.value, TokenError)
        assert sandbox.counters["api_requests"] == 2
        assert sandbox.counters["token_requests"] == 2

    @pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
    def test_any_method_is_replayed_once(self, client: Any, sandbox: Sandbox, method: str) -> None:
        sandbox.next_answers(401, {"json": {"ok": True}})
        assert client.request(method, "/api/partners/v2.0/any", json={"a": None}).json() == {"ok": True}
        first, second = sandbox.requests[-3], sandbox.requests[-1]
        assert (first.method, first.path) == (second.method, second.path)
        assert first.headers["authorization"] != second.headers["authorization"]

    def test_the_replay_stands_beside_the_count_of_attempts(self, client: Any, sandbox: Sandbox) -> None:
        sandbox.next_answers(503, 401, 503, 503)
        with pytest.raises(PoderoError, match="503"):
            fetch(client, sandbox)
        assert sandbox.counters["api_requests"] == 4

    def test_a_static_token_is_not_replayed(self, make_client: Any, sandbox: Sandbox) -> None:
        client = make_client(credentials=AccessToken("stale"), base_url=sandbox.base_url, org_id=sandbox.org_id)
        with pytest.raises(AuthenticationError, match="Check the credentials"):
            fetch(client, sandbox)
        assert sandbox.counters["api_requests"] == 1


class TestClientCredentials:
    def test_the_request_is_what_the_guides_say(self, client: Any, sandbox: Sandbox) -> None:
        fetch(client, sandbox)
        request = sandbox.requests[0]
        assert (request.method, request.path) == ("POST", "/oauth2/token/")
        assert request.headers["content-type"] == "application/json"
        assert request.headers["cache-control"] == "no-cache"
        basic = base64.b64decode(request.headers["authorization"].removeprefix("Basic ")).decode()
        assert basic == "sandbox-client:sandbox%2Bsecret%2F%2541"

    def test_a_space_is_percent_encoded(self, make_client: Any) -> None:
        with CannedServer(http(200, b'{"access_token": "t", "expires_in": 60}'), http(200, b"{}")) as server:
            make_client(client_id="an id", client_secret="a +secret", base_url=server.url).request("GET", "/any")
        basic = re.search(rb"(?i)authorization: Basic (\S+)", server.requests[0])
        assert basic is not None
        assert base64.b64decode(basic[1]) == b"an%20id:a%20%2Bsecret"

    def test_auto_falls_back_to_a_form_and_remembers(self, make_client: Any) -> None:
        with Sandbox(token_body="form") as sandbox:
            client = make_client(**sandbox.client_options)
            fetch(client, sandbox)
            sandbox.revoke_tokens()
            fetch(client, sandbox)
            kinds = [request.headers["content-type"] for request in sandbox.requests if request.method == "POST"]
        assert kinds == ["application/json"] + 2 * ["application/x-www-form-urlencoded"]

    @pytest.mark.parametrize(("body", "reads"), [("form", "json"), ("json", "form")])
    def test_a_fixed_encoding_is_kept(self, make_client: Any, body: Any, reads: Any) -> None:
        with Sandbox(token_body=reads) as sandbox:
            credentials = ClientCredentials(sandbox.client_id, sandbox.client_secret, body=body)
            client = make_client(credentials=credentials, base_url=sandbox.base_url, org_id=sandbox.org_id)
            with pytest.raises(TokenError, match="unsupported_grant_type"):
                fetch(client, sandbox)
            assert sandbox.counters["token_requests"] == 1

    def test_another_400_is_no_mix_up(self, client: Any, sandbox: Sandbox) -> None:
        sandbox.next_answers({"status": 400, "json": {"error": "invalid_scope"}}, to="token")
        with pytest.raises(TokenError, match="invalid_scope"):
            fetch(client, sandbox)
        assert sandbox.counters["token_requests"] == 1

    def test_a_mix_up_in_both_encodings_shows_the_first_answer(self, client: Any, sandbox: Sandbox) -> None:
        for description in ("first", "second"):
            body = {"error": "invalid_request", "error_description": description}
            sandbox.next_answers({"status": 400, "json": body}, to="token")
        with pytest.raises(TokenError, match="first"):
            fetch(client, sandbox)
        assert sandbox.counters["token_requests"] == 2

    def test_a_form_that_is_refused_for_another_reason_shows_that_reason(self, client: Any, sandbox: Sandbox) -> None:
        sandbox.next_answers(
            {"status": 400, "json": {"error": "unsupported_grant_type"}},
            {"status": 401, "json": {"error": "invalid_client"}},
            to="token",
        )
        with pytest.raises(TokenError, match="invalid_client"):
            fetch(client, sandbox)
        assert sandbox.counters["token_requests"] == 2

    def test_scope_and_token_url_are_used(self, make_client: Any) -> None:
        token = http(200, b'{"access_token": "t"}')
        with CannedServer(token, http(200, b'{"session": null}')) as server:
            credentials = ClientCredentials("i", "s", token_url=f"{server.url}/custom/token", scope="read")
            client = make_client(credentials=credentials, base_url=server.url, org_id=Sandbox.org_id)
            client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)
        assert server.requests[0].startswith(b"POST /custom/token HTTP/1.1")
        assert server.requests[0].endswith(b'{"grant_type":"client_credentials","scope":"read"}')

    def test_wrong_credentials_are_a_token_error(self, make_client: Any, sandbox: Sandbox) -> None:
        client = make_client(**(sandbox.client_options | {"client_secret": "wrong"}))
        with pytest.raises(TokenError) as caught:
            fetch(client, sandbox)
        assert (caught.value.status_code, caught.value.detail) == (401, "invalid_client")
        assert caught.value.url == f"{sandbox.base_url}/oauth2/token/"
        assert sandbox.counters["api_requests"] == 0


class TestTokenEndpointFailures:
    @pytest.mark.parametrize("status", [429, 502, 503, 504, 408])
    def test_passing_statuses_are_tried_again(self, client: Any, sandbox: Sandbox, status: int) -> None:
        sandbox.next_answers(status, status, to="token")
        assert fetch(client, sandbox) is None
        assert sandbox.counters["token_requests"] == 3

    def test_attempts_are_not_multiplied(self, client: Any, sandbox: Sandbox) -> None:
        sandbox.next_answers(*[503] * 20, to="token")
        with pytest.raises(TokenError) as caught:
            fetch(client, sandbox)
        assert caught.value.status_code == 503
        assert sandbox.counters["token_requests"] == 3

    @pytest.mark.parametrize("status", [301, 400, 401, 403, 404, 500])
    def test_other_statuses_are_not(self, client: Any, sandbox: Sandbox, status: int) -> None:
        sandbox.next_answers(status, to="token")
        with pytest.raises(TokenError) as caught:
            fetch(client, sandbox)
        assert caught.value.status_code == status
        assert sandbox.counters["token_requests"] == 1

    def test_unreachable_is_a_connection_error(self, make_client: Any) -> None:
        with CannedServer() as server:
            url = server.url
        client = make_client(client_id="i", client_secret="s", base_url=url, org_id=Sandbox.org_id)
        with pytest.raises(APIConnectionError, match="oauth2/token"):
            client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)

    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"{}",
            b"[]",
            b"null",
            b"<html>",
            b'{"access_token": null}',
            b'{"access_token": ""}',
            b'{"access_token": 5}',
            b'{"access_token": "a b"}',
            b'{"access_token": "a\\r\\nX: 1"}',
            b'{"token": "t"}',
        ],
    )
    def test_success_without_a_token_is_a_response_error(self, client: Any, sandbox: Sandbox, body: bytes) -> None:
        sandbox.next_answers({"body": body}, to="token")
        with pytest.raises(APIResponseError, match="no access token"):
            fetch(client, sandbox)


class TestPassword:
    def credentials(self, sandbox: Sandbox) -> dict[str, Any]:
        credentials = PasswordCredentials(sandbox.username, sandbox.password)
        return {"credentials": credentials, "base_url": sandbox.base_url, "org_id": sandbox.org_id}

    def test_password_then_refresh_token_then_password_again(self, make_client: Any) -> None:
        answers = (
            b'{"access_token": "a1", "refresh_token": "r1", "expires_in": 36000}',
            b'{"access_token": "a2", "expires_in": 36000}',
            b'{"access_token": "a3", "expires_in": 36000}',
        )
        unauthorized, session = http(401, b"{}"), http(200, b'{"session": null}')
        with CannedServer(
            http(200, answers[0]), unauthorized, http(200, answers[1]), session,
            unauthorized, http(400, b'{"error": "invalid_grant"}'), http(200, answers[2]), session,
        ) as server:  # fmt: skip
            client = make_client(credentials=PasswordCredentials("u", "pw"), base_url=server.url, org_id=Sandbox.org_id)
            for _ in range(2):
                client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)
            tokens = [request for request in server.requests if request.startswith(b"POST")]
        assert [request.rpartition(b"\r\n\r\n")[2] for request in tokens] == [
            b'{"grant_type": "password", "username": "u", "password": "pw"}',
            b'{"grant_type": "refresh_token", "refresh_token": "r1"}',
            b'{"grant_type": "refresh_token", "refresh_token": "r1"}',
            b'{"grant_type": "password", "username": "u", "password": "pw"}',
        ]
        assert all(b"uthorization" not in request for request in tokens)

    def test_rotation_in_the_sandbox(self, make_client: Any) -> None:
        with Sandbox(expires_in=0.4) as sandbox:
            client = make_client(**self.credentials(sandbox))
            for _ in range(3):
                fetch(client, sandbox)
                time.sleep(0.25)
            assert sandbox.counters["token_requests"] == 3

    def test_revoked_refresh_tokens_fall_back_to_the_password(self, make_client: Any, sandbox: Sandbox) -> None:
        client = make_client(**self.credentials(sandbox))
        fetch(client, sandbox)
        sandbox.revoke_tokens()
        assert fetch(client, sandbox) is None
        assert sandbox.counters["token_requests"] == 3

    def test_a_failing_endpoint_does_not_get_the_password_too(self, make_client: Any, sandbox: Sandbox) -> None:
        client = make_client(**self.credentials(sandbox))
        fetch(client, sandbox)
        sandbox.revoke_tokens()
        sandbox.next_answers(500, to="token")
        with pytest.raises(TokenError, match="500"):
            fetch(client, sandbox)
        assert sandbox.counters["token_requests"] == 2


class TestCallables:
    def call(self, make_client: Any, provider: Any, *answers: bytes) -> tuple[Any, list[bytes]]:
        with CannedServer(*answers) as server:
            client = make_client(credentials=AccessToken(provider), base_url=server.url, org_id=Sandbox.org_id)
            outcome = None
            for _ in range(2):
                outcome = client.ev_sessions.current(Sandbox.user_id, Sandbox.electric_vehicle_id)
            return outcome, server.requests

    def test_it_is_called_once_and_again_after_a_401(self, make_client: Any) -> None:
        called: list[int] = []

        def provider() -> str:
            called.append(1)
            return f"token-{len(called)}"

        session = http(200, b'{"session": null}')
        _, requests = self.call(make_client, provider, session, http(401, b"{}"), session)
        assert len(called) == 2
        assert [b"Bearer token-1" in request for request in requests] == [True, True, False]
        assert b"Bearer token-2" in requests[2]

    def test_a_second_401_is_an_error(self, make_client: Any) -> None:
        with pytest.raises(AuthenticationError):
            self.call(make_client, lambda: "t", http(401, b"{}"))

    @pytest.mark.parametrize("bad", ["", "a b", None, 5, "x\ny"])
    def test_nonsense_is_named(self, make_client: Any, bad: Any) -> None:
        with pytest.raises(ConfigurationError, match="callable returned no token"):
            self.call(make_client, lambda: bad, http(200, b'{"session": null}'))

    @pytest.mark.parametrize(
        ("raised", "kind"),
        [
            (LookupError("vault is sealed"), APIConnectionError),
            (TimeoutError(), APIConnectionError),
            (TypeError("no argument"), ConfigurationError),
        ],
    )
    def test_its_own_errors_are_the_cause(self, make_client: Any, raised: Exception, kind: type[Exception]) -> None:
        def provider() -> str:
            raise raised

        with pytest.raises(kind, match=type(raised).__name__) as caught:
            self.call(make_client, provider, http(200, b'{"session": null}'))
        assert type(caught.value.__cause__) is type(raised)

    def test_one_that_fails_once_ends_no_watch(self, make_client: Any) -> None:
        called: list[int] = []

        def provider() -> str:
            called.append(1)
            if len(called) == 1:
                raise ConnectionError("vault is busy")
            return "t"

        with CannedServer(http(200, current())) as server:
            client = make_client(credentials=AccessToken(provider), base_url=server.url, org_id=Sandbox.org_id)
            events = client.ev_sessions.watch(Sandbox.user_id, Sandbox.electric_vehicle_id, interval=0.01)
            assert next(events).kind == "started"
            events.close()

    def test_async_callables_are_for_the_async_client(self, make_client: Any) -> None:
        called: list[int] = []

        async def provider() -> str:
            await asyncio.sleep(0)
            called.append(1)
            return "t"

        if make_client.is_async:
            assert self.call(make_client, provider, http(200, b'{"session": null}'))[0] is None
            assert len(called) == 1
        else:
            with pytest.raises(ConfigurationError, match="AsyncPodero"):
                self.call(make_client, provider, http(200, b'{"session": null}'))

    def test_awaitables_of_any_kind_are_awaited(self, make_client: Any) -> None:
        class Later:
            def __await__(self) -> Generator[None, None, str]:
                yield from ()
                return "t"

        if make_client.is_async:
            assert self.call(make_client, Later, http(200, b'{"session": null}'))[0] is None
        else:
            with pytest.raises(ConfigurationError, match="AsyncPodero"):
                self.call(make_client, Later, http(200, b'{"session": null}'))
