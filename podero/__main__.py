"""The command ``podero``, also ``python -m podero``."""

import sys


def main() -> None:
    """Run the command line; says what to install where the extra is missing."""
    try:
        from podero.cli import app
    except ImportError as error:
        print(f"podero: the command line needs more: pip install 'podero[cli,sandbox]' ({error})", file=sys.stderr)  # noqa: T201
        sys.exit(2)
    app()


if __name__ == "__main__":
    main()
