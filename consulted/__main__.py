"""``python -m consulted``."""

import sys

from consulted.cli import main

if __name__ == "__main__":
    sys.exit(main())
