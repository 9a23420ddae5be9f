"""What can go wrong, each with the way out in its message."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ends; scripts rely on these numbers (contract, section 3)."""

    OK = 0
    FINDINGS = 1
    USAGE = 2
    COULD_NOT_CHECK = 3
    INTERRUPTED = 130


def first_line(error: BaseException | None) -> str:
    """Return what *error* says, in one line; its kind where it says nothing."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


class ConsultedError(Exception):
    """Something the person at the keyboard can mend; its text is one sentence with the way out."""

    exit_code: ExitCode = ExitCode.USAGE


class UnreadableDocumentError(ConsultedError):
    """A report cannot be read; nothing was stored."""


class ConfigurationError(ConsultedError):
    """A setting is unknown or has a bad value; the message names the key and where it came from."""


class UnknownDocumentError(ConsultedError):
    """No document of that id is kept."""


class UnknownFactError(ConsultedError):
    """A document states no fact of that id."""


class UnknownFindingError(ConsultedError):
    """There is no such finding to decide on."""

    _SAID = "there is no finding {}; 'consulted review' lists them"

    def __init__(self, finding_id: int) -> None:
        super().__init__(self._SAID.format(finding_id))


class ResolvedFindingError(UnknownFindingError):
    """A finding went away by itself."""

    _SAID = "finding {} went away by itself; there is nothing to decide"


class UnknownRunError(ConsultedError):
    """There was no run of that number."""


class NothingToUndoError(ConsultedError):
    """No decision stands that could be taken back."""


class DecidedSinceError(ConsultedError):
    """Somebody decided on a finding while somebody else was looking at it."""

    def __init__(self, finding_id: int, by: str) -> None:
        super().__init__(f"{by} has decided on finding {finding_id} since you looked; look again: review {finding_id}")


class UnknownAccountError(ConsultedError):
    """Nobody of that name has an account."""

    def __init__(self, name: str) -> None:
        super().__init__(f"nobody is called {name!r}; 'consulted users list' shows who has an account")


class StoreError(ConsultedError):
    """The database or the snapshots cannot be used as they are."""


class NewerStoreError(StoreError):
    """The database was written by a newer version of consulted."""


class StoreUnreachableError(StoreError):
    """The database does not answer; nothing can be checked without it."""

    exit_code = ExitCode.COULD_NOT_CHECK


class SnapshotError(StoreError):
    """A snapshot could not be written or read."""


class PackError(ConsultedError):
    """An evidence pack or a backup is not what somebody once wrote, or none at all."""


class OfflineError(ConsultedError):
    """We are offline, so nothing is judged."""

    exit_code = ExitCode.COULD_NOT_CHECK


class BusyError(ConsultedError):
    """Another refresh works on the same store."""

    exit_code = ExitCode.COULD_NOT_CHECK


class LeaseLostError(ConsultedError):
    """Another worker has taken over a host meanwhile, or may have; so nothing more is written of it here."""

    exit_code = ExitCode.COULD_NOT_CHECK

    def __init__(self, host: str) -> None:
        super().__init__(
            f"{host} is another worker's now, or may be, because this one gave no sign of life for too long; "
            "nothing more is written of it here, and nothing need be done"
        )
