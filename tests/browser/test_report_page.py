"""The report in a real browser: it fits, can be read in light and dark and on paper, and runs nothing."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from podero import ChargingSession, HEMSSession
from podero.report import write_report
from podero.testing import charging_session, hems_session
from tests.browser.conftest import COLOURS, OpenPage
from tests.browser.contrast import contrast

pytestmark = pytest.mark.browser

HOSTILE = "<script>document.title = 'run'</script><img src=x onerror=\"document.title = 'run'\">"


@pytest.fixture
def address(tmp_path: Path) -> str:
    sessions: list[ChargingSession | HEMSSession] = [
        charging_session(),
        charging_session(session_outcome=HOSTILE, energy_charged_kwh=None),
        hems_session(outcome=HOSTILE, final_hems_state=HOSTILE, savings_eur=None),
    ]
    write_report(sessions, tmp_path / "report.html", title=f"A {HOSTILE}")
    return (tmp_path / "report.html").as_uri()


def test_it_fits_narrow_and_wide_in_light_and_dark(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    assert page.title() == f"A {HOSTILE}"
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    for colours in COLOURS:
        page.emulate_media(color_scheme=colours)
        for part in ("body", ".quiet", "dt", "summary", ".id"):
            assert contrast(page, part) >= 4.5, (colours, part)
        text, bar, ground = drawn_colours(page)
        assert text != ground
        assert bar not in (text, ground)


def drawn_colours(page: Page) -> list[str]:
    """Of a text in a chart, of a bar, and of the page behind."""
    found: list[str] = page.evaluate(
        """() => [getComputedStyle(document.querySelector("svg text")).fill,
                  getComputedStyle(document.querySelector("svg path[style*='--bar']")).fill,
                  getComputedStyle(document.body).backgroundColor]"""
    )
    return found


def test_each_chart_is_named_and_there_as_a_table(address: str, open_page: OpenPage) -> None:
    page = open_page(address)
    expect(page.get_by_role("img")).to_have_count(4)
    expect(
        page.get_by_role("img", name="Energy charged per day, as bars; the table below says the same")
    ).to_be_visible()
    page.get_by_text("Energy charged per day as a table").click()
    expect(page.get_by_role("row", name="2026-10-30 24 kWh (known of 1 of 2)")).to_be_visible()


def test_a_narrow_table_is_still_a_table(address: str, open_page: OpenPage) -> None:
    page = open_page(address, viewport={"width": 360, "height": 800})
    first = page.get_by_role("row").filter(has=page.get_by_role("rowheader")).first
    expect(first.get_by_role("cell", name="24 kWh")).to_be_visible()
    expect(page.get_by_role("cell", name="24 kWh charged").first).to_be_visible()
    assert page.get_by_role("table").count() == 2


def test_on_paper_it_is_light_and_has_no_controls(address: str, open_page: OpenPage) -> None:
    page = open_page(address, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert contrast(page, ".quiet") >= 4.5
    expect(page.get_by_text("Outcomes as a table").first).to_be_hidden()
    expect(page.get_by_role("img").first).to_be_visible()
    assert page.pdf(format="A4").startswith(b"%PDF")
