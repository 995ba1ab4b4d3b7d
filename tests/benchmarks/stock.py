"""The stock generator's models, without templates of ours: made from the vendored document into ``build/stock``."""

import importlib
import os
import subprocess
import sys
from types import ModuleType

from tests.benchmarks.loopback import ROOT

FOLDER = ROOT / "build" / "stock"
PACKAGE = "podero_api_stock"


def stock_models() -> ModuleType:
    """The package's ``models``."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    config = FOLDER / "config.json"
    config.write_text('{"post_hooks": []}', "utf-8")
    command = [sys.executable, "-P", "-m", "openapi_python_client", "generate", "--meta", "none", "--overwrite"]
    command += ["--path", str(ROOT / "openapi" / "openapi.json"), "--config", str(config)]
    command += ["--output-path", str(FOLDER / PACKAGE)]
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    sys.path.insert(0, str(FOLDER))
    try:
        return importlib.import_module(f"{PACKAGE}.models")
    finally:
        sys.path.remove(str(FOLDER))
