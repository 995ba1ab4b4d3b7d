"""Bar charts for a terminal: energy per day, and the number of sessions per outcome. A null is never shown as 0."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal

from rich.text import Text

from podero._formatting import energy, quoted
from podero.cli.spans import LONG
from podero.cli.terminal import Paper
from podero.sessions.summary import Summary, Total

_LABEL = 14
_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(share: float, width: int, *, ascii_only: bool) -> str:
    """A bar for a share from 0 to 1; a very small share is still visible."""
    if ascii_only:
        return "#" * max(round(share * width), share > 0)
    whole, rest = divmod(max(round(share * width * 8), share > 0), 8)
    return "█" * whole + _EIGHTHS[rest].strip()


def charts(parts: Mapping[str, Summary], paper: Paper) -> Iterator[Text]:
    """The lines of both charts, from the summaries by day or month."""
    if not parts:
        yield Text("no sessions")
        return
    for title, field in (("Energy charged", "energy_charged_kwh"), ("Energy from solar", "energy_from_solar_kwh")):
        totals: dict[str, Total] = {key: getattr(part, field) for key, part in parts.items()}
        if any(total.of for total in totals.values()):
            yield from _energy_chart(f"{title} (kWh)", totals, paper)
            yield Text()
    yield from _outcome_chart(parts, paper)


def _energy_chart(title: str, totals: Mapping[str, Total], paper: Paper) -> Iterator[Text]:
    most = max((total.value for total in totals.values() if total.value is not None), default=Decimal(0))
    keys = _axis(list(totals))
    yield Text(title, style="bold")
    for key in keys:
        total = totals.get(key)
        value = Decimal(0) if total is None or total.value is None else total.value
        share = float(value / most) if value > 0 else 0.0
        yield _line(key, len(keys[0]), share, _energy_label(total), paper)


def _energy_label(total: Total | None) -> str:
    """The sum, and how many sessions have a value; if none has one, a text instead of 0."""
    if total is None or not total.of:
        return "no session"
    if total.value is None:
        return "not reported"
    known = "" if total.known == total.of else f" ({total.known} of {total.of})"
    return energy(total.value).removesuffix(" kWh") + known


def _outcome_chart(parts: Mapping[str, Summary], paper: Paper) -> Iterator[Text]:
    counts: Counter[str] = Counter()
    for part in parts.values():
        for outcomes in (part.ev_outcomes, part.hems_outcomes):
            counts.update({key if key.is_recognized else quoted(key): count for key, count in outcomes.items()})
        counts["no outcome"] += part.hems_without_outcome
    found = [(name, count) for name, count in counts.most_common() if count]
    yield Text("Outcomes (sessions)", style="bold")
    for name, count in found:
        yield _line(name, max(len(name) for name, _ in found), count / found[0][1], str(count), paper)


def _line(name: str, name_width: int, share: float, label: str, paper: Paper) -> Text:
    drawn = bar(share, max(paper.width - name_width - _LABEL - 2, 10), ascii_only=paper.ascii_only)
    line = Text(f"{name:<{name_width}} ")
    line.append(drawn, style="green")
    return line.append(f" {label}" if drawn else label, style="" if drawn else "dim")


def _axis(keys: list[str]) -> list[str]:
    """All days from the first to the last, with or without sessions. Months, and days far apart, are not filled up."""
    if len(keys[0]) == len("2026-10"):
        return keys
    first, last = date.fromisoformat(keys[0]), date.fromisoformat(keys[-1])
    if (last - first).days > LONG:
        return keys
    return [(first + timedelta(days)).isoformat() for days in range((last - first).days + 1)]
