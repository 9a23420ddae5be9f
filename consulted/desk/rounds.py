"""Refreshes begun at the desk: one at a time, each the command a person would type, in a process of its own."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from tempfile import TemporaryFile
from typing import IO

from models.errors import BusyError

#: Of what the command said last; its sentence with the way out is shorter.
_TOLD = 2_000
#: Seconds a refresh has to end well when the desk is closed: the batches under way are finished.
_PATIENCE = 60.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Round:
    """The last refresh begun here."""

    #: Documents asked for; empty for all.
    documents: tuple[str, ...]
    running: bool
    #: Exit code of the command; None while it runs.
    code: int | None
    #: What it said on standard error, when it failed.
    said: str


@dataclass(kw_only=True)
class Rounds:
    """Begins refreshes, and knows how the last one is."""

    #: Those of the command line before a command's name.
    arguments: tuple[str, ...] = ()
    _process: subprocess.Popen[bytes] | None = None
    _errors: IO[bytes] | None = None
    _documents: tuple[str, ...] = ()
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self, documents: tuple[str, ...]) -> None:
        """Refresh *documents*, or all.

        Raises:
            BusyError: the last one has not ended yet.
        """
        with self._lock:
            if self._process is not None and self._process.poll() is None:
                raise BusyError("a refresh begun here is still under way; wait for its end")
            self._forget()
            self._errors = TemporaryFile()  # noqa: SIM115 - read when the process has ended
            command = [sys.executable, "-P", "-m", "consulted", *self.arguments, "refresh", "--", *documents]
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=self._errors, process_group=0
            )
            self._documents = documents

    def last(self) -> Round | None:
        """Return how the last refresh begun here is; None where there was none."""
        with self._lock:
            if self._process is None or self._errors is None:
                return None
            code, said = self._process.poll(), ""
            if code:
                self._errors.seek(0)
                said = self._errors.read().decode(errors="replace")[-_TOLD:].strip().removeprefix("consulted: ")
            return Round(documents=self._documents, running=code is None, code=code, said=said)

    def stop(self) -> None:
        """Let a refresh under way end its batches, as Ctrl-C does; what was done is kept."""
        with self._lock:
            process = self._process
            if process is not None and process.poll() is None:
                process.send_signal(signal.SIGINT)
                try:
                    process.wait(_PATIENCE)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
            self._forget()

    def _forget(self) -> None:
        if self._errors is not None:
            self._errors.close()
        self._process = self._errors = None
