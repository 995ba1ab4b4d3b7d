"""The command ``podero``, also ``python -m podero``."""

import sys


def main() -> None:
    """Run the command line. If its extra is not installed, say what to install."""
    try:
        from podero.cli.app import run

        code = run()
    except KeyboardInterrupt:
        code = 130
    except ModuleNotFoundError as error:
        code = _without_the_extra(error)
    sys.exit(code)


def _without_the_extra(error: ModuleNotFoundError) -> int:
    from podero._extras import missing_extra
    from podero._version import __version__

    if sys.argv[1:] == ["--version"]:
        print(f"podero {__version__}")  # noqa: T201
    print(f"podero: {missing_extra(error.name) or error}", file=sys.stderr)  # noqa: T201
    return 2


if __name__ == "__main__":
    main()
