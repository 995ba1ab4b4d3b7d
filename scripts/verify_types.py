"""Check with pyright that the types of all public names are complete.

    python scripts/verify_types.py

pyright checks only installed packages. So this makes a folder with our two packages beside the installed libraries.
Exit 1: some types are unknown or only inferred; pyright lists them.
"""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = (ROOT / "podero", ROOT / "generated" / "podero_api")


def main() -> int:
    """Run the check; returns the exit code."""
    with tempfile.TemporaryDirectory(prefix="podero-types-") as folder:
        site = Path(folder)
        for package in PACKAGES:
            shutil.copytree(package, site / package.name, ignore=shutil.ignore_patterns("__pycache__"))
        for installed in Path(sysconfig.get_path("purelib")).iterdir():
            if installed.name.isidentifier() and not (site / installed.name).exists():
                (site / installed.name).symlink_to(installed)
        command = [str(Path(sys.executable).with_name("pyright")), "--pythonpath", sys.executable]
        command += ["--verifytypes", "podero", "--ignoreexternal"]
        done = subprocess.run(  # noqa: S603  # our own command
            command,
            cwd=site,
            env=os.environ | {"PYTHONPATH": str(site)},
            capture_output=True,
            text=True,
            check=False,
        )
    score = re.search(r"Type completeness score: (\S+)%", done.stdout)
    if score is None or score[1] != "100":
        print(done.stdout + done.stderr)
        return 1
    print(f"verify-types: {score[1]} % of the public names have complete types")
    return 0


if __name__ == "__main__":
    sys.exit(main())
