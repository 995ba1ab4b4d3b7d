"""What the document calls a password shows in no repr, error, log or traceback with locals of `client.api`."""

import json
import logging
from collections.abc import Callable
from typing import Any

import pytest
from podero_api.models import ActionStarted, DeviceAction, TokenInput, TokenOutput, WallboxClaimToken
from podero_api.operation import load
from podero_api.types import Hidden

from podero import AccessToken, APIResponseError, PoderoError, UnprocessableEntityError
from tests.api.operations import ID, NAMES, ORG_ID, call, module_of
from tests.servers.answering import Answering
from tests.servers.canned import CannedServer
from tests.test_secrets import everything_about

PASSWORD = "pa55w0rd-value"
REFRESH = "r3fr35h-value"
BODY: dict[str, Any] = {"grant_type": "password", "username": "ada", "password": PASSWORD, "refresh_token": REFRESH}
TOKENS = {"access_token": PASSWORD, "refresh_token": REFRESH, "expires_in": 60, "token_type": "b", "scope": "s"}

Make = Callable[[Any], Callable[..., Any]]
WAYS: dict[str, Make] = {
    "api": lambda client: lambda name, *path, **keywords: call(client, name, *path, **keywords),
    "low-level": lambda client: lambda name, *path, **keywords: _low_level(client, name, *path, **keywords),
}
CALLS: dict[str, Callable[[Callable[..., Any]], Any]] = {
    "mapping": lambda api: api("authentication.create_token", body=dict(BODY)),
    "model": lambda api: api("authentication.create_token", body=TokenInput.from_dict(BODY)),
    "query": lambda api: api("cues.start_action", ID, secret=PASSWORD, body={"x": 1}),
    "public query": lambda api: api("cues.report_action_outcome", ID, secret=PASSWORD, body={"state": "x"}),
}
REFUSED: dict[str, Callable[[Callable[..., Any]], Any]] = {
    "no JSON": lambda api: api("authentication.create_token", body={**BODY, "more": object()}),
    "NaN": lambda api: api("authentication.create_token", body={**BODY, "more": float("nan")}),
    "a surrogate": lambda api: api("authentication.create_token", body={**BODY, "more": "\ud800"}),
    "an id": lambda api: api("cues.start_action", "x", secret=PASSWORD, body={}),
    "a body": lambda api: api("cues.start_action", ID, secret=PASSWORD, body={"x": object()}),
    "a secret that is no text": lambda api: api("cues.start_action", ID, secret=[PASSWORD], body={}),
    "a secret that UTF-8 cannot write": lambda api: api("cues.start_action", ID, secret=PASSWORD + "\ud800", body={}),
    "a long secret": lambda api: api("cues.start_action", ID, secret=PASSWORD * 1000, body={}),
}


def _low_level(client: Any, name: str, *path: Any, **keywords: Any) -> Any:
    import asyncio

    module = module_of(name)
    low_level = client.generated
    names = ("org_id", "user_id", "wallbox_id") if len(path) > 1 else ("cue_id",)
    arguments = dict(zip(names, path, strict=False))
    if hasattr(client, "_runner"):
        return asyncio.Runner.run(client._runner, module.asyncio(**arguments, client=low_level, **keywords))
    return module.sync(**arguments, client=low_level, **keywords)


@pytest.fixture(params=WAYS)
def api(request: pytest.FixtureRequest, make_client: Any, server: Answering) -> Callable[..., Any]:
    """Calls an operation of either face, by its namespace or its low-level function."""
    options = {"credentials": AccessToken("a-token"), "org_id": ORG_ID, "base_url": server.origin, "max_attempts": 1}
    return WAYS[request.param](make_client(**options))


def assert_clean(error: BaseException) -> None:
    shown = everything_about(error)
    assert "podero_api" in shown  # the frames of the generated functions are there
    assert PASSWORD not in shown
    assert REFRESH not in shown


@pytest.mark.parametrize("kind", REFUSED)
def test_a_refused_argument(api: Callable[..., Any], server: Answering, kind: str) -> None:
    with pytest.raises(ValueError, match=r"must|cannot|holds") as caught:
        REFUSED[kind](api)
    assert_clean(caught.value)
    assert server.asked == []


@pytest.mark.parametrize("kind", CALLS)
def test_an_error_that_echoes_what_was_sent(
    api: Callable[..., Any], server: Answering, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    echo = {"detail": [{"loc": ["body"], "msg": f"not {PASSWORD}", "input": {"p": PASSWORD, "r": f"{REFRESH}!"}}]}
    server.answers(422, json.dumps(echo).encode())
    with caplog.at_level(logging.DEBUG), pytest.raises(UnprocessableEntityError) as caught:
        CALLS[kind](api)
    shown = everything_about(caught.value) + caplog.text
    assert PASSWORD not in shown
    assert kind.endswith("query") or REFRESH not in shown


@pytest.mark.parametrize("kind", CALLS)
@pytest.mark.parametrize(
    "answer", [{k: v for k, v in TOKENS.items() if k != "scope"}, TOKENS | {"expires_in": "x"}, [TOKENS], PASSWORD]
)
def test_a_success_that_cannot_be_read(api: Callable[..., Any], server: Answering, kind: str, answer: Any) -> None:
    for body in (json.dumps(answer), json.dumps(answer)[:-1]):
        server.answers(200, body.encode())
        with pytest.raises(APIResponseError) as caught:
            CALLS[kind](api)
        assert_clean(caught.value)


@pytest.mark.parametrize("kind", CALLS)
def test_no_answer(make_client: Any, kind: str) -> None:
    for way in WAYS.values():
        with CannedServer(None) as server:
            client = make_client(credentials=AccessToken("t"), base_url=server.url, max_attempts=1)
            with pytest.raises(PoderoError) as caught:
                CALLS[kind](way(client))
        assert_clean(caught.value)


def test_reprs_show_none_and_the_values_are_there() -> None:
    given, got = TokenInput.from_dict(BODY), TokenOutput.from_dict(TOKENS)
    claim = WallboxClaimToken(token=PASSWORD, wss_url="wss://x", expires_at=None)  # type: ignore[arg-type]  # not read here
    assert (given.password, got.access_token, got.refresh_token) == (PASSWORD, PASSWORD, REFRESH)
    for shown in (repr(given), repr(got), repr(claim), repr(Hidden(PASSWORD))):
        assert PASSWORD not in shown
        assert REFRESH not in shown


def test_no_repr_shows_the_secret_of_an_action_that_waits_for_the_user() -> None:
    link = {"url": f"https://x/cue?cue=1&secret={PASSWORD}"}
    pump = DeviceAction.from_dict({"code": "reauthenticate", "resolution_link": link, "link": link, "note": "n"})
    assert pump.resolution_link == link
    shown = repr([pump])
    assert PASSWORD not in shown
    assert "https://x/cue?cue=1&secret=[hidden]" in shown
    assert "reauthenticate" in shown
    assert "'note': 'n'" in shown


@pytest.mark.parametrize(
    "more",
    [
        {"new_token": PASSWORD},
        {"deep": [{"clientSecret": PASSWORD}, f"https://x/?a=1&access_token={PASSWORD}&b=2"]},
        {"link": f"https://x/#id_token={PASSWORD}"},
    ],
)
def test_no_repr_shows_secrets_that_the_document_does_not_know(more: dict[str, Any]) -> None:
    action = DeviceAction.from_dict(more)
    assert PASSWORD in json.dumps(action.to_dict())
    assert PASSWORD not in repr(action)


def test_a_link_is_shown_without_its_secrets() -> None:
    started = ActionStarted(redirect_url=f"https://x/a?state=1&code={PASSWORD}&z=2")
    assert "https://x/a?state=1&code=[hidden]&z=2" in repr(started)


def test_a_detailed_response_shows_no_content(make_client: Any, server: Answering) -> None:
    server.answers(200, json.dumps(TOKENS).encode())
    client = make_client(credentials=AccessToken("t"), base_url=server.origin)
    module = module_of("authentication.create_token")
    if hasattr(client, "_runner"):
        response = client._runner.run(module.asyncio_detailed(client=client.generated, body=BODY))
    else:
        response = module.sync_detailed(client=client.generated, body=BODY)
    assert response.parsed == TokenOutput.from_dict(TOKENS)
    assert PASSWORD not in repr(response)


def test_which_operations_hold_secrets_is_known_from_the_document() -> None:
    assert {name for name in NAMES if load(name).secrets} == {
        "authentication.create_token",
        "cues.mark_information_read",
        "cues.report_action_outcome",
        "cues.start_action",
        "user_heat_pumps.get_heat_pump",
        "user_heat_pumps.list_heat_pumps",
        "user_heat_pumps.register_heat_pump",
        "user_heat_pumps.update_heat_pump",
        "user_wallboxes.create_wallbox_claim_token",
    }
