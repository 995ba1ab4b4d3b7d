"""Coverage-guided fuzzing of everything that reads answers, by atheris: ``python -m tests.fuzz.fuzz_decoding``.

    python -m tests.fuzz.fuzz_decoding [libFuzzer options] FOLDER_FOR_NEW_INPUTS tests/fuzz/corpus

An input that shows a defect is written to a file and the exit code is not 0. Put that file into the corpus once the
defect is mended; `tests/fuzz/test_corpus.py` replays the corpus without atheris.
"""

import importlib
import sys
from typing import Any


def main() -> None:
    """Fuzz until an option of libFuzzer says that it is enough."""
    atheris: Any = importlib.import_module("atheris")  # ships no types, and not for every Python
    with atheris.instrument_imports(include=["podero"]):
        from tests.fuzz.reading import read_anything
    atheris.Setup(sys.argv, read_anything)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
