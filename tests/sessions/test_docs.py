"""The texts and the world that docs/ show are what the code says and takes."""

import json
import re
from pathlib import Path
from typing import Any

from podero import summarize
from podero.sandbox import Sandbox
from podero.testing import charging_session

DOCS = Path(__file__).parents[2] / "docs"


def test_the_world_shown_is_one() -> None:
    (shown,) = re.findall(r"^```json\n(.*?)^```", (DOCS / "sandbox.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    with Sandbox(world=json.loads(shown)) as sandbox:
        assert [car.soc_pct for car in sandbox.world.cars()] == [None, None]


def test_the_texts_shown_are_what_the_code_says(client: Any, sandbox: Sandbox) -> None:
    shown = [" ".join(quote.replace("\n> ", " ").split()) for quote in quotes("sessions.md")]
    session = charging_session(
        plug_in_time="2026-11-01T18:02:00Z",
        unplug_time=None,
        desired_charging_start_time=None,
        desired_charging_end_time=None,
        charge_deadline="2026-11-02T06:00:00Z",
        initial_soc_pct=None,
        final_soc_pct=None,
        energy_charged_kwh=None,
        actual_cost_eur=None,
        expected_savings_eur=None,
        actual_savings_eur=None,
        is_at_home=False,
        session_outcome="not_at_home",
        target_reachable=False,
        reachable_soc_pct=72,
    )
    page = client.hems_sessions.list(sandbox.user_id, sandbox.wallbox_id, start="2020-01-01", end=sandbox.world.now)
    assert shown == [session.describe(), str(summarize(page))]


def quotes(page: str) -> list[str]:
    return [
        found.removeprefix("> ")
        for found in re.findall(r"(?:^> .*\n)+", (DOCS / page).read_text("utf-8"), re.MULTILINE)
    ]
