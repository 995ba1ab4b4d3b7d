"""How well a text stands out, by WCAG 2."""

import re

from playwright.sync_api import Page


def contrast(page: Page, selector: str) -> float:
    """Contrast of a text to what is behind it, as WCAG 2 reckons it."""
    colours = page.locator(selector).first.evaluate(
        """element => {
             const behind = (one) => { const colour = getComputedStyle(one).backgroundColor;
               return /, 0\\)$/.test(colour) ? behind(one.parentElement) : colour; };
             return [getComputedStyle(element).color, behind(element)]; }"""
    )
    light, dark = sorted((luminance(colour) for colour in colours), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
