"""The active faults as text for people, each with the control that ends it."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any, Final, get_args

from podero.sandbox.controls import ANSWERS
from podero.sandbox.faults import Answer, Faults, To

_REQUESTS: Final = {"api": "API request", "token": "token request"}


def faults_that_are_on(faults: Faults) -> list[dict[str, Any]]:
    """One entry for each fault: ``text`` describes it, ``off`` is the control that ends it."""
    found: list[dict[str, Any]] = []
    for to in get_args(To):
        queued = faults.queued(to)
        if queued:
            text = f"{_next(len(queued), to)}: {_in_turn(queued)}"
            found.append({"text": text, "off": {"do": "take_back_answers", "to": to}})
    for to in get_args(To):
        rate = faults.rate(to)
        if rate is not None:
            some = " or ".join(map(named, rate.answers))
            text = f"{_percent(rate.share)} of {_REQUESTS[to]}s: {some}"
            found.append({"text": text, "off": {"do": "fail_at_rate", "rate": 0, "to": to}})
    if faults.delay:
        found.append({"text": f"Every response: {faults.delay:g} s late", "off": {"do": "slow_down", "seconds": 0}})
    return found


def settings_of(faults: Faults) -> dict[str, Any]:
    """The values of the page's inputs; ``answer`` is ``None`` if the page has no such response."""
    rate = faults.rate("api")
    kinds = [kind for kind, answer in ANSWERS.items() if rate is not None and list(rate.answers) == [answer]]
    return {"rate": rate.share if rate else 0.0, "answer": next(iter(kinds), None), "delay": faults.delay}


def named(answer: Answer) -> str:
    """What a client gets."""
    late = f", {answer.delay:g} s late" if answer.delay else ""
    if answer.drop:
        return f"a dropped connection{late}"
    if answer.status is None:
        return f"the usual response{late}"
    html = " with HTML" if answer.content()[1].startswith("text/html") else ""
    return f"{answer.status}{html}{late}"


def _in_turn(answers: Sequence[Answer]) -> str:
    runs = [(named(answer), len(list(same))) for answer, same in groupby(answers)]
    if len(runs) == 1:
        return runs[0][0]
    return ", then ".join(name if count == 1 else f"{name} ({count} times)" for name, count in runs)


def _next(count: int, to: str) -> str:
    return f"The next {_REQUESTS[to]}" if count == 1 else f"The next {count} {_REQUESTS[to]}s"


def _percent(share: float) -> str:
    return f"{round(share * 100, 2):g} %"
