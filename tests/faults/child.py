"""Work done in a process of its own, which may be killed, and is waited for only so long."""

from __future__ import annotations

import os
import select
import signal
from collections.abc import Callable


def in_a_child(work: Callable[[], object]) -> int:
    """Do *work* in a fork of this process; returns its id."""
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException as error:
            os.write(2, f"{type(error).__name__}: {error}\n".encode())
            os._exit(1)
    return child


def ended(child: int, *, within: float) -> int | None:
    """Wait for *child* at most *within* seconds; returns its exit code (negative: the signal), None if it goes on.

    One that goes on is killed.
    """
    handle = os.pidfd_open(child)
    try:
        soon, _, _ = select.select([handle], [], [], within)
    finally:
        os.close(handle)
    if not soon:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) if soon else None
