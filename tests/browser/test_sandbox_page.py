"""The sandbox's page in a real browser: what it shows, and that every control does what it says."""

import itertools
import json
import re
import socket
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from podero import APIConnectionError, APIResponseError, InternalServerError, Podero, RateLimitError
from podero.sandbox import Sandbox
from tests import plain_http
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
    press(page, "Advance 1 hour")
    expect(page.locator("#soc-text")).to_have_text("58.3 %")
    assert energy() == 11
    press(page, "Advance 3 hours")
    expect(page.locator("#soc-text")).to_have_text("80 %")
    assert energy() == 24
    assert (sandbox.world.now - start).total_seconds() == 4 * 3600
    press(page, "Advance to the charge deadline")
    assert (sandbox.world.now - start).total_seconds() == pytest.approx(9 * 3600, abs=1)
    press(page, "Unplug")
    expect(page.locator("#plugged")).to_have_text("Not plugged in")
    assert current(podero, sandbox) is None


def test_what_cannot_be_done_is_said(page: Page) -> None:
    page.get_by_role("button", name="Unplug", exact=True).press("Enter")
    expect(page.get_by_role("status")).to_have_text("Unplug: the car is not plugged in")
    page.get_by_role("button", name="Advance to the charge deadline").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("no deadline in the future")


def test_time_runs_at_the_speed_that_is_set(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    press(page, "Plug in")
    page.get_by_label("Speed (times real time)").fill("100000")
    press(page, "Set speed")
    expect(page.locator("#soc-text")).to_have_text("80 %")
    expect(page.locator("#speed-now")).to_have_text("The clock runs, 100000 times as fast as real time.")
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
    group = page.get_by_role("group", name="Next responses")
    wanted = (
        ("503", InternalServerError), ("429", RateLimitError), ("drop", APIConnectionError), ("html", APIResponseError),
    )  # fmt: skip
    for answer, _ in wanted:
        group.get_by_label("Response").select_option(answer)
        group.get_by_label("How many").fill("2")
        press(page, "Add to the next responses")
    expect(page.locator("#faults-on")).to_contain_text("The next 8 API requests: 503 (2 times), then 429 (2")
    for _, error in wanted:
        for _ in range(2):
            with pytest.raises(error) as caught:
                current(podero, sandbox)
        if isinstance(caught.value, RateLimitError):
            assert caught.value.retry_after == 5
    assert current(podero, sandbox) is None
    expect(page.locator("#requests li.odd")).to_have_count(8)
    expect(page.locator("#requests li.odd").first).to_contain_text("injected fault")
    expect(page.locator("#faults")).to_be_hidden()


def test_a_slow_answer_is_seen_on_its_way_and_tokens_are_answered_apart(page: Page, sandbox: Sandbox) -> None:
    group = page.get_by_role("group", name="Next responses")
    group.get_by_label("For").select_option("token")
    press(page, "Add to the next responses")
    group.get_by_label("For").select_option("api")
    group.get_by_label("Response").select_option("slow")
    press(page, "Add to the next responses")
    assert plain_http.post(f"{sandbox.base_url}/oauth2/token/").status_code == 503
    with pytest.raises(httpx.ReadTimeout):
        plain_http.get(f"{sandbox.base_url}/api/partners/v2.0/openapi.json", timeout=0.2)
    expect(page.locator("#requests li.odd").first).to_contain_text("no response yet")


def test_a_share_of_requests_fails(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    group = page.get_by_role("group", name="Random failures")
    group.get_by_label("Share of API requests (%)").fill("100")
    group.get_by_label("Response").select_option("429")
    press(page, "Set share")
    expect(page.locator("#faults-on")).to_have_text("100 % of API requests: 429Turn off")
    for _ in range(3):
        with pytest.raises(RateLimitError):
            current(podero, sandbox)
    group.get_by_label("Share of API requests (%)").fill("0")
    press(page, "Set share")
    expect(page.locator("#faults")).to_be_hidden()
    assert current(podero, sandbox) is None


def test_all_responses_can_be_slowed_down(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    page.get_by_label("Delay of every response (seconds)").fill("0.3")
    press(page, "Set delay")
    expect(page.locator("#faults-on")).to_contain_text("Every response: 0.3 s late")
    start = time.perf_counter()
    current(podero, sandbox)
    assert time.perf_counter() - start >= 0.3


def test_each_fault_that_is_on_is_off_with_one_click(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    sandbox.next_answers(503, {"status": None, "delay": 3}, {"body": "<p>"})
    sandbox.next_answers(503, to="token")
    sandbox.fail_at_rate(0.125, 503, 418)
    sandbox.fail_at_rate(1, to="token")
    sandbox.slow_down(0.2)
    expect(page.locator("#faults-on span")).to_have_text(
        [
            "The next 3 API requests: 503, then the usual response, 3 s late, then 200 with HTML",
            "The next token request: 503",
            "12.5 % of API requests: 503 or 418",
            "100 % of token requests: 503",
            "Every response: 0.2 s late",
        ]
    )
    for left in (4, 3, 2, 1):
        page.get_by_role("button", name="Turn off: ").first.click()
        expect(page.locator("#faults-on li")).to_have_count(left)
    page.get_by_role("button", name="Turn off: Every response: 0.2 s late").click()
    expect(page.locator("#faults")).to_be_hidden()
    sandbox.revoke_tokens()
    assert current(podero, sandbox) is None
    assert sandbox.counters["injected"] == 0


def test_all_faults_are_off_with_one_click(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    sandbox.next_answers(503)
    sandbox.fail_at_rate(1)
    sandbox.slow_down(0.1)
    press(page, "Turn all faults off")
    expect(page.locator("#faults")).to_be_hidden()
    assert current(podero, sandbox) is None


def test_the_keyboard_keeps_its_place_while_faults_end(page: Page, sandbox: Sandbox) -> None:
    sandbox.next_answers(503, 503)
    sandbox.fail_at_rate(0.1, to="token")
    sandbox.slow_down(0.1)
    page.get_by_role("button", name="Turn off: 10 % of token requests: 503").focus()
    plain_http.get(f"{sandbox.base_url}/x")
    expect(page.locator("#faults-on")).to_contain_text("The next API request: 503")
    expect(page.get_by_role("button", name="Turn off: 10 % of token requests: 503")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Turn off: The next API request: 503")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Turn off: Every response: 0.1 s late")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_be_focused()
    expect(page.locator("#faults")).to_be_hidden()


def test_fields_show_what_is_set_until_somebody_edits_them(page: Page, sandbox: Sandbox) -> None:
    speed = page.get_by_label("Speed (times real time)")
    delay = page.get_by_label("Delay of every response (seconds)")
    share = page.get_by_label("Share of API requests (%)")
    expect(speed).to_have_value("0")
    sandbox.world.speed = 2.5
    sandbox.slow_down(4)
    sandbox.fail_at_rate(0.07, {"drop": "before"})
    expect(speed).to_have_value("2.5")
    expect(delay).to_have_value("4")
    expect(share).to_have_value("7")
    expect(page.get_by_role("group", name="Random failures").get_by_label("Response")).to_have_value("drop")
    delay.fill("9")
    sandbox.world.speed = 3
    expect(speed).to_have_value("3")
    expect(delay).to_have_value("9")
    press(page, "Set delay")
    sandbox.slow_down(1)
    expect(delay).to_have_value("1")


def test_resetting_asks_first(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    press(page, "Plug in")
    page.get_by_label("Delay of every response (seconds)").fill("9")
    expect(page.locator("#requests li")).to_have_count(2)
    for answer in ("Cancel", "Escape"):
        page.get_by_role("button", name="Reset everything…").click()
        dialog = page.get_by_role("dialog", name="Reset everything?")
        expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
        if answer == "Cancel":
            dialog.get_by_role("button", name="Cancel").click()
        else:
            page.keyboard.press("Escape")
        expect(dialog).to_be_hidden()
    assert sandbox.world.cars()[0].session is not None
    reset(page)
    expect(page.locator("#plugged")).to_have_text("Not plugged in")
    expect(page.locator("#requests li")).to_have_count(0)
    expect(page.get_by_label("Delay of every response (seconds)")).to_have_value("0")
    assert sandbox.counters.total() == 0
    assert current(podero, sandbox) is None


def reset(page: Page) -> None:
    page.get_by_role("button", name="Reset everything…").click()
    page.get_by_role("dialog").get_by_role("button", name="Reset everything").click()
    expect(page.get_by_role("status")).to_have_text("Reset everything: done.")


def test_hems_sessions_begin_and_end(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    ids = sandbox.user_id, sandbox.wallbox_id
    expect(page.locator("#running")).to_have_text("No HEMS session is running")
    press(page, "Start HEMS session")
    expect(page.locator("#running")).to_have_text("A HEMS session is running")
    press(page, "Advance 1 hour")
    expect(page.locator("#hems-energy")).to_have_text("2 kWh")
    expect(page.locator("#hems-description")).to_contain_text("2 kWh from solar surplus")
    running = podero.api.wallbox_hems_sessions.get_current_wallbox_hems_session(*ids).session
    assert running is not None
    assert running.session is not None
    press(page, "End HEMS session")
    expect(page.locator("#hems-session")).to_be_hidden()
    now = sandbox.world.now  # in the last hour of a day, the session began on the day before
    ended = podero.hems_sessions.list(*ids, start=now - timedelta(hours=2), end=now)[0]
    assert (ended.id, ended.outcome, ended.energy_from_solar_kwh) == (running.session.id, "charged_from_solar", 2)
    page.get_by_role("button", name="End HEMS session").press("Enter")
    expect(page.get_by_role("status")).to_have_text("End HEMS session: no HEMS session is running")


def test_ended_sessions_are_listed(page: Page, sandbox: Sandbox) -> None:
    page.get_by_text("Ended sessions: 23").click()
    rows = page.get_by_role("region", name="Ended sessions of the car").get_by_role("row")
    expect(rows).to_have_count(24)
    expect(rows.filter(has_text="(hidden)")).to_have_count(1)
    expect(rows.filter(has_text="unknown").get_by_role("cell").nth(2)).to_have_text("null")
    page.get_by_text("Ended HEMS sessions: 19").click()
    boxes = page.get_by_role("region", name="Ended HEMS sessions of the wallbox").get_by_role("row")
    expect(boxes.nth(1).get_by_role("cell")).to_have_text([re.compile("09:30$"), "charged_from_solar", "7.4", "1.63"])
    for _ in range(60):
        sandbox.world.add_hems_session()
    expect(page.get_by_text("The newest 50 of 79")).to_be_visible()


def test_the_picture_is_drawn_from_samples(page: Page, sandbox: Sandbox) -> None:
    expect(page.get_by_text("Nothing to draw yet.")).to_be_visible()
    press(page, "Plug in")
    press(page, "Advance 1 hour")
    press(page, "Advance 3 hours")
    press(page, "Unplug")
    picture = page.get_by_role("img", name="State of charge from 40 % to 80 %, power now 0 kW")
    for label in ("State of charge (%)", "Power (kW)", "Time (UTC)", "100", "11"):
        expect(picture.get_by_text(label, exact=True)).to_be_visible()
    assert len((picture.locator(".level").get_attribute("points") or "").split()) == 5
    page.get_by_text("The same as a table").click()
    rows = page.get_by_role("region", name="State of charge and power as a table").get_by_role("row")
    levels = [row.get_by_role("cell").all_inner_texts()[1:] for row in rows.all()[1:]]
    # Full after 2 h 11 min; then it holds, until it is unplugged.
    assert levels == [["40", "11"], ["58.3", "11"], ["80", "0"], ["80", "0"], ["80", "unplugged"]]
    sandbox.plug_in()
    picture = page.locator("#picture")
    expect(picture.locator(".level")).to_have_count(2)
    expect(picture.get_by_text("target 80 %")).to_be_visible()
    expect(picture.get_by_text("deadline")).to_be_visible()
    sandbox.advance(48 * 3600)
    expect(picture.locator(".level")).to_have_count(1)


def test_a_world_is_saved_and_loaded(page: Page, sandbox: Sandbox, podero: Podero, tmp_path: Path) -> None:
    press(page, "Plug in")
    press(page, "Advance 1 hour")
    with page.expect_download() as download:
        page.get_by_role("link", name="Save to a file").click()
    saved = tmp_path / "world.json"
    download.value.save_as(saved)
    world = json.loads(saved.read_text("utf-8"))
    other = "11111111-1111-4111-8111-111111111111"
    world["users"][0]["electric_vehicles"].append({"id": other, "initial_soc_pct": 10})
    saved.write_text(json.dumps(world), "utf-8")
    reset(page)
    page.get_by_label("Load from a file").set_input_files(saved)
    expect(page.locator("#soc-text")).to_have_text("58.3 %")
    page.locator("#car").select_option(other)
    expect(page.locator("#plugged")).to_have_text("Not plugged in")
    press(page, "Plug in")
    expect(page.locator("#soc-text")).to_have_text("10 %")
    session = podero.ev_sessions.current(sandbox.user_id, other)
    assert session is not None
    assert session.initial_soc_pct == 10

    saved.write_text('{"format": "podero-sandbox-world", "version": 1, "users": 5}', "utf-8")
    page.get_by_label("Load from a file").set_input_files(saved)
    expect(page.get_by_role("status")).to_contain_text("Expected `array`, got `int` - at `$.users`")
    saved.write_text("{", "utf-8")
    page.get_by_label("Load from a file").set_input_files(saved)
    expect(page.get_by_role("status")).to_contain_text("JSON")


def test_requests_come_in_live_as_text_and_without_secrets(page: Page, sandbox: Sandbox) -> None:
    token = "t0ken" * 8
    plain_http.get(
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
    plain_http.get(f"{sandbox.base_url}/one")
    expect(page.locator("#counters")).to_have_text("1 API request, 0 token requests, 0 injected faults")
    assert page.locator("#requests li").count() == 0
    page.get_by_label("Pause the list").uncheck()
    expect(page.locator("#requests li")).to_have_count(1)


def test_a_request_opens_as_a_drawer_without_secrets(page: Page, sandbox: Sandbox, podero: Podero) -> None:
    sandbox.revoke_tokens()
    current(podero, sandbox)
    expect(page.locator("#requests li")).to_have_count(5)
    asked, granted, refused = (page.locator("#requests li").nth(place) for place in range(3))
    for item in (asked, granted, refused):
        item.locator("summary").click()
    expect(asked.get_by_role("region", name="Response body")).to_have_text('{\n  "session": null\n}')
    expect(asked.get_by_text("Empty.")).to_be_visible()
    expect(asked.locator(".headers").first).to_contain_text("Bearer …")
    expect(granted.locator(".headers").first).to_contain_text("Basic [hidden]")
    expect(granted.get_by_role("region", name="Request body")).to_contain_text('"grant_type": "client_credentials"')
    expect(granted.get_by_role("region", name="Response body")).to_contain_text('"access_token": "[hidden]"')
    expect(refused.get_by_role("region", name="Response body")).to_contain_text("Unauthorized")
    token = sandbox.requests[-1].headers["authorization"].removeprefix("Bearer ")
    assert token not in page.content()
    current(podero, sandbox)
    expect(page.locator("#requests li")).to_have_count(6)
    expect(page.locator("#requests details[open]")).to_have_count(3)


def test_a_drawer_is_never_that_of_another_request(page: Page, sandbox: Sandbox) -> None:
    plain_http.get(f"{sandbox.base_url}/first")
    expect(page.locator("#requests li")).to_have_count(1)
    page.get_by_label("Pause the list").check()
    sandbox.reset()
    plain_http.get(f"{sandbox.base_url}/second")
    page.locator("#requests summary").click()
    expect(page.locator(".drawer")).to_have_text("Headers and bodies cannot be shown: the sandbox was reset since")


def test_a_drawer_follows_its_request(page: Page, sandbox: Sandbox) -> None:
    path = "/api/partners/v2.0/echo/<b>?client_secret=hush"
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 2\r\n\r\n{{"
    with socket.create_connection(("127.0.0.1", int(sandbox.base_url.rpartition(":")[2]))) as connection:
        connection.sendall(head.encode())
        page.locator("#requests summary").click()
        expect(page.locator(".drawer")).to_contain_text("None yet.")
        connection.sendall(b"}")
        expect(page.locator(".drawer")).to_contain_text('{\n  "path": "/api/partners/v2.0/echo/<b>"\n}')
    assert "hush" not in page.content()


def test_a_drawer_says_what_is_not_there(page: Page, sandbox: Sandbox) -> None:
    sandbox.next_answers({"json": ["x y"] * 10_000}, {"body": "x" * 300_000}, {"drop": "before"})
    for _ in range(2):
        plain_http.get(f"{sandbox.base_url}/x")
    with pytest.raises(httpx.HTTPError):
        plain_http.get(f"{sandbox.base_url}/x")
    drawers = page.locator("#requests li")
    expect(drawers).to_have_count(3)
    for place, said in enumerate(
        ("None: the connection was dropped.", "300,000 bytes: too long to keep.", "Cut here.")
    ):
        drawers.nth(place).locator("summary").click()
        expect(drawers.nth(place).locator(".drawer")).to_contain_text(said)


@pytest.mark.parametrize(("shell", "pattern"), [("sh", "export {}='{}'"), ("PowerShell", "$env:{} = '{}'")])
def test_the_lines_to_paste_are_those_of_the_client(page: Page, sandbox: Sandbox, shell: str, pattern: str) -> None:
    page.get_by_label("Terminal").select_option(shell)
    lines = page.locator("#exports").inner_text().splitlines()
    assert lines == [
        pattern.format("PODERO_BASE_URL", sandbox.base_url),
        pattern.format("PODERO_CLIENT_ID", sandbox.client_id),
        pattern.format("PODERO_CLIENT_SECRET", sandbox.client_secret),
        pattern.format("PODERO_ORG_ID", sandbox.org_id),
        pattern.format("USER_ID", sandbox.user_id),
        pattern.format("EV_ID", sandbox.electric_vehicle_id),
        pattern.format("WALLBOX_ID", sandbox.wallbox_id),
    ]
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy these lines").click()
    expect(page.get_by_role("status")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()").splitlines() == lines


def test_main_and_dangerous_buttons_look_so(page: Page) -> None:
    def kinds() -> dict[str, set[str]]:
        found = page.locator("main button").evaluate_all("all => all.map(one => [one.textContent, [...one.classList]])")
        return {kind: {text for text, classes in found if kind in classes} for kind in ("main", "danger")}

    assert kinds() == {
        "main": {"Advance 1 hour", "Plug in", "Start HEMS session", "Copy these lines"},
        "danger": {"Revoke all tokens", "Reset everything…"},
    }
    expect(page.get_by_role("button", name="Unplug", exact=True)).to_have_attribute("aria-disabled", "true")
    press(page, "Plug in")
    press(page, "Start HEMS session")
    assert kinds()["main"] == {"Advance 1 hour", "Unplug", "End HEMS session", "Copy these lines"}


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


def test_it_fits_and_axe_finds_nothing_in_light_and_dark(sandbox: Sandbox, podero: Podero, open_page: OpenPage) -> None:
    # The page's own policy would keep axe out.
    page = open_page(sandbox.base_url + "/", viewport={"width": 1280, "height": 800}, bypass_csp=True)
    expect(page.locator("#requests li")).to_have_count(2)
    check(page, 1280)
    sandbox.plug_in()
    sandbox.advance(4 * 3600)
    sandbox.registry.start_hems_session()
    sandbox.next_answers(503)
    sandbox.fail_at_rate(0.5)
    for summary in page.locator("summary").all():
        summary.click()
    expect(page.locator("#faults-on li")).to_have_count(2)
    expect(page.locator(".drawer pre")).to_have_count(3)
    for width, colours in itertools.product((360, 1280), COLOURS):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=colours)
        check(page, width)
        for part in ("body", ".hint", ".main", ".danger", "dt", ".status", "#faults h2", "[aria-disabled=true]"):
            assert contrast(page, part) >= 4.5, (colours, part)
    page.get_by_role("button", name="Reset everything…").click()
    check(page, 1280)


def check(page: Page, width: int) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") == width
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


def test_it_says_when_the_sandbox_is_gone(open_page: OpenPage) -> None:
    with Sandbox() as sandbox:
        page = open_page(sandbox.base_url + "/")
        expect(page.locator("#now")).to_contain_text("UTC")
    expect(page.get_by_role("status")).to_contain_text("Is it still running?")


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
