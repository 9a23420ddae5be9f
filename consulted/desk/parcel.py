"""A file made for whoever asks, too large to be held in memory."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from starlette.background import BackgroundTask
from starlette.responses import FileResponse, Response


def handed_out(name: str, kind: str, write: Callable[[BinaryIO], object]) -> Response:
    """Return what *write* puts into a file, as a download; the file is gone when it was sent."""
    handle, kept = tempfile.mkstemp(prefix="consulted-")
    path = Path(kept)
    try:
        with os.fdopen(handle, "w+b") as file:
            write(file)
    except BaseException:
        path.unlink()
        raise
    return FileResponse(path, media_type=kind, filename=name, background=BackgroundTask(path.unlink, missing_ok=True))
