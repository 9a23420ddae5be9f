"""Runs a target under libFuzzer, which keeps the inputs that reach new branches; a process of its own (atheris).

python -m fuzz.guided TARGET FOLDER [flags of libFuzzer ...]
"""

from __future__ import annotations

import logging
import sys
import warnings
from hashlib import sha256
from pathlib import Path

import atheris

#: Our own code is watched for branches; that of libraries is run as it is.
OURS = ["consulted", "crawlers", "models", "pipelines", "snapshots"]


def main(name: str, folder: Path, flags: list[str]) -> None:
    """Run until libFuzzer ends the process; each new fault is written to *folder* when it shows."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    with atheris.instrument_imports(include=OURS, enable_loader_override=False):
        from fuzz.targets import find

        target = find(name)
    from fuzz.watch import watched

    known: set[str] = set()

    def one(data: bytes) -> None:
        fault = watched(target, data)
        if fault is not None and fault.sign not in known:
            known.add(fault.sign)
            path = folder / sha256(data).hexdigest()[:16]
            path.write_bytes(data)
            path.with_suffix(".txt").write_text(f"{fault.sign}\n{fault.detail}\n", "utf-8", "backslashreplace")

    watched(target, b"")
    atheris.Setup([sys.argv[0], *flags], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
