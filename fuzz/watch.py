"""One input under watch: its time, its memory, and what comes out."""

from __future__ import annotations

import resource
import sys
import time
import traceback
from dataclasses import dataclass
from pathlib import Path

from fuzz.target import Target

_ROOT = Path(__file__).resolve().parent.parent
#: ``getrusage`` counts in kibibytes, on macOS in bytes.
_UNIT = 1 if sys.platform == "darwin" else 1024
_MIB = 1024 * 1024


@dataclass(frozen=True, kw_only=True, slots=True)
class Fault:
    """A promise that was not kept."""

    target: str
    #: The same for inputs that show the same fault.
    sign: str
    detail: str
    data: bytes


def watched(target: Target, data: bytes) -> Fault | None:
    """Give *data* to *target*; returns the fault it shows, if any."""
    peak, began = _peak(), time.process_time()
    try:
        _given(target, data)
    except Exception as error:
        return Fault(target=target.name, sign=_sign(error), detail=traceback.format_exc(), data=data)
    took, grew = time.process_time() - began, (_peak() - peak) / _MIB
    if took > target.seconds:
        return Fault(target=target.name, sign="slow", detail=f"took {took:.1f} s for {len(data)} bytes", data=data)
    if grew > target.mebibytes:
        return Fault(target=target.name, sign="large", detail=f"grew {grew:.0f} MiB for {len(data)} bytes", data=data)
    return None


def _given(target: Target, data: bytes) -> None:
    try:
        target.check(data)
    except target.refuses as error:
        told = str(error)
        assert told.strip(), "a refusal says why"
        assert told.isprintable(), f"a refusal is one line that a terminal can show: {told!r}"


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT


def _sign(error: BaseException) -> str:
    """Return the kind of the error and the innermost line of ours it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [each for each in frames if Path(each.filename).is_relative_to(_ROOT) and ".venv" not in each.filename]
    innermost = ours[-1] if ours else frames[-1]
    return f"{type(error).__name__} {Path(innermost.filename).name}:{innermost.lineno}"
