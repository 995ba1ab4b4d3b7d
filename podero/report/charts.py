"""A bar chart as an SVG that stretches with the page. Its labels are HTML text, so they keep their size."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

import attrs
from markupsafe import Markup

from podero._formatting import number

_LEAST: Final = Decimal("0.1")  # kWh: the axis is at least this high
_LABELS: Final = 5  # that many fit side by side on a phone


@attrs.frozen
class Bar:
    """One bar.

    Attributes:
        label: The text below it.
        value: Its height; ``None`` if there were no sessions, or no value is known.
        mark: The text on top of it.
    """

    label: str
    value: Decimal | None
    mark: str = ""


@attrs.frozen
class Mark:
    """A text on the chart. Its position is in % of the chart's width and height, from the left and from the bottom."""

    text: str
    left: str
    bottom: str = "0"


@attrs.frozen
class Picture:
    """A chart in parts, for the template.

    Attributes:
        drawing: The SVG element.
        scale: Labels of the vertical axis.
        calendar: Labels of the horizontal axis.
        marks: Marks on bars.
    """

    drawing: Markup
    scale: list[Mark]
    calendar: list[Mark]
    marks: list[Mark]


def columns(bars: Sequence[Bar]) -> Picture:
    """Draw vertical bars, side by side."""
    lines = _lines(max((bar.value for bar in bars if bar.value is not None), default=Decimal(0)))
    top, count = lines[-1], len(bars)
    levels = [float(100 * line / top) for line in lines]
    heights = [_height(bar.value, top) for bar in bars]
    grid = "".join(f'<path d="M0 {100 - level:.2f}H{count}"/>' for level in levels)
    rects = "".join(
        f'<rect x="{place + 0.12:.2f}" y="{100 - height:.2f}" width="0.76" height="{height:.2f}"/>'
        for place, height in enumerate(heights)
        if height
    )
    drawing = f'<svg viewBox="0 0 {count} 100" preserveAspectRatio="none" aria-hidden="true">{grid}{rects}</svg>'
    places = max(-int(lines[1].normalize().as_tuple().exponent), 0)
    return Picture(
        Markup(drawing),  # noqa: S704  # numbers only
        [Mark(number(line, places), "0", f"{level:.2f}") for line, level in zip(lines, levels, strict=True)],
        [Mark(bars[place].label, _middle(place, count)) for place in range(0, count, -(-count // _LABELS))],
        [
            Mark(bar.mark, _middle(place, count), f"{height:.2f}")
            for place, (bar, height) in enumerate(zip(bars, heights, strict=True))
            if bar.mark
        ],
    )


def _lines(most: Decimal) -> list[Decimal]:
    """Round values for the grid lines: from 0 up to the first value that is at least as high as every bar."""
    most = max(most, _LEAST)
    power = Decimal(1).scaleb((most / 4).adjusted())
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor * 4 >= most)
    lines = [Decimal(0), step]
    while lines[-1] < most:
        lines.append(lines[-1] + step)
    return lines


def _height(value: Decimal | None, top: Decimal) -> float:
    """The height in %. A very small value is still visible; a missing or negative value has no height."""
    return 0.0 if value is None or value < 0 else max(float(100 * value / top), 0.6)


def _middle(place: int, count: int) -> str:
    return f"{100 * (place + 0.5) / count:.2f}"
