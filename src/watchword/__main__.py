"""`python -m watchword`."""

from watchword.cli import run

if __name__ == "__main__":
    run()
