"""The report page: what it says, that nulls and hostile texts stay what they are, and that it stays small."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from podero import ChargingSession, HEMSSession, summarize
from podero.report import MAX_ROWS, awrite_report, write_report
from podero.testing import charging_session, hems_session

HOSTILE = (
    "<script>alert(1)</script>",
    "[bold]x[/bold]",
    "\"quotes\" 'and' more",
    "$\\frac$ {{ 7*7 }} {% raw %}",
    "--><svg onload=alert(1)>",
    "&lt;b&gt; & \x1b[31mred\x00\u202e",
    "\u6682\u505c \U0001f4c8 \u0639\u0631\u0628\u0649",
    "x" * 5_000,
)


class Reader(HTMLParser):
    """The visible text of a page, and its tags."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.texts: list[str] = []
        self.feed(page)
        self.text = " ".join(" ".join(self.texts).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]

    def handle_data(self, data: str) -> None:
        if self.tags[-1:] != ["style"]:
            self.texts.append(data)


@pytest.fixture
def report(tmp_path: Path) -> Callable[..., str]:
    def made(*sessions: ChargingSession | HEMSSession, **options: Any) -> str:
        write_report(sessions, tmp_path / "report.html", **options)
        return (tmp_path / "report.html").read_text("utf-8")

    return made


def test_it_tells_totals_days_outcomes_and_why(report: Callable[..., str]) -> None:
    ev = [
        charging_session(plug_in_time="2026-10-29T18:00:00Z", energy_charged_kwh=10.5),
        charging_session(energy_charged_kwh=None, session_outcome="boosted", is_hidden=True),
        charging_session(energy_charged_kwh=4, actual_cost_eur=None),
    ]
    hems = [hems_session(), hems_session(outcome=None, savings_eur=None)]
    page = Reader(report(*ev, *hems))
    sessions: list[ChargingSession | HEMSSession] = [*ev, *hems]
    for session in sessions:
        assert session.describe() in page.text
        assert str(session.id) in page.text
    for said in (
        "3 sessions, 1 of them flagged as hidden, from 2026-10-29 to 2026-10-30.",
        "Energy charged 14.5 kWh known of 2 of 3",
        "Cost 11.52 EUR known of 2 of 3",
        "2026-10-30 4 kWh (known of 1 of 2)",
        "optimized 2 boosted 1",
        "2 sessions, on 2026-10-30.",
        "Energy from solar 14.8 kWh known of all",
        "Savings 1.63 EUR known of 1 of 2",
        "not known 1 charged_from_solar 1",
        "12 of 12",
    ):
        assert said in page.text, said


def test_a_null_is_not_known_and_never_0(report: Callable[..., str]) -> None:
    nulls = dict.fromkeys(("energy_charged_kwh", "actual_cost_eur", "actual_savings_eur", "expected_savings_eur"))
    page = Reader(report(charging_session(**nulls, target_soc_pct=None)))
    assert "Energy charged not known known of 0 of 1" in page.text
    assert "Expected savings not known known of 0 of 1" in page.text
    assert page.text.count("not known") >= 8
    assert not re.search(r"\b0 (kWh|EUR)|\b0\.00", page.text)


def test_days_become_months_and_months_have_an_end(report: Callable[..., str]) -> None:
    days = [
        hems_session(started_at=f"2026-{month:02}-{day:02}T09:00:00Z") for month in (1, 2, 3) for day in range(1, 29)
    ]
    page = Reader(report(*days))
    assert "Energy from solar per month" in page.text
    assert "2026-02 207.2 kWh" in page.text
    many = [hems_session(started_at=f"{1950 + month // 12}-{month % 12 + 1:02}-01T09:00:00Z") for month in range(100)]
    assert "The last 62 of 100 months." in Reader(report(*many)).text


def test_many_kinds_of_outcome_are_cut(report: Callable[..., str]) -> None:
    page = Reader(report(*(charging_session(session_outcome=f"new_{number}") for number in range(70))))
    assert "The 62 most frequent of 70 outcomes." in page.text


def test_all_text_stays_text(report: Callable[..., str]) -> None:
    plain = Reader(report(charging_session(), hems_session(), title="Plain"))
    for text in HOSTILE:
        ev = charging_session(session_outcome=text, hidden_reason=text)
        page = Reader(report(ev, hems_session(outcome=text, final_hems_state=text), title=text))
        assert page.tags == plain.tags
        assert " ".join(text.replace("\x00", "\ufffd").split())[:20] in page.text


def test_it_is_one_file_that_runs_and_loads_nothing(report: Callable[..., str]) -> None:
    text = report(charging_session(), hems_session())
    page = Reader(text)
    assert not {"script", "iframe", "object", "img"} & set(page.tags)
    assert page.tags.count("link") == 1
    assert len(page.ids) == len(set(page.ids))
    assert re.findall(r"https?://[^\"' ]+", text) == ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"] * 4
    assert "default-src 'none'" in text
    assert "#a1b2c3" not in text


@pytest.mark.parametrize("energy", [0.0, -3.0, 1e308, 1e-9])
def test_any_number_can_be_drawn(report: Callable[..., str], energy: float) -> None:
    assert "<svg" in report(*(charging_session(energy_charged_kwh=energy) for _ in range(3)))


def test_times_at_the_ends_of_the_calendar(report: Callable[..., str]) -> None:
    page = Reader(report(charging_session(plug_in_time="0001-01-01T00:00:00Z")))
    assert "an unusable time (0001-01-01)" in page.text


def test_ten_thousand_sessions_stream_through(tmp_path: Path) -> None:
    taken = 0

    def sessions() -> Iterator[ChargingSession]:
        nonlocal taken
        session = charging_session()
        for _ in range(10_000):
            taken += 1
            yield session

    write_report(sessions(), tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text("utf-8")
    assert taken == 10_000
    assert f"The table lists the first {MAX_ROWS:,} of 10,000 sessions." in text
    assert "240,000 kWh" in text or "240000 kWh" in text
    assert text.count('role="rowheader"') == MAX_ROWS
    assert len(text) < 2_000_000


def test_no_sessions_are_no_error(report: Callable[..., str]) -> None:
    assert "There are no sessions." in Reader(report()).text


def test_what_the_clients_list_can_be_written(client: Any, make_client: Any, sandbox: Any, tmp_path: Path) -> None:
    found = client.hems_sessions.list(sandbox.user_id, sandbox.wallbox_id, start="2020-01-01", end=sandbox.world.now)
    write_report(found, tmp_path / "report.html", title="HEMS")
    text = (tmp_path / "report.html").read_text("utf-8")
    total = summarize(found).savings_eur.value
    assert f"{total} EUR" in text
    assert "<h1>HEMS</h1>" in text


def test_what_an_async_client_iterates_over_can_be_written(sandbox: Any, tmp_path: Path) -> None:
    import asyncio

    from podero import AsyncPodero

    async def write() -> None:
        async with AsyncPodero(**sandbox.client_options) as podero:
            ids = sandbox.user_id, sandbox.wallbox_id
            found = podero.hems_sessions.iter(*ids, start="2020-01-01", end=sandbox.world.now)
            with pytest.raises(TypeError, match="awrite_report"):
                write_report(found, tmp_path / "other.html")  # type: ignore[arg-type]  # on purpose
            await awrite_report(found, tmp_path / "report.html")
        with pytest.raises(TypeError, match="write_report"):
            await awrite_report([], tmp_path / "other.html")  # type: ignore[arg-type]  # on purpose

    asyncio.run(write())
    assert "5 sessions" in (tmp_path / "report.html").read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


class TestFile:
    def test_a_failure_leaves_the_old_report(self, tmp_path: Path) -> None:
        path = tmp_path / "report.html"
        path.write_text("old", "utf-8")

        def broken() -> Iterator[Any]:
            yield charging_session()
            raise RuntimeError("lost")

        with pytest.raises(RuntimeError, match="lost"):
            write_report(broken(), path)
        with pytest.raises(TypeError, match="not dict"):
            write_report([{}], path)  # type: ignore[list-item]  # on purpose
        assert path.read_text("utf-8") == "old"
        assert list(tmp_path.iterdir()) == [path]

    @pytest.mark.parametrize("place", [".", "nowhere/report.html"])
    def test_a_place_that_cannot_be_written_is_known_at_once(self, tmp_path: Path, place: str) -> None:
        def never() -> Iterator[Any]:
            pytest.fail("asked for sessions")
            yield

        with pytest.raises(OSError, match=r"Is a directory|No such file"):
            write_report(never(), tmp_path / place)

    def test_it_can_be_read_by_those_who_may(self, tmp_path: Path) -> None:
        (tmp_path / "other").touch()
        write_report([], tmp_path / "report.html")
        assert (tmp_path / "report.html").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_without_the_extra_it_says_what_to_install() -> None:
    blocked = "import sys; sys.modules['matplotlib'] = None; import podero.report"
    done = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)
    assert "ImportError: a report needs more: pip install 'podero[report]'" in done.stderr
