"""The report page: what it says, that nulls and hostile texts stay what they are, and that it stays small."""

import asyncio
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from podero import ChargingSession, HEMSSession, summarize
from podero.report import MAX_ROWS, awrite_report, write_report
from podero.report.axis import axis
from podero.sessions.local_days import month_name, week_name
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
    """The visible text of a page, and its tags, but for places where a line may break."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.texts: list[str] = []
        self.feed(page.replace("<wbr>", ""))
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


def test_it_tells_totals_days_outcomes_and_rows(report: Callable[..., str]) -> None:
    ev = [
        charging_session(plug_in_time="2026-10-29T18:00:00Z", energy_charged_kwh=10.5),
        charging_session(energy_charged_kwh=None, session_outcome="boosted", is_hidden=True),
        charging_session(energy_charged_kwh=4, actual_cost_eur=None),
    ]
    hems = [hems_session(), hems_session(outcome=None, savings_eur=None, commands_ineffective=3)]
    page = Reader(report(*ev, *hems))
    for said in (
        *(f"reachable. Session {session.id}." for session in ev),
        "EV charging sessions: 3, 1 flagged as hidden",
        "Energy charged 14.5 kWh known of 2 of 3",
        "Cost 11.52 EUR known of 2 of 3",
        "2026-10-29 10.5 kWh 2026-10-30 4 kWh (known of 1 of 2)",
        "optimized 2 Optimised: the charging was moved as planned (our reading)",
        "30 Oct 2026 18:00 UTC 31 Oct 06:30 UTC not known 40 to 80 % 5.76 EUR 1.68 EUR 1.70 EUR boosted",
        "Flagged as hidden, reason not reported; wanted: 80 % by 31 Oct 06:00 UTC, reachable.",
        "HEMS sessions: 2",
        "Energy from solar 14.8 kWh known of all",
        "Savings 1.63 EUR known of 1 of 2",
        "charged_from_solar 1 At least one applied steering command delivered energy (Podero's meaning)",
        "not known 1 Still running or not evaluated (our reading)",
        f'30 Oct 2026 09:30 UTC 30 Oct 14:40 UTC 7.4 kWh 1.63 EUR 12 of 12 "finished" charged_from_solar {hems[0].id}',
        f"{hems[1].id} Commands without effect: 3; savings not known although prices are complete.",
    ):
        assert said in page.text, said


def test_the_lines_of_a_row_break_between_words(report: Callable[..., str]) -> None:
    text = report(charging_session(session_outcome="user_unplugged_early"), charging_session(session_outcome="a_<b>"))
    assert ">user_<wbr>unplugged_<wbr>early</td>" in text
    assert ">&#34;a_<wbr>&lt;b&gt;&#34;</td>" in text


def test_what_the_table_says_is_not_said_again(report: Callable[..., str]) -> None:
    page = Reader(report(charging_session(energy_charged_kwh=21.3, actual_cost_eur=7.77, actual_savings_eur=0.55)))
    row = page.text[page.text.index("30 Oct 2026") :]
    for once in ("21.3 kWh", "7.77 EUR", "0.55 EUR", "31 Oct 06:30 UTC", "optimized", "40 to 80 %"):
        assert row.count(once) == 1, once


@pytest.mark.parametrize(
    ("session", "said"),
    [
        (charging_session(is_at_home=False), "Away from home; wanted"),
        (
            charging_session(unplug_time=None, inferred_session_end="2026-10-31T05:00:00Z"),
            "31 Oct 05:00 UTC 24 kWh",
        ),
        (
            charging_session(unplug_time=None, inferred_session_end="2026-10-31T05:00:00Z"),
            "Unplugging not reported, end inferred; wanted",
        ),
        (charging_session(unplug_time=None), "30 Oct 2026 18:00 UTC not known 24 kWh"),
        (charging_session(unplug_time="2026-10-30T17:00:00Z"), "Implausible: ends before it starts; wanted"),
        (charging_session(initial_soc_pct=None), "? to 80 %"),
        (charging_session(initial_soc_pct=None, final_soc_pct=None), "24 kWh not known 5.76 EUR"),
        (hems_session(ended_at=None, has_complete_price_coverage=False), "UTC not known 7.4 kWh"),
        (hems_session(has_complete_price_coverage=False), "Prices incomplete."),
        (hems_session(commands_ineffective=-1), "Commands without effect: -1 (implausible)."),
    ],
)
def test_what_is_odd_is_said(report: Callable[..., str], session: ChargingSession | HEMSSession, said: str) -> None:
    assert said in Reader(report(session)).text


def test_nothing_wanted_is_not_mentioned(report: Callable[..., str]) -> None:
    wishes = ("target_soc_pct", "charge_deadline", "target_reachable", "reachable_soc_pct")
    times = ("desired_charging_start_time", "desired_charging_end_time")
    session = charging_session(**dict.fromkeys((*wishes, *times)))
    text = Reader(report(session)).text
    assert text.endswith(f"optimized Session {session.id}.")


class TestAsked:
    def test_the_head_says_whose_which_when_and_where(self, tmp_path: Path) -> None:
        devices: dict[str, list[Any]] = {"Car <1>": [charging_session()], "Wallbox": [hems_session()]}
        options: Any = {"tz": "Europe/Vienna", "start": "2026-10-01", "end": date(2026, 10, 31)}
        write_report(devices, tmp_path / "report.html", customer="customer-1001", **options)
        page = Reader((tmp_path / "report.html").read_text("utf-8"))
        head = "Customer customer-1001 Devices Car <1>, Wallbox Days 2026-10-01 to 2026-10-31 Time zone Europe/Vienna"
        assert re.search(rf"{head} Made \d+ \w+ 20\d\d \d\d:\d\d CES?T, podero \d", page.text)
        for part in ("Car <1> EV charging sessions: 1", "Wallbox HEMS sessions: 1"):
            assert part in page.text

    def test_names_hold_nothing_that_turns_or_hides_text(self, tmp_path: Path) -> None:
        write_report({"Car\u202e\n1": []}, tmp_path / "report.html", customer="a\x1b[31m\u200bb")
        assert "Customer a b Device Car 1 Time zone UTC" in Reader((tmp_path / "report.html").read_text("utf-8")).text

    def test_every_day_that_was_asked_for_is_on_the_axis(self, report: Callable[..., str]) -> None:
        session = charging_session(plug_in_time="2026-10-30T23:30:00Z")
        text = report(session, start="2026-10-01", end="2026-10-31", tz="Europe/Vienna")
        page = Reader(text)
        assert page.text.count("no session 2026") == 30
        assert "2026-10-30 no session 2026-10-31 24 kWh" in page.text
        assert "31 Oct 2026 00:30 CET" in page.text
        assert 'viewBox="0 0 31 100"' in text
        assert text.count("<rect") == 1
        assert "UTC" not in page.text

    def test_sessions_of_neighbouring_days_are_left_out(self, report: Callable[..., str]) -> None:
        moments = ("2026-09-30T21:59:00Z", "2026-09-30T22:00:00Z", "2026-10-31T22:59:00Z", "2026-10-31T23:00:00Z")
        sessions = [charging_session(plug_in_time=moment) for moment in moments]
        text = report(*sessions, start="2026-10-01", end="2026-10-31", tz="Europe/Vienna")
        assert "EV charging sessions: 2" in Reader(text).text

    def test_in_utc_what_the_api_listed_is_kept_and_what_is_not_in_the_chart_is_said(
        self, report: Callable[..., str]
    ) -> None:
        sessions = [charging_session(plug_in_time=f"{day}T12:00:00Z") for day in ("2026-09-30", "9999-12-01")]
        text = Reader(report(charging_session(), *sessions, start="2026-10-01", end="2026-10-31")).text
        assert "EV charging sessions: 3" in text
        assert "Energy charged 72 kWh" in text
        assert "(kWh) Sessions not in the chart, since they began on other days or have no usable time: 2." in text
        assert text.count("no session 2026") == 29

    @pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
    def test_days_of_23_and_25_hours(self, report: Callable[..., str], day: str, hours: int) -> None:
        first = datetime.fromisoformat(f"{day}T00:00:00Z") - timedelta(hours=12)
        sessions = [hems_session(started_at=first + timedelta(hours=hour)) for hour in range(48)]
        page = Reader(report(*sessions, start=day, end=day, tz=ZoneInfo("Europe/Vienna")))
        assert f"HEMS sessions: {hours}" in page.text
        assert f"Days {day} Time zone Europe/Vienna" in page.text

    def test_an_empty_report_says_what_was_asked(self, tmp_path: Path) -> None:
        options: Any = {"tz": "Europe/Vienna", "start": "2026-10-01", "end": "2026-10-31", "customer": "4711"}
        write_report({"Car": [], "Box": []}, tmp_path / "report.html", **options)
        page = Reader((tmp_path / "report.html").read_text("utf-8"))
        assert "Customer 4711 Devices Car, Box Days 2026-10-01 to 2026-10-31 Time zone Europe/Vienna" in page.text
        said = "This device has no sessions from 2026-10-01 to 2026-10-31 (Europe/Vienna)."
        assert page.text.count(said) == 2
        write_report({}, tmp_path / "report.html", **options)
        assert "No device was selected." in (tmp_path / "report.html").read_text("utf-8")

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            ({"tz": "Europe/Wien"}, "not a known time zone"),
            ({"tz": 1}, "tz must be"),
            ({"start": "2026-10-01"}, "give both start and end"),
            ({"end": "2026-10-01"}, "give both start and end"),
            ({"start": "2026-10-02", "end": "2026-10-01"}, "is after end"),
            ({"start": datetime(2026, 10, 1), "end": "2026-10-02"}, "without offset"),  # noqa: DTZ001  # on purpose
        ],
    )
    def test_days_and_zones_that_are_none(self, tmp_path: Path, options: Any, message: str) -> None:
        async def nothing() -> AsyncIterator[ChargingSession]:
            return
            yield

        with pytest.raises(ValueError, match=message):
            write_report([], tmp_path / "report.html", **options)
        with pytest.raises(ValueError, match=message):
            asyncio.run(awrite_report(nothing(), tmp_path / "report.html", **options))
        assert list(tmp_path.iterdir()) == []

    def test_a_moment_is_its_day_in_the_zone(self, report: Callable[..., str]) -> None:
        moment = datetime(2026, 9, 30, 22, 30, tzinfo=UTC)
        text = Reader(report(start=moment, end=moment, tz="Europe/Vienna")).text
        assert "Days 2026-10-01 Time zone" in text
        assert "There are no sessions on 2026-10-01 (Europe/Vienna)." in text


def test_a_null_is_not_known_and_never_0(report: Callable[..., str]) -> None:
    nulls = dict.fromkeys(("energy_charged_kwh", "actual_cost_eur", "actual_savings_eur", "expected_savings_eur"))
    page = Reader(report(charging_session(**nulls, target_soc_pct=None)))
    assert "Energy charged not known known of 0 of 1" in page.text
    assert "Expected savings not known known of 0 of 1" in page.text
    assert page.text.count("not known") >= 8
    assert not re.search(r"\b0 (kWh|EUR)|\b0\.00", page.text)


def test_days_become_weeks_and_weeks_months_and_months_have_an_end(report: Callable[..., str]) -> None:
    days = [
        hems_session(started_at=f"2026-{month:02}-{day:02}T09:00:00Z") for month in (1, 2, 3) for day in range(1, 29)
    ]
    page = Reader(report(*days))
    assert "Energy from solar per week" in page.text
    assert "2026-W01 29.6 kWh 2026-W02 51.8 kWh" in page.text
    assert "2026-W13 44.4 kWh" in page.text
    page = Reader(report(*days, hems_session(started_at="2027-06-01T09:00:00Z", energy_from_solar_kwh=None)))
    assert "2026-02 207.2 kWh" in page.text
    assert "2026-04 no session" in page.text
    assert "2027-06 not known (known of 0 of 1)" in page.text
    many = [hems_session(started_at=f"{1950 + month // 12}-{month % 12 + 1:02}-01T09:00:00Z") for month in range(100)]
    assert "The last 62 of 100 months." in Reader(report(*many)).text


@pytest.mark.parametrize("last", ["9999-12-31", "2026-10-30", "2026-11-01", "2027-01-04"])
@pytest.mark.parametrize("days", [1, 61, 62, 63, 200, 427, 434, 435, 3000])
def test_an_axis_has_each_step_once(last: str, days: int) -> None:
    end = date.fromisoformat(last)
    found = axis(end - timedelta(days - 1), end)
    names = [step.name for step in found.steps]
    assert names == sorted(set(names))
    assert len(names) == min(found.count, 62)
    name = {"day": date.isoformat, "week": week_name, "month": month_name}[found.unit]
    every = {name(end - timedelta(number)) for number in range(days)}
    assert found.count == len(every)
    assert set(names) <= every
    assert name(end) in names


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
    assert re.findall(r"https?://[^\"' ]+", text) == []
    assert "default-src 'none'" in text


@pytest.mark.parametrize(
    ("energy", "height", "scale"),
    [
        (0.0, "0.60", "0 0.05 0.1"),
        (1e-9, "0.60", "0 0.05 0.1"),
        (3.0, "90.00", "0 5 10"),
        (4.0, "80.00", "0 5 10 15"),
        (1e307, "100.00", "0 1.000E+307 2.000E+307 3.000E+307"),
        (-3.0, None, "0 0.05 0.1"),
        (None, None, "0 0.05 0.1"),
    ],
)
def test_any_number_can_be_drawn(
    report: Callable[..., str], energy: float | None, height: str | None, scale: str
) -> None:
    text = report(*(charging_session(energy_charged_kwh=energy) for _ in range(3)))
    assert re.findall(r'<rect [^>]*height="([\d.]+)"/>', text) == ([] if height is None else [height])
    assert scale in Reader(text).text


@pytest.mark.parametrize(
    ("energies", "mark", "legend"),
    [((1.0, None), "*", "* not known of all sessions."), ((None,), "?", "? not known."), ((-1.0,), "<", "< below 0.")],
)
def test_what_is_not_simply_a_sum_is_marked(
    report: Callable[..., str], energies: tuple[float | None, ...], mark: str, legend: str
) -> None:
    page = Reader(report(*(charging_session(energy_charged_kwh=energy) for energy in energies)))
    assert f"30 Oct {mark} Energy charged per day as a table" in page.text
    assert f"(kWh) {legend}" in page.text


@pytest.mark.parametrize("tz", ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_times_at_the_ends_of_the_calendar(report: Callable[..., str], tz: str) -> None:
    ends = ("0001-01-01T00:00:00Z", "0001-01-02T00:00:00Z", "0002-01-01T00:00:00Z", "9999-12-31T23:59:59Z")
    page = Reader(report(*(charging_session(plug_in_time=end) for end in ends), charging_session(), tz=tz))
    assert "an unusable time (0001-01-01)" in page.text
    assert re.search(
        r"Sessions not in the chart, since they began on other days or have no usable time: [234]\.", page.text
    )
    only = Reader(report(charging_session(plug_in_time="0001-01-01T00:00:00Z"), tz=tz))
    assert "EV charging sessions: 1" in only.text
    assert "per day" not in only.text


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
    assert text.count('role="rowheader"') == MAX_ROWS + 1
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
    from podero import AsyncPodero

    async def write() -> None:
        async with AsyncPodero(**sandbox.client_options) as podero:
            ids = sandbox.user_id, sandbox.wallbox_id
            found = podero.hems_sessions.iter(*ids, start="2020-01-01", end=sandbox.world.now)
            with pytest.raises(TypeError, match="awrite_report"):
                write_report(found, tmp_path / "other.html")  # type: ignore[call-overload]  # on purpose
            await awrite_report({"Box": found}, tmp_path / "report.html", tz="Europe/Vienna")
        with pytest.raises(TypeError, match="write_report"):
            await awrite_report([], tmp_path / "other.html")  # type: ignore[call-overload]  # on purpose

    asyncio.run(write())
    assert "HEMS sessions: 19" in (tmp_path / "report.html").read_text("utf-8")
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
    blocked = "import sys; sys.modules['jinja2'] = None; import podero.report"
    done = subprocess.run([sys.executable, "-c", blocked], capture_output=True, text=True, check=False)
    assert "ImportError: this needs jinja2: pip install 'podero[report]'" in done.stderr
