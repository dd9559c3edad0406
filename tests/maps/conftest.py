"""A real browser for the page: no network, no message on the console, no request but the file."""

import os
import re
import shutil

import pytest
from playwright.sync_api import sync_playwright

from maps.page import html
from tests.maps import samples
from tests.maps.reader import until

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DESKTOP = {"width": 1280, "height": 800}


def chromium():
    """Find the browser as `.ci/browser` does; None leaves it to Playwright's own."""
    names = (os.environ.get("DATELINE_CHROMIUM"), *NAMES)
    return next(filter(None, (shutil.which(name) for name in names if name)), None)


@pytest.fixture(scope="session")
def browser():
    """One Chromium a session; without one the tests fail."""
    with sync_playwright() as tool:
        one = tool.chromium.launch(
            executable_path=chromium(),
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        )
        yield one
        one.close()


@pytest.fixture(scope="session")
def sample_page(tmp_path_factory):
    """The page of the sample incidents."""
    path = tmp_path_factory.mktemp("page") / "map.html"
    text = html(
        samples.sample(), samples.filed(), title="Long River", gazetteer_labels=samples.places()
    )
    path.write_text(text, "utf-8", newline="\n")
    return path


@pytest.fixture
def visit(browser, sample_page, tmp_path):
    """Open a page and hand it over; whatever it asked for or complained of fails the test."""
    wrong, contexts = [], []

    def open_page(text=None, *, at="", **options):
        path = sample_page
        if text is not None:
            path = tmp_path / f"{len(contexts)}.html"
            path.write_text(text, "utf-8", newline="\n")
        context = browser.new_context(**{"viewport": DESKTOP, "offline": True, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: wrong.append(f"console: {said.text}"))
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("dialog", lambda box: (wrong.append(f"dialog: {box.message}"), box.dismiss()))
        context.route("**/*", lambda route: _only(path, route, wrong))
        page.goto(path.as_uri() + at)
        until(page, "Boolean(window.Dateline && document.querySelector('#steps button'))")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong


def _only(path, route, wrong):
    if re.split("[?#]", route.request.url)[0] == path.as_uri():
        route.continue_()
    else:
        wrong.append(f"request: {route.request.url[:200]}")
        route.abort()
