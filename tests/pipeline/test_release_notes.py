"""The notes of a release: the tag must be the version, and CHANGELOG.md must have a dated part for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from scripts.release_notes import notes

CHANGELOG = """# Changelog

## [Unreleased]

- later

## [0.2.0] - 2026-12-01

### Added

- this

## [0.1.0] - unreleased

- that
"""


def test_the_notes_are_the_versions_own_part() -> None:
    assert notes("v0.2.0", "0.2.0", CHANGELOG) == "### Added\n\n- this\n"


@pytest.mark.parametrize(
    ("tag", "version", "said"),
    [
        ("v0.2.1", "0.2.0", "the tag is 'v0.2.1', but podero/_version.py says 0.2.0"),
        ("0.2.0", "0.2.0", "the tag is '0.2.0'"),
        ("v0.3.0", "0.3.0", "no notes for 0.3.0"),
        ("v0.1.0", "0.1.0", "has no date for 0.1.0, but 'unreleased'"),
        ("v0x2.0", "0x2.0", "no notes"),
    ],
)
def test_what_is_wrong_is_said(tag: str, version: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        notes(tag, version, CHANGELOG)


def test_a_wrong_tag_ends_the_release() -> None:
    script = Path(__file__).parents[2] / "scripts" / "release_notes.py"
    done = subprocess.run([sys.executable, str(script), "v99.0.0"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("release_notes: the tag is 'v99.0.0'")


def test_the_version_is_the_same_wherever_it_stands() -> None:
    root = Path(__file__).parents[2]
    version = (root / "podero" / "_version.py").read_text("utf-8").split('"')[-2]
    assert f"\nversion: {version}\n" in (root / "CITATION.cff").read_text("utf-8")
