"""The command ``podero``, also ``python -m podero``."""

import sys


def main() -> None:
    """Run the command line; says what to install where the extra is missing."""
    try:
        from podero.cli.app import run

        code = run()
    except KeyboardInterrupt:
        code = 130
    except ModuleNotFoundError as error:
        print(f"podero: the command line needs more: pip install 'podero[cli,sandbox]' ({error})", file=sys.stderr)  # noqa: T201
        code = 2
    sys.exit(code)


if __name__ == "__main__":
    main()
