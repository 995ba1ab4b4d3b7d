"""``scripts/check_site.py``: a page that would load something from elsewhere is named."""

import sys
from pathlib import Path

import pytest

from scripts import check_site


def check(site: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(sys, "argv", ["check_site.py", str(site)])
    return check_site.main()


@pytest.mark.parametrize(
    "content",
    [
        '<link rel="stylesheet" href="https://fonts.example/css">',
        '<link rel="preconnect" href="//fonts.example">',
        '<script src="https://cdn.example/x.js"></script>',
        '<img src="http://stats.example/pixel.gif">',
        '<img srcset="a.png 1x, https://cdn.example/b.png 2x">',
        '<iframe src="https://example/"></iframe>',
        '<form action="https://example/"></form>',
        "<style>@import 'https://cdn.example/x.css';</style>",
        '<p style="background: url(https://cdn.example/x.png)">',
    ],
)
def test_what_a_page_would_load_is_named(
    content: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><p>x")
    assert check(tmp_path, monkeypatch) == 0
    (tmp_path / "index.html").write_text(f"<!doctype html>{content}")
    assert check(tmp_path, monkeypatch) == 1
    assert capsys.readouterr().err.startswith("index.html: ")


def test_so_are_style_sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.html").write_text("<!doctype html>")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "x.css").write_text('@font-face { src: url("//fonts.example/a.woff2") }')
    assert check(tmp_path, monkeypatch) == 1


def test_links_and_own_files_are_fine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    links = '<a href="https://www.example">x</a><link rel="canonical" href="https://www.example">'
    (tmp_path / "index.html").write_text(links + '<img src="a.png"><link rel="icon" href="/a.png">')
    (tmp_path / "x.css").write_text("p { background: url(data:image/png;base64,AAAA) }")
    assert check(tmp_path, monkeypatch) == 0


def test_no_site_is_an_error_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert check(tmp_path, monkeypatch) == 2
