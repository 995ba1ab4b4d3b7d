"""The report in a real browser: it fits, can be read in light and dark and on paper, and runs nothing."""

import re
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from podero import ChargingSession, HEMSSession, SessionOutcome
from podero.report import write_report
from podero.testing import charging_session, hems_session
from tests.browser.conftest import COLOURS, OpenPage
from tests.browser.contrast import contrast

pytestmark = pytest.mark.browser

ID = "3b241101-e2bb-4255-8caf-4136c566a962"
HOSTILE = "<script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\">"


@pytest.fixture
def address(tmp_path: Path) -> str:
    sessions: list[ChargingSession | HEMSSession] = [
        charging_session(),
        charging_session(session_outcome=HOSTILE, energy_charged_kwh=None),
        hems_session(outcome=HOSTILE, final_hems_state=HOSTILE, savings_eur=None),
    ]
    return written(tmp_path, sessions, title=f"A {HOSTILE}")


@pytest.fixture
def month(tmp_path: Path) -> str:
    """Every day of a month, of a car and a wallbox, and a second car without sessions."""
    begins = [datetime(2026, 10, 1, 16, 40, tzinfo=UTC) + timedelta(days) for days in range(31)]
    nights = [
        charging_session(
            plug_in_time=begin,
            unplug_time=begin + timedelta(hours=12),
            charge_deadline=begin + timedelta(hours=13),
            session_outcome=list(SessionOutcome)[begin.day % 5],
            reachable_soc_pct=72,
            target_reachable=False,
        )
        for begin in begins
    ]
    suns = [hems_session(started_at=begin - timedelta(hours=8), ended_at=begin) for begin in begins]
    devices = {f"Car {ID}": nights, f"Wallbox {ID}": suns, f"Second car {ID}": []}
    return written(tmp_path, devices, tz="Europe/Vienna", start="2026-10-01", end="2026-10-31", customer="4711")


def written(folder: Path, sessions: Any, **options: Any) -> str:
    write_report(sessions, folder / "report.html", **options)
    return (folder / "report.html").as_uri()


def test_it_can_be_read_in_light_and_dark(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    assert page.title() == f"A {HOSTILE}"
    for colours in COLOURS:
        page.emulate_media(color_scheme=colours)
        for part in ("body", ".quiet", "dt", "summary", ".remarks"):
            assert contrast(page, part) >= 4.5, (colours, part)
        text, bar, ground = drawn_colours(page)
        assert text != ground
        assert bar not in (text, ground)


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_cut(address: str, month: str, open_page: OpenPage, width: int) -> None:
    for one in (address, month):
        page = open_page(one, viewport={"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert page.evaluate(CUT) == []


CUT = """() => [...document.querySelectorAll("body *")].filter(element => {
    const {left, right, width, height} = element.getBoundingClientRect();
    return width > 1 && height > 1 && !element.closest("thead") && (left < 0 || right > innerWidth + 0.5);
  }).map(element => element.outerHTML.slice(0, 80))"""


@pytest.mark.parametrize(("width", "colours"), [(360, "light"), (1280, "dark")])
def test_axe_finds_nothing(address: str, month: str, open_page: OpenPage, width: int, colours: str) -> None:
    for one in (address, month):
        # The page's own policy would keep axe out.
        page = open_page(one, viewport={"width": width, "height": 800}, color_scheme=colours, bypass_csp=True)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_a_month_of_a_car_and_a_wallbox_is_three_printed_pages(month: str, open_page: OpenPage) -> None:
    pdf = open_page(month).pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 3


def test_the_axis_has_labels_of_its_own_size(month: str, open_page: OpenPage) -> None:
    page = open_page(month, viewport={"width": 360, "height": 800})
    labels = page.locator(".calendar").first.locator("span")
    expect(labels).to_have_text(["1 Oct", "8 Oct", "15 Oct", "22 Oct", "29 Oct"])
    boxes = labels.evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(({left, right}) => [left, right])"
    )
    assert all(right < left for (_, right), (left, _) in pairwise(boxes))
    assert labels.first.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") == 12


def drawn_colours(page: Page) -> list[str]:
    """Of a text in a chart, of a bar, and of the page behind."""
    found: list[str] = page.evaluate(
        """() => [getComputedStyle(document.querySelector(".calendar span")).color,
                  getComputedStyle(document.querySelector("svg rect")).fill,
                  getComputedStyle(document.body).backgroundColor]"""
    )
    return found


def test_each_chart_is_named_and_there_as_a_table(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    expect(page.get_by_role("img")).to_have_count(2)
    expect(
        page.get_by_role("img", name="Energy charged per day, as bars; the table below shows the same values")
    ).to_be_visible()
    page.get_by_text("Energy charged per day as a table").click()
    expect(page.get_by_role("row", name="2026-10-30 24 kWh (known of 1 of 2)")).to_be_visible()


def test_a_narrow_table_is_still_a_table(address: str, open_page: OpenPage) -> None:
    page = open_page(address, viewport={"width": 360, "height": 800})
    sessions = page.get_by_role("table", name="EV charging sessions: 2")
    first = sessions.get_by_role("row").filter(has=page.get_by_role("rowheader")).first
    expect(first.get_by_role("cell", name="24 kWh")).to_be_visible()
    expect(page.get_by_role("row", name="optimized 1 Optimised").first).to_be_visible()
    assert page.get_by_role("table").count() == 4


def test_on_paper_it_is_light_and_has_no_controls(address: str, open_page: OpenPage) -> None:
    page = open_page(address, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert contrast(page, ".quiet") >= 4.5
    expect(page.get_by_text("Energy charged per day as a table")).to_be_hidden()
    expect(page.get_by_role("img").first).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
