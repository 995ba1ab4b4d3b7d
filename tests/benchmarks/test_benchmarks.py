"""The benchmarks run, and say what they found in the shape that others read; times are not looked at."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.__main__ import main
from tests.benchmarks.measure import Row, at_least, at_most, by_turns

KEYS = {"name", "unit", "ours", "peer", "ratio", "ratio_is", "target", "ok"}


def test_a_quick_run_prints_its_rows_and_writes_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "new" / "bench.json"
    main(["--only", "decoding", "--quick", "--output", str(file)])
    rows = json.loads(file.read_text("utf-8"))
    assert all(row.keys() == KEYS for row in rows)
    assert all(row["ours"] > 0 and row["peer"] > 0 and row["ratio"] > 0 for row in rows)
    assert {row["target"] for row in rows} == {None, "<= 1.2", ">= 2", ">= 7"}
    assert all((row["ok"] is None) == (row["target"] is None) for row in rows)
    assert "decode 200 EV sessions: podero / msgspec to dicts" in capsys.readouterr().out


def test_contenders_take_turns_and_neighbours_are_compared() -> None:
    turns: list[str] = []
    costs = iter([1.0, 2.0, 10.0, 5.0, 3.0, 6.0])

    def turn(name: str) -> float:
        turns.append(name)
        return next(costs)

    samples = by_turns({"ours": lambda: turn("ours"), "peer": lambda: turn("peer")}, 3, unit="s", scale=1)
    assert turns == ["ours", "peer", "peer", "ours", "ours", "peer"]
    cost = samples.cost("work", "ours", "peer", at_most(0.5))
    assert cost == Row(name="work: ours / peer", unit="s", ours=3.0, peer=6.0, ratio=0.5, target=at_most(0.5))
    assert cost.ok
    speed = samples.speed("work", "ours", "peer", at_least(3))
    assert speed.ratio == 2.0
    assert speed.ok is False


def test_a_row_without_a_peer_is_held_against_its_own_figure() -> None:
    row = Row(name="token requests", unit="", ours=2, target=at_most(1))
    assert row.ok is False
    assert Row(name="seconds", unit="s", ours=2).ok is None
