"""The inputs that the fuzzer starts from, and those that once showed a defect, are read as they should be."""

from pathlib import Path

import pytest

from tests.fuzz.reading import READERS, read_anything, which

CORPUS = sorted((Path(__file__).parent / "corpus").iterdir())


@pytest.mark.parametrize("path", CORPUS, ids=[path.name for path in CORPUS])
def test_an_input_is_read(path: Path) -> None:
    read_anything(path.read_bytes())


def test_each_reader_has_inputs() -> None:
    assert {which(path.read_bytes()) for path in CORPUS} == set(range(len(READERS)))


def test_nothing_is_an_input_too() -> None:
    read_anything(b"")
    for number in range(len(READERS)):
        read_anything(str(number).encode())
