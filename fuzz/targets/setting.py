"""Files people keep beside their reports: settings, waivers, earlier results, and words on facts."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from consulted.config import load, shown, veiled
from consulted.documents import read
from consulted.facts.companion import SUFFIX, beside, words_of
from consulted.gate.baseline import Baseline
from consulted.gate.waiver import read_waivers
from fuzz import corpus
from fuzz.target import Target
from fuzz.targets.promise import TODAY
from models.errors import ConfigurationError, UnreadableDocumentError
from models.reference import Reading

_REPORT = "gardens.en.md"


@cache
def _folder() -> Path:
    """Return a folder of the process's own, gone with it."""
    folder = tempfile.TemporaryDirectory(prefix="consulted-")
    _held.append(folder)
    return Path(folder.name)


_held: list[tempfile.TemporaryDirectory[str]] = []


def _written(name: str, check: Callable[[Path], None]) -> Callable[[bytes], None]:
    def written(data: bytes) -> None:
        path = _folder() / name
        path.write_bytes(data)
        check(path)

    return written


def _settings(path: Path) -> None:
    config = load(path, environment={})
    assert all(isinstance(shown(veiled(name, value)), str) for name, value in config.values.items())
    assert config.policy.confirm_visits > 0
    assert config.limits.per_host_concurrency > 0
    assert config.limits.max_size > 0
    assert config.user_agent


def _waivers(path: Path) -> None:
    for waiver in read_waivers(path):
        assert waiver.owner
        assert waiver.reason
        assert (waiver.address is None) != (waiver.fact is None)
        assert waiver.holds(waiver.expires)


def _baseline(path: Path) -> None:
    assert Baseline.read(path).known([]) == set()


@cache
def _reading() -> Reading:
    return read(corpus.ROOT / "tests/documents/reports" / _REPORT, today=TODAY)


def _companion(path: Path) -> None:
    report = path.with_name(path.name.removesuffix(SUFFIX) + ".md")
    assert beside(report) == path
    for word in words_of(report, _reading(), known={}):
        assert word.action in ("add", "correct", "drop")
        assert (word.fact is None) == (word.action == "drop")


_RESULT = b"""{"schema": "consulted-report/1", "document": {"id": "memo"}, "references": [{"label": "1", "kind": "web",
"status": "broken", "sources": [{"printed": "https://a.example/x", "url": "https://a.example/x", "verdict": "gone",
"reason": "http-404", "confirmed": true}]}], "facts": [{"id": "count-a-members", "type": "count", "subject": "A",
"predicate": "members", "labels": ["1"], "status": "changed"}], "findings": []}"""

TARGETS = (
    Target(
        name="settings",
        check=_written("consulted.toml", _settings),
        seeds=lambda: [
            b'max_age = "365d"\ntimeout = "30s"\nallow_networks = ["127.0.0.0/8"]\n[max_age_by_kind]\nweb = "30d"\n',
            b'now = "2026-11-24T09:00:00Z"\nmax_size = "32MiB"\narchive_url = "none"\nnotify = ["smtp://h/?from=a&to=b"]\n',
            b'quiet_hours = "22:00-07:00"\ntime_zone = "Europe/Brussels"\nlisten = "127.0.0.1:8000"\nretries = 2\n',
        ],
        refuses=(ConfigurationError,),
        words=(
            b'"9999999999999999999999d"',
            b"1e308",
            b"inf",
            b"nan",
            b"[[",
            b"{a=1}",
            b"documents",
            b"1979-05-27",
            b"0x7f",
        ),
        longest=2048,
    ),
    Target(
        name="waivers",
        check=_written("consulted-waivers.toml", _waivers),
        seeds=lambda: [
            b'[[waiver]]\naddress = "https://a.example/*"\nreason = "moves"\nowner = "Edda"\nexpires = 2027-03-01\n',
            b'[[waiver]]\nfact = "count-a"\nreason = "r"\nowner = "o"\nexpires = "2027-03-01"\nstatus = ["broken"]\n',
        ],
        refuses=(ConfigurationError,),
        words=(b"[[waiver]]", b"[", b"{", b"status = ", b"expires = 0001-01-01", b"2027-03-01T00:00:00Z"),
        longest=2048,
    ),
    Target(
        name="baseline",
        check=_written("baseline.json", _baseline),
        seeds=lambda: [_RESULT, b'{"reports": [' + _RESULT + b"]}"],
        refuses=(ConfigurationError,),
        words=(b"[", b"{", b"null", b'"sources":', b'"facts":', b'"reports":', b"1e999", b'"\\ud800"'),
        longest=2048,
    ),
    Target(
        name="facts-file",
        check=_written("gardens.facts.yaml", _companion),
        seeds=lambda: [
            b"add:\n  - type: count\n    subject: Guild\n    predicate: members\n    value: 46\n    notes: ['1']\n",
            b"add:\n- {type: contact, subject: Edda Marsh, predicate: role, value: Head, until: 2027}\ndrop: []\n",
            b"correct:\n  count-x:\n    value: 12\n    why: misread\ndrop:\n  - count-y\n",
        ],
        refuses=(UnreadableDocumentError,),
        words=(
            b"&a ",
            b"*a",
            b"!!python/object:x ",
            b"? ",
            b"- ",
            b"|\n",
            b"%YAML 1.1\n---\n",
            b"targets",
            b"phone",
            b"date",
        ),
        longest=2048,
    ),
)
