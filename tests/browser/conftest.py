"""A headless Chromium, where there is one on the path; pages in it that may not go wrong silently."""

import shutil
from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

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


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium on the path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[OpenPage]:
    """Opens an address in a fresh profile; fails if a page logs an error or asks another origin for something."""
    wrong: list[str] = []
    contexts = []

    def noted(message: ConsoleMessage) -> None:
        # An answer of 4xx is what some of the tests are about, and the browser logs it.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            wrong.append(message.text)

    def open_it(address: str, **options: object) -> Page:
        context = chromium.new_context(**options)  # type: ignore[arg-type]  # any of its options
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", noted)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "request", lambda request: None if request.url.startswith(origin(address)) else wrong.append(request.url)
        )
        page.goto(address, wait_until="domcontentloaded")
        return page

    yield open_it
    for context in contexts:
        context.close()
    assert wrong == []


def origin(address: str) -> str:
    """What all that a page loads must start with; inline pictures are no request."""
    return address if address.startswith("file:") else "/".join(address.split("/")[:3]) + "/"
