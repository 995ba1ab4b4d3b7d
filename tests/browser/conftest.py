"""A headless Chromium, where there is one on the path; pages in it that may not go wrong silently."""

import functools
import shutil
from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, ViewportSize, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox",  # in a container; the pages are our own
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

COLOURS: tuple[Literal["light", "dark"], ...] = ("light", "dark")
OpenPage = Callable[..., Page]
Profile = Callable[[bool], BrowserContext]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium on the path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def profile(chromium: Browser) -> Profile:
    """A profile for all pages, or one without their policies; neither keeps anything, and more would take long."""

    @functools.cache
    def made(bypass_csp: bool) -> BrowserContext:
        context = chromium.new_context(bypass_csp=bypass_csp)
        context.new_page()  # stays open, and with it the process that draws the others
        return context

    return made


@pytest.fixture
def open_page(profile: Profile) -> Iterator[OpenPage]:
    """Opens an address in a page of its own; fails if one logs an error or asks another origin for something."""
    wrong: list[str] = []
    pages: list[Page] = []

    def noted(message: ConsoleMessage) -> None:
        # An answer of 4xx is what some of the tests are about, and the browser logs it.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            wrong.append(message.text)

    def open_it(
        address: str,
        *,
        viewport: ViewportSize | None = None,
        color_scheme: Literal["light", "dark"] | None = None,
        bypass_csp: bool = False,
    ) -> Page:
        page = profile(bypass_csp).new_page()
        pages.append(page)
        page.set_default_timeout(10_000)
        page.set_viewport_size(viewport or {"width": 1280, "height": 720})
        page.emulate_media(color_scheme=color_scheme)
        page.on("console", noted)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "request", lambda request: None if request.url.startswith(origin(address)) else wrong.append(request.url)
        )
        page.goto(address, wait_until="domcontentloaded")
        return page

    yield open_it
    for page in pages:
        page.close()
        page.context.clear_permissions()
    assert wrong == []


def origin(address: str) -> str:
    """What all that a page loads must start with; inline pictures are no request."""
    return address if address.startswith("file:") else "/".join(address.split("/")[:3]) + "/"
