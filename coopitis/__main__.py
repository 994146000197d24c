"""`python -m coopitis` is the same as `coopitis`."""

from coopitis.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
