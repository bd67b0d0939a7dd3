"""Start the product: everything else is reached through the command line."""

import sys

from supervisor_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
