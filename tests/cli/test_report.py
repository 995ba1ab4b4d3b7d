"""``podero report``: one page, whole or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from podero.sandbox import Sandbox
from tests.cli.conftest import Run

UNKNOWN = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "report.html"


def test_both_kinds_of_device_on_one_page(here: Run, sandbox: Sandbox, page: Path) -> None:
    devices = ("--ev", sandbox.electric_vehicle_id, "--wallbox", sandbox.wallbox_id)
    done = here("report", sandbox.user_id, *devices, "--last", "30d", "--out", str(page), "--title", "House <17>")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert done.stderr.startswith(f"{page}, ")
    text = page.read_text("utf-8")
    assert "<h1>House &lt;17&gt;</h1>" in text
    assert "charged_from_solar" in text
    assert "EV charging sessions" in text


def test_its_head_says_whose_which_and_when(here: Run, sandbox: Sandbox, page: Path) -> None:
    days = ("--start", "2026-03-29", "--end", "2026-03-29", "--tz", "Europe/Vienna")
    devices = ("--ev", sandbox.electric_vehicle_id, "--wallbox", sandbox.wallbox_id)
    done = here("report", sandbox.user_id, *devices, *days, "--out", str(page))
    assert done.returncode == 0, done.stderr
    text = page.read_text("utf-8")
    for said in (
        f"<dd>user {sandbox.user_id}</dd>",
        f"<dd>Vehicle {sandbox.electric_vehicle_id}, Wallbox {sandbox.wallbox_id}</dd>",
        "<dd>2026-03-29</dd>",
        "<dd>Europe/Vienna</dd>",
    ):
        assert said in text, said
    assert text.count("This device has no sessions on 2026-03-29 (Europe/Vienna).") == 2
    done = here("report", "--customer", sandbox.external_id, "--last", "30d", "--out", str(page), "--force")
    assert done.returncode == 0, done.stderr
    assert f"<dd>{sandbox.external_id}</dd>" in page.read_text("utf-8")


def test_a_named_wallbox_does_not_leave_out_the_vehicle_of_a_customer(here: Run, sandbox: Sandbox, page: Path) -> None:
    devices = ("--customer", str(sandbox.external_id), "--wallbox", sandbox.wallbox_id)
    done = here("report", *devices, "--last", "30d", "--out", str(page))
    assert done.returncode == 0, done.stderr
    both = f"<dd>Vehicle {sandbox.electric_vehicle_id}, Wallbox {sandbox.wallbox_id}</dd>"
    assert both in page.read_text("utf-8")


def test_a_customer_without_a_vehicle(here: Run, sandbox: Sandbox, page: Path) -> None:
    arguments = ("report", "--customer", str(sandbox.external_id), "--last", "30d", "--out", str(page))
    sandbox.next_answers(None, {"json": []})
    done = here(*arguments)
    assert (done.returncode, page.exists()) == (4, False)
    assert done.stderr == (
        "podero: the customer 'customer-1001' has no vehicle\n"
        "hint: give the id of a wallbox with --wallbox; no known API operation lists wallboxes\n"
    )
    sandbox.next_answers(None, {"json": []})
    done = here(*arguments, "--wallbox", sandbox.wallbox_id)
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith(f"the customer 'customer-1001' has no vehicle\n{page}, ")
    assert f"<dd>Wallbox {sandbox.wallbox_id}</dd>" in page.read_text("utf-8")


def test_several_vehicles_of_a_customer_are_listed_with_what_to_type(here: Run, sandbox: Sandbox, page: Path) -> None:
    sandbox.next_answers(None, {"json": [{"id": sandbox.electric_vehicle_id}, {"id": UNKNOWN}]})
    done = here("report", "--customer", str(sandbox.external_id), "--last", "30d", "--out", str(page))
    assert (done.returncode, page.exists()) == (2, False)
    assert f"has 2 vehicles: {sandbox.electric_vehicle_id}, {UNKNOWN}" in done.stderr
    assert f"podero report --customer customer-1001 --ev {sandbox.electric_vehicle_id}\n" in done.stderr


def test_no_device_is_wrong_usage(here: Run, sandbox: Sandbox, page: Path) -> None:
    done = here("report", sandbox.user_id, "--last", "30d", "--out", str(page))
    assert done.returncode == 2
    assert "--ev EV, --wallbox WALLBOX, or --customer" in done.stderr


def test_a_page_that_is_there_is_kept_without_force(here: Run, sandbox: Sandbox, page: Path) -> None:
    page.write_text("old", "utf-8")
    arguments = ("report", sandbox.user_id, "--wallbox", sandbox.wallbox_id, "--last", "30d", "--out", str(page))
    assert here(*arguments).returncode == 2
    assert page.read_text("utf-8") == "old"
    assert here(*arguments, "--force").returncode == 0
    assert page.read_text("utf-8") != "old"


def test_a_failure_leaves_no_page(here: Run, sandbox: Sandbox, page: Path) -> None:
    done = here("report", sandbox.user_id, "--wallbox", UNKNOWN, "--last", "30d", "--out", str(page))
    assert done.returncode == 4
    assert list(page.parent.iterdir()) == []


def test_without_the_extra_it_says_what_to_install(environment: dict[str, str], sandbox: Sandbox, page: Path) -> None:
    code = "import sys; sys.modules['jinja2'] = None; from podero.__main__ import main; main()"
    arguments = ["report", sandbox.user_id, "--wallbox", sandbox.wallbox_id, "--last", "30d", "--out", str(page)]
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 2
    assert "pip install 'podero[report]'" in done.stderr
    assert len(done.stderr.splitlines()) == 1
