"""The command line."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence

import click
from sqlalchemy.exc import DBAPIError

from consulted.cli.group import cli
from consulted.reports.clean import clean
from models.errors import ConsultedError, ExitCode, first_line

__all__ = ["cli", "main"]

#: Enough for an address and a sentence.
_LONGEST = 4_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; trouble is told in one sentence on standard error."""
    try:
        code = cli.main(args=arguments, prog_name="consulted", standalone_mode=False)
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        return _say("interrupted; what was done is kept", ExitCode.INTERRUPTED)
    except ConsultedError as error:
        return _say(str(error), error.exit_code)
    except DBAPIError as error:
        cause = first_line(error.orig)
        return _say(
            f"the database stopped working ({cause}); what was written before is kept. "
            "Check that it is running and that its disk has space",
            ExitCode.COULD_NOT_CHECK,
        )
    except BrokenPipeError:
        # The reader of our output has gone (`consulted report | head`); there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except OSError as error:
        return _say(f"{error.filename or 'the system'}: {error.strerror}", ExitCode.USAGE)
    except Exception as error:
        if logging.getLogger().isEnabledFor(logging.INFO):  # --verbose
            raise
        return _say(
            f"a fault of ours: {type(error).__name__}: {error}. What was kept before is untouched; "
            "run it again with --verbose and send us what it prints",
            ExitCode.USAGE,
        )
    return code if isinstance(code, int) else ExitCode.OK


def _say(text: str, code: ExitCode) -> int:
    # A file's name may hold what a terminal obeys; lines of ours stay lines.
    lines = (clean(line, limit=_LONGEST) for line in text.split("\n  "))
    click.echo("consulted: " + "\n  ".join(lines), err=True)
    return int(code)
