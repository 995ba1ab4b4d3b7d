"""The sandbox's page in a real browser: what it shows, and that every control does what it says."""

import json
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from podero import APIConnectionError, APIResponseError, InternalServerError, Podero, RateLimitError
from podero.sandbox import Sandbox
from tests.browser.conftest import COLOURS, OpenPage
from tests.browser.contrast import contrast

pytestmark = pytest.mark.browser


@pytest.fixture
def podero(sandbox: Sandbox) -> Iterator[Podero]:
    """A client that has its token already and tries once."""
    with Podero(**sandbox.client_options, max_attempts=1) as podero:
        podero.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
        yield podero


@pytest.fixture
def page(sandbox: Sandbox, open_page: OpenPage) -> Page:
    page = open_page(sandbox.base_url + "/")
    expect(page.locator("#now")).to_contain_text("UTC")
    return page


def current(podero: Podero, sandbox: Sandbox) -> object:
    return podero.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    expect(page.get_by_role("status").filter(has_text=name)).to_have_text(f"{name}: done.")


def test_a_night_from_plugging_in_to_unplugging(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    def energy() -> float | None:
        session = podero.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
        assert session is not None
        return session.energy_charged_kwh

    expect(page.locator("#plugged")).to_have_text("Not plugged in")
    start = sandbox.world.now
    press(page, "Plug in")
    expect(page.locator("#plugged")).to_have_text("Plugged in")
    expect(page.locator("#description")).to_contain_text("Still running")
    assert energy() == 0
    press(page, "1 hour on")
    expect(page.locator("#soc-text")).to_have_text("58.3 %")
    assert energy() == 11
    press(page, "3 hours on")
    expect(page.locator("#soc-text")).to_have_text("80 %")
    assert energy() == 24
    assert (sandbox.world.now - start).total_seconds() == 4 * 3600
    press(page, "To the deadline")
    assert (sandbox.world.now - start).total_seconds() == pytest.approx(9 * 3600, abs=1)
    press(page, "Unplug")
    expect(page.locator("#plugged")).to_have_text("Not plugged in")
    assert current(podero, sandbox) is None


def test_what_cannot_be_done_is_said(page: Page) -> None:
    page.get_by_role("button", name="Unplug", exact=True).click()
    expect(page.get_by_role("status")).to_have_text("Unplug: the car is not plugged in")
    page.get_by_role("button", name="To the deadline").click()
    expect(page.get_by_role("status")).to_contain_text("no deadline ahead")


def test_time_runs_at_the_speed_that_is_set(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    press(page, "Plug in")
    page.get_by_label("Speed, seconds per second").fill("100000")
    press(page, "Set speed")
    expect(page.locator("#soc-text")).to_have_text("80 %")
    expect(page.locator("#speed")).to_have_text("running, 100000 s each second")
    session = podero.ev_sessions.current(sandbox.user_id, sandbox.electric_vehicle_id)
    assert session is not None
    assert session.final_soc_pct == 80


def test_revoked_tokens_are_renewed_by_the_client(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    press(page, "Revoke all tokens")
    before = sandbox.counters["token_requests"]
    assert current(podero, sandbox) is None
    assert sandbox.counters["token_requests"] == before + 1
    expect(page.locator("#requests li").first).to_contain_text("200")
    expect(page.locator("#requests li.bad")).to_contain_text("401")


def test_the_next_answers_are_those_chosen(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    group = page.get_by_role("group", name="Next answers")
    wanted = (
        ("503", InternalServerError), ("429", RateLimitError), ("drop", APIConnectionError), ("html", APIResponseError),
    )  # fmt: skip
    for answer, _ in wanted:
        group.get_by_label("Answer").select_option(answer)
        group.get_by_label("Times").fill("2")
        press(page, "Queue")
    expect(page.locator("#waiting")).to_contain_text("8 for API requests")
    for _, error in wanted:
        for _ in range(2):
            with pytest.raises(error) as caught:
                current(podero, sandbox)
        if isinstance(caught.value, RateLimitError):
            assert caught.value.retry_after == 5
    assert current(podero, sandbox) is None
    expect(page.locator("#requests li.odd")).to_have_count(8)
    expect(page.locator("#requests li.odd").first).to_contain_text("on purpose")
    expect(page.locator("#waiting")).to_have_text("None is waiting.")


def test_a_slow_answer_is_seen_on_its_way_and_tokens_are_answered_apart(page: Page, sandbox: Sandbox) -> None:
    group = page.get_by_role("group", name="Next answers")
    group.get_by_role("combobox", name="To").select_option("token")
    press(page, "Queue")
    group.get_by_role("combobox", name="To").select_option("api")
    group.get_by_label("Answer").select_option("slow")
    press(page, "Queue")
    assert httpx.post(f"{sandbox.base_url}/oauth2/token/").status_code == 503
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(f"{sandbox.base_url}/api/partners/v2.0/openapi.json", timeout=0.2)
    expect(page.locator("#requests li.odd").first).to_contain_text("not answered yet")


def test_a_share_of_requests_fails(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    page.get_by_label("Share of API requests, %").fill("100")
    page.get_by_label("that get").select_option("429")
    press(page, "Set share")
    expect(page.locator("#failing")).to_have_text("Now: 100 % of API requests.")
    for _ in range(3):
        with pytest.raises(RateLimitError):
            current(podero, sandbox)
    page.get_by_label("Share of API requests, %").fill("0")
    press(page, "Set share")
    assert current(podero, sandbox) is None


def test_all_answers_can_be_slowed_down(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    page.get_by_label("Delay of all answers, seconds").fill("0.3")
    press(page, "Set delay")
    expect(page.locator("#delay")).to_have_text("Now: 0.3 s.")
    start = time.perf_counter()
    current(podero, sandbox)
    assert time.perf_counter() - start >= 0.3


def test_reset_starts_anew(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    press(page, "Plug in")
    expect(page.locator("#requests li")).to_have_count(2)
    press(page, "Reset everything")
    expect(page.locator("#plugged")).to_have_text("Not plugged in")
    expect(page.locator("#requests li")).to_have_count(0)
    assert sandbox.counters.total() == 0
    assert current(podero, sandbox) is None


def test_a_world_is_saved_and_loaded(page: Page, sandbox: Sandbox, podero: Podero, tmp_path: Path) -> None:
    press(page, "Plug in")
    press(page, "1 hour on")
    with page.expect_download() as download:
        page.get_by_role("link", name="Save the world").click()
    saved = tmp_path / "world.json"
    download.value.save_as(saved)
    world = json.loads(saved.read_text("utf-8"))
    other = "11111111-1111-4111-8111-111111111111"
    world["users"][0]["electric_vehicles"].append({"id": other, "initial_soc_pct": 10})
    saved.write_text(json.dumps(world), "utf-8")
    press(page, "Reset everything")
    page.get_by_label("Load a world").set_input_files(saved)
    expect(page.locator("#soc-text")).to_have_text("58.3 %")
    page.get_by_label("Car", exact=True).select_option(other)
    expect(page.locator("#plugged")).to_have_text("Not plugged in")
    press(page, "Plug in")
    expect(page.locator("#soc-text")).to_have_text("10 %")
    session = podero.ev_sessions.current(sandbox.user_id, other)
    assert session is not None
    assert session.initial_soc_pct == 10

    saved.write_text('{"format": "podero-sandbox-world", "version": 1, "users": 5}', "utf-8")
    page.get_by_label("Load a world").set_input_files(saved)
    expect(page.get_by_role("status")).to_contain_text("Expected `array`, got `int` - at `$.users`")
    saved.write_text("{", "utf-8")
    page.get_by_label("Load a world").set_input_files(saved)
    expect(page.get_by_role("status")).to_contain_text("JSON")


def test_requests_come_in_live_as_text_and_without_secrets(page: Page, sandbox: Sandbox) -> None:
    token = "t0ken" * 8
    httpx.get(
        f"{sandbox.base_url}/<img src=x onerror=alert(1)>/{token}",
        params={"access_token": "abcdefgh", "x": token, "s": sandbox.client_secret},
        headers={"Authorization": f"Bearer {token}", "User-Agent": "<b>agent</b>"},
    )
    item = page.locator("#requests li").first
    expect(item).to_contain_text("<img src=x onerror=alert(1)>")
    expect(item).to_contain_text("<b>agent</b>")
    expect(item).to_contain_text("Bearer …0ken")
    assert page.locator("#requests img, #requests b").count() == 0
    content = page.content()
    assert token not in content
    assert "abcdefgh" not in content
    assert content.count(sandbox.client_secret) == 1  # in the lines to paste


def test_the_list_can_be_paused(page: Page, sandbox: Sandbox) -> None:
    page.get_by_label("Pause the list").check()
    httpx.get(f"{sandbox.base_url}/one")
    expect(page.locator("#counters")).to_contain_text("1 to the API")
    assert page.locator("#requests li").count() == 0
    page.get_by_label("Pause the list").uncheck()
    expect(page.locator("#requests li")).to_have_count(1)


def test_the_lines_to_paste_are_those_of_the_client(page: Page, sandbox: Sandbox) -> None:
    lines = page.locator("#exports").inner_text().splitlines()
    assert dict(line.removeprefix("export ").split("=", 1) for line in lines) == {
        "PODERO_BASE_URL": f"'{sandbox.base_url}'",
        "PODERO_CLIENT_ID": f"'{sandbox.client_id}'",
        "PODERO_CLIENT_SECRET": f"'{sandbox.client_secret}'",
        "PODERO_ORG_ID": f"'{sandbox.org_id}'",
        "USER_ID": f"'{sandbox.user_id}'",
        "EV_ID": f"'{sandbox.electric_vehicle_id}'",
        "WALLBOX_ID": f"'{sandbox.wallbox_id}'",
    }
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy these lines").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()").splitlines() == lines


def test_the_keyboard_reaches_every_control(page: Page) -> None:
    wanted = page.locator("button, select:visible, input, a").count()
    reached = set()
    for _ in range(wanted + 5):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"))
    assert len(reached) >= wanted
    page.get_by_role("button", name="Plug in").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#plugged")).to_have_text("Plugged in")


def test_it_fits_narrow_and_wide_in_light_and_dark(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    sandbox.plug_in()
    expect(page.locator("#requests li")).to_have_count(2)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    for colours in COLOURS:
        page.emulate_media(color_scheme=colours)
        for part in ("body", ".quiet", "button", "dt", ".status", "legend"):
            assert contrast(page, part) >= 4.5, (colours, part)


def test_it_says_when_the_sandbox_is_gone(open_page: OpenPage) -> None:
    with Sandbox() as sandbox:
        page = open_page(sandbox.base_url + "/")
        expect(page.locator("#now")).to_contain_text("UTC")
    expect(page.get_by_role("status")).to_contain_text("still running?")


def test_a_page_from_elsewhere_cannot_steer_it(sandbox: Sandbox, chromium: Browser) -> None:
    with Sandbox() as elsewhere, chromium.new_page() as stranger:
        elsewhere.next_answers({"body": "<p>a page of a stranger"})
        stranger.goto(elsewhere.base_url + "/stranger")
        result = stranger.evaluate(
            """async (address) => {
                 const steer = (mode, type) => fetch(address + "/sandbox/controls",
                     {method: "POST", mode, headers: {"Content-Type": type}, body: '{"do": "plug_in"}'})
                   .then((answer) => answer.type, () => "refused");
                 const read = fetch(address + "/sandbox/state").then((answer) => answer.type, () => "refused");
                 return Promise.all([steer("no-cors", "text/plain"), steer("cors", "application/json"), read]); }""",
            sandbox.base_url,
        )
    assert result[1:] == ["refused", "refused"]
    assert result[0] in ("opaque", "refused")
    assert sandbox.world.cars()[0].session is None
