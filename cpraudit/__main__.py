"""`python -m cpraudit` does what the `cpraudit` command does."""

from cpraudit.cli import main

if __name__ == "__main__":
    main()
